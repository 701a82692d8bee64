import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { readBalance } from '../../../panel/readers';
import type { BalanceRow } from '../../../panel/types';
import type { PanelOfPoll } from '../poll/panelOfPoll';
import { pollError, settingsError } from '../poll/pollError';
import { digest, readState, writeState } from '../poll/state';

const EVENT = 'balanceBelow';

export interface BalanceState {
	isBelow: boolean;
	/** The balance last read, in the panel's currency. */
	balance: number;
}

/**
 * One poll's step: reported once when the balance has fallen below the threshold, and again only after it has been
 * at the threshold or above in between.
 * @param before undefined at the first poll, which only reports with `emitInitial`
 */
export function crossing(
	before: BalanceState | undefined,
	balance: number,
	threshold: number,
	emitInitial: boolean,
): { isReported: boolean; state: BalanceState } {
	const isBelow = balance < threshold;
	const wasAbove = before === undefined ? emitInitial : !before.isBelow;
	return { isReported: isBelow && wasAbove, state: { isBelow, balance } };
}

function stateOf(data: IDataObject | undefined): BalanceState | undefined {
	if (typeof data?.isBelow !== 'boolean' || typeof data.balance !== 'number') return undefined;
	return { isBelow: data.isBelow, balance: data.balance };
}

function thresholdOf(poll: IPollFunctions): number {
	const value: unknown = poll.getNodeParameter('threshold', 0);
	const threshold = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
	if (!Number.isFinite(threshold)) {
		throw settingsError(
			poll.getNode(),
			`'Threshold' is not a number: "${String(value)}"`,
			"Enter the amount in the panel's currency, such as 10.",
		);
	}
	return threshold;
}

async function fetchBalance(poll: IPollFunctions, panel: PanelOfPoll): Promise<BalanceRow> {
	const answer = await panel.ask({ action: 'balance', parameters: {} });
	const reading = answer.ok ? readBalance(answer.value) : answer;
	if (!reading.ok) throw pollError(poll.getNode(), reading.failure, 'balance');
	return reading.value;
}

function toItem(row: BalanceRow, threshold: number, previous: number | null): INodeExecutionData {
	const { balance, currency } = row;
	return { json: { event: EVENT, balance, currency, threshold, previous_balance: previous } };
}

/** The balance is below the threshold and was not when it was last seen. */
export async function pollBalance(
	poll: IPollFunctions,
	panel: PanelOfPoll,
): Promise<INodeExecutionData[] | null> {
	const threshold = thresholdOf(poll);
	const { emitInitial } = poll.getNodeParameter('options', {}) as IDataObject;
	const staticData = poll.getWorkflowStaticData('node');
	const fingerprint = digest(EVENT, panel.account);
	const before = stateOf(readState(staticData, fingerprint));

	const row = await fetchBalance(poll, panel);
	const { isReported, state } = crossing(before, row.balance, threshold, emitInitial === true);
	writeState(staticData, fingerprint, { ...state }, isReported);
	return isReported ? [toItem(row, threshold, before?.balance ?? null)] : null;
}

/** The balance as it is now, below the threshold or not. */
export async function sampleBalance(
	poll: IPollFunctions,
	panel: PanelOfPoll,
): Promise<INodeExecutionData[]> {
	const threshold = thresholdOf(poll);
	return [toItem(await fetchBalance(poll, panel), threshold, null)];
}
