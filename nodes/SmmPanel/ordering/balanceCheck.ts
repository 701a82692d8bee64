import type { IDataObject } from 'n8n-workflow';
import { chunk } from '../../../panel/answer/lists';
import { withDeadline } from '../../../panel/deadline';
import { toMoney, type Money } from '../../../panel/orders/cost';
import { readBalance, readStatus, readStatuses } from '../../../panel/readers';
import type { PanelCall } from '../../../panel/request/actions';
import { apiUrl } from '../../../panel/request/connection';
import type {
	BalanceRow,
	HttpAnswer,
	OrderStatus,
	PanelId,
	Reading,
	RowReading,
} from '../../../panel/types';
import { describeFailure } from '../../shared/errorMessages';
import type { OperationRun, Panel } from '../run/run';
import { memoryOf } from '../safeguards/memory';
import type { Safeguard } from '../safeguards/safeguard';
import { balanceAdvice } from './balanceAdvice';

/** How long the balance is waited for, in milliseconds. It is advice, and orders wait behind it. */
const PATIENCE = 30_000;

/** What a run has sent to one panel. It must survive JSON: all tries of a run go on with it. */
interface Account extends IDataObject {
	/** An item for that panel. */
	item: number;
	/** Undefined where the balance could not be read before the first order. */
	before?: number;
	/** The currency of the balance, if the panel names it. */
	currency?: string;
	placed: Array<{ order: PanelId; charge?: number; currency?: string }>;
	/** Orders that were sent and whose outcome is unknown. */
	unknown: number;
}

/**
 * Compares the balance before the first order of a run with that at its end. This is done if an outcome is unknown then.
 * The result is advice: nothing here decides about an order, and nothing here fails.
 */
export class BalanceCheck {
	private readonly run: OperationRun;

	/** The panels of this run. */
	private readonly accounts = new Map<Panel, Promise<Account>>();

	constructor(run: OperationRun) {
		this.run = run;
	}

	/** Takes part in an order of an item. */
	safeguard(panel: Panel, item: number): Safeguard {
		const known = async () => await this.accountOf(panel, item);
		return {
			before: async () => {
				await known();
				return undefined;
			},
			placed: async (rows) => {
				const { placed } = await known();
				for (const { order, charge, currency } of rows) {
					if (typeof order !== 'string' && typeof order !== 'number') continue;
					placed.push({
						order,
						...(typeof charge === 'number' && { charge }),
						...(typeof currency === 'string' && { currency }),
					});
				}
			},
			undone: async () => {},
			unknown: async () => {
				(await known()).unknown += 1;
			},
		};
	}

	/** What the balances show of the orders with an unknown outcome; undefined if there is none. */
	async advice(): Promise<string | undefined> {
		const { run } = this;
		const accounts = this.remembered().filter(({ unknown }) => unknown > 0);
		const sentences: string[] = [];
		for (const account of accounts) {
			const panel = await run.panelOf(account.item).catch(() => undefined);
			if (panel === undefined) continue;
			const sentence = await adviceFor(panel, account);
			const { host } = apiUrl(panel.connection);
			sentences.push(accounts.length > 1 ? `${host}: ${sentence}` : sentence);
		}
		return sentences.length === 0 ? undefined : sentences.join(' ');
	}

	private async accountOf(panel: Panel, item: number): Promise<Account> {
		const known = this.accounts.get(panel) ?? this.open(panel, item);
		this.accounts.set(panel, known);
		return await known;
	}

	private async open(panel: Panel, item: number): Promise<Account> {
		const remembered = this.remembered();
		for (const account of remembered) {
			const same = await this.run.panelOf(account.item).catch(() => undefined);
			if (same === panel) return account;
		}
		const balance = await askBalance(panel);
		const account: Account = { item, placed: [], unknown: 0 };
		if (balance.ok) {
			account.before = balance.value.balance;
			if (balance.value.currency !== null) account.currency = balance.value.currency;
		}
		remembered.push(account);
		return account;
	}

