import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { readBalance } from '../../../panel/readers';
import type { BalanceRow } from '../../../panel/types';
import { fingerprint } from '../../shared/fingerprint';
import type { PollSession } from '../poll/pollSession';
import { panelError, settingsError } from '../poll/pollError';
import { readCollection } from '../poll/dataObject';
import { asSample, type TriggerEvent } from '../poll/triggerEvent';

const EVENT = 'balanceBelow';

export interface BalanceState {
	isBelow: boolean;
	/** The last balance, in the panel's currency. */
	balance: number;
}

/**
 * One poll's step. A balance below the threshold is reported once. It is reported again only after the balance was at
 * the threshold or above.
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

function readBalanceState(data: IDataObject | undefined): BalanceState | undefined {
	if (typeof data?.isBelow !== 'boolean' || typeof data.balance !== 'number') return undefined;
	return { isBelow: data.isBelow, balance: data.balance };
}

function readThreshold(poll: IPollFunctions): number {
	const value: unknown = poll.getNodeParameter('threshold', 0);
	// As a number, null and an empty list are 0: a balance above that would never be reported.
	const isScalar = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
	const threshold = isScalar ? Number(value) : NaN;
	if (!Number.isFinite(threshold)) {
		throw settingsError(
			poll.getNode(),
			`'Threshold' is not a number: "${String(value)}"`,
			"Enter the amount in the panel's currency, such as 10.",
		);
	}
	return threshold;
}

async function fetchBalance(poll: IPollFunctions, session: PollSession): Promise<BalanceRow> {
	const answer = await session.ask({ action: 'balance', parameters: {} });
	const reading = answer.ok ? readBalance(answer.value) : answer;
	if (!reading.ok) throw panelError(poll.getNode(), reading.failure, 'balance');
	return reading.value;
}

function toItem(
	{ balance, currency }: BalanceRow,
	threshold: number,
	previous: number | null,
): IDataObject {
	return { event: EVENT, balance, currency, threshold, previous_balance: previous };
}

/** Reports a balance that is below the threshold, and was not at the last poll. */
async function pollBalance(
	poll: IPollFunctions,
	session: PollSession,
): Promise<INodeExecutionData[] | null> {
	const threshold = readThreshold(poll);
	const { emitInitial } = readCollection(poll, 'options');
	const owner = fingerprint(EVENT, session.account);
	const before = readBalanceState(session.state.read(owner));

	const row = await fetchBalance(poll, session);
	const { isReported, state } = crossing(before, row.balance, threshold, emitInitial === true);
	session.state.write(owner, { ...state }, isReported);
	return isReported ? [{ json: toItem(row, threshold, before?.balance ?? null) }] : null;
}

/** Shows the real balance if it is below the threshold, and else one just below it. */
async function sampleBalance(
	poll: IPollFunctions,
	session: PollSession,
): Promise<INodeExecutionData[]> {
	const threshold = readThreshold(poll);
	const row = await fetchBalance(poll, session);
	const isBelow = row.balance < threshold;
	const balance = isBelow ? row.balance : threshold - 1;
	const previous = isBelow ? threshold : row.balance;
	return [asSample(toItem({ ...row, balance }, threshold, previous))];
}

/** The balance has fallen below an amount. */
export const balanceBelow: TriggerEvent = { poll: pollBalance, sample: sampleBalance };