	/** What this run's tries have sent. Rounds of a loop are runs of their own. */
	private remembered(): Account[] {
		const { run } = this;
		const memory = memoryOf<Account[]>(run, 'balances');
		const known = memory.get(String(run.runIndex));
		if (known !== undefined) return known;
		const accounts: Account[] = [];
		memory.set(String(run.runIndex), accounts);
		return accounts;
	}
}

async function adviceFor(panel: Panel, account: Account): Promise<string> {
	const { before, currency, unknown } = account;
	const after = before === undefined ? undefined : await askBalance(panel);
	if (after?.ok !== true) {
		const reason = after === undefined ? 'before the first order' : `at the end (${after.reason})`;
		return balanceAdvice({ unknown, unread: reason });
	}
	if (isOther(after.value.currency, currency)) {
		return balanceAdvice({ unknown, unread: 'in the same currency at the end' });
	}
	const [from, to] = [toMoney(before), toMoney(after.value.balance)];
	if (from === undefined || to === undefined) {
		return balanceAdvice({ unknown, unread: 'as an exact amount' });
	}
	return balanceAdvice({ unknown, before: from, after: to, cost: await costOf(panel, account) });
}

/** Whether two amounts are certainly of two currencies. A panel may not name them. */
function isOther(one: string | null | undefined, other: string | undefined): boolean {
	return Boolean(one) && Boolean(other) && one?.toUpperCase() !== other?.toUpperCase();
}

type Balance = { ok: true; value: BalanceRow } | { ok: false; reason: string };

async function askBalance(panel: Panel): Promise<Balance> {
	const reading = await askQuietly(panel, { action: 'balance', parameters: {} }, readBalance);
	if (reading === undefined) return { ok: false, reason: 'the panel did not answer' };
	if (reading.ok) return reading;
	return { ok: false, reason: describeFailure(reading.failure, 'balance').message };
}

/**
 * What the orders cost together: as their answers say, else as their statuses do. Undefined if one has no charge in the
 * currency of the balance.
 */
async function costOf(
	panel: Panel,
	{ placed, currency: own }: Account,
): Promise<Money | undefined> {
	const charges: Charged[] = placed.filter(({ charge }) => charge !== undefined);
	const silent = placed.flatMap(({ order, charge }) => (charge === undefined ? [order] : []));
	for (const orders of chunk(silent)) {
		const rows = await askStatuses(panel, orders);
		if (rows?.ok !== true) return undefined;
		for (const { reading } of rows.value) if (reading.ok) charges.push(reading.value);
	}
	const known = charges.flatMap(({ charge, currency }) =>
		isOther(currency, own) ? [] : (toMoney(charge) ?? []),
	);
	if (known.length < placed.length) return undefined;
	return known.reduce((sum, charge) => sum + charge, BigInt(0));
}

interface Charged {
	charge?: number | null;
	currency?: string | null;
}

/** A panel that knows no lists still tells about a single order. */
async function askStatuses(
	panel: Panel,
	orders: PanelId[],
): Promise<Reading<Array<RowReading<OrderStatus>>> | undefined> {
	const [order] = orders;
	if (order === undefined || orders.length > 1) {
		return await askQuietly(panel, { action: 'status', parameters: { orders } }, (answer) =>
			readStatuses(answer, orders),
		);
	}
	return await askQuietly(panel, { action: 'status', parameters: { order } }, (answer) => {
		const reading = readStatus(answer, order);
		return { ok: true, value: [{ id: order, raw: null, reading }] };
	});
}

/** Asks once. Undefined where no answer came, or one that no reader can take. */
async function askQuietly<T>(
	panel: Panel,
	call: PanelCall,
	read: (answer: HttpAnswer) => Reading<T>,
): Promise<Reading<T> | undefined> {
	try {
		const answer = await withDeadline(PATIENCE, async () => await panel.ask(call));
		return answer.ok ? read(answer.value) : answer;
	} catch {
		return undefined;
	}
}
