// A long time in the life of a trigger: orders that wander, a panel that fails a third of the time, n8n restarting.
import { log } from '../harness/index.mts';
import { startSandbox, type Fault, type Sandbox } from '../../../sandbox/server.mts';
import { PollHost } from './poll-host.mts';
import { startOrderList, type ListMood, type OrderListServer } from './poll-orderList.mts';
import { Oracle } from './poll-oracle.mts';
import { startPanelProxy, type PanelProxy } from './poll-proxy.mts';

export interface SimulationOptions {
	seed: number;
	orders: number;
	polls: number;
	mode: 'default' | 'durable';
	/** Where the list of orders comes from. */
	source: 'list' | 'url';
	/** How many polls run into a panel that never answers; each takes a second. */
	timeouts?: number;
}

export interface SimulationReport {
	problems: string[];
	polls: number;
	requests: number;
	faults: number;
	restarts: number;
	changes: number;
	items: number;
	failedPolls: number;
	/** Orders that the first poll did not get to. */
	unaskedAtStart: number;
	/** How often each of the six IDs that the panel gives no status for was reported. */
	unknown: number[];
}

const OPEN = ['Pending', 'Processing', 'In progress'];
const FINAL = ['Completed', 'Partial', 'Canceled', 'Refunded'];

const TOO_MANY: Fault = { kind: 'rateLimit', retryAfter: '600' };

/** Whatever is asked together with this ID is answered with an error that names no reason. */
const SPOILER = '990100';

const FAULTS: Fault[] = [
	{ kind: 'html500' },
	{ kind: 'html503' },
	{ kind: 'json500' },
	{ kind: 'reset' },
	{ kind: 'truncate' },
	{ kind: 'resetAfter' },
	{ kind: 'empty' },
	{ kind: 'htmlPage' },
	{ kind: 'unreadable' },
	{ kind: 'hang', milliseconds: 10 },
	// For longer than a poll may wait: a test has no time for that.
	TOO_MANY,
];

/** n8n restarts once in each stretch of so many polls, at a poll that the seed picks. */
export const RESTART_EVERY = 15;

/** A small generator of pseudo-random numbers (a Weyl sequence, mixed), so that a seed repeats a run. */
function randomFrom(seed: number): () => number {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

class Simulation {
	private readonly options: SimulationOptions;
	private readonly sandbox: Sandbox;
	private readonly proxy: PanelProxy;
	private readonly list: OrderListServer;
	private readonly random: () => number;
	private readonly oracle: Oracle;
	private readonly host: PollHost;
	private readonly open = new Set<string>();
	private readonly watched: string[] = [];
	private readonly counts = {
		faults: 0,
		restarts: 0,
		changes: 0,
		failedPolls: 0,
		unaskedAtStart: 0,
		polls: 0,
	};
	private isHealthy = false;
	private isSeeding = true;
	private judged = 0;

	constructor(
		options: SimulationOptions,
		sandbox: Sandbox,
		proxy: PanelProxy,
		list: OrderListServer,
	) {
		this.options = options;
		this.sandbox = sandbox;
		this.proxy = proxy;
		this.list = list;
		this.random = randomFrom(options.seed);
		this.oracle = new Oracle(proxy);
		const isUrl = options.source === 'url';
		this.host = new PollHost({
			mode: options.mode,
			workflowId: `simulation-${options.seed}`,
			credentials: { smmPanelApi: { baseUrl: proxy.url, apiKey: sandbox.key } },
			parameters: isUrl
				? { event: 'orderStatusChanged', orderSource: 'url', orderListUrl: list.url }
				: { event: 'orderStatusChanged', orderSource: 'list', orderIds: '' },
		});
		for (let count = 0; count < 5; count++) this.watched.push(`99000${count}`);
		for (let count = 0; count < options.orders * 0.9; count++) this.addOrder();
		this.watched.splice(this.watched.length / 2, 0, SPOILER);
		sandbox.panel.beforeRequest = () => this.misbehave();
		proxy.fateOf = () => this.fateOfRow();
		proxy.answerInstead = (ids) =>
			ids.includes(SPOILER) ? { body: '{"status":"error"}' } : undefined;
	}

	async run(): Promise<SimulationReport> {
		await this.start('activate');
		const { polls, timeouts = 0 } = this.options;
		let restartAt = 0;
		for (let poll = 0; poll < polls; poll++) {
			this.liveOn();
			const isStretchStart = poll % RESTART_EVERY === 0;
			if (isStretchStart) restartAt = poll + Math.floor(this.random() * RESTART_EVERY);
			if (poll === restartAt) await this.restart();
			const isTimeout = poll % Math.ceil(polls / (timeouts + 1)) === 1 && poll > 1;
			await this.tick(isTimeout);
		}
		this.isHealthy = true;
		this.list.mood = 'json';
		for (let poll = 0; poll < 3; poll++) await this.tick(false);
		this.oracle.judgeEnd();
		return {
			...this.counts,
			problems: this.oracle.problems,
			requests: this.sandbox.requests.length,
			items: this.host.items.length,
			unknown: [...this.oracle.unknown.values()],
		};
	}

	private chance(probability: number): boolean {
		return this.random() < probability;
	}

	private pick<T>(list: readonly T[]): T {
		return list[Math.floor(this.random() * list.length)] as T;
	}

	private addOrder(): void {
		const status = this.chance(0.1) ? this.pick(FINAL) : this.pick(OPEN);
		const id = String(this.sandbox.panel.insertOrder({ status }).id);
		this.watched.push(id);
		if (OPEN.includes(status)) this.open.add(id);
		this.oracle.setStatus(id, status);
	}

	/** What happens on the panel between two polls. */
	private liveOn(): void {
		const { polls, orders } = this.options;
		for (const id of [...this.open]) {
			if (!this.chance(8 / polls)) continue;
			const status = this.chance(0.2) ? this.pick(FINAL) : this.pick(OPEN);
			if (this.sandbox.panel.order(id).status !== status) this.counts.changes += 1;
			this.sandbox.panel.advance(id, status);
			this.oracle.setStatus(id, status);
			if (FINAL.includes(status)) this.open.delete(id);
		}
		if (this.chance((orders * 0.1) / polls)) this.addOrder();
	}

	private misbehave(): void {
		this.sandbox.clearFaults();
		// The panel allows the first poll requests for half of the list only.
		const isTooMany = this.isSeeding && this.proxy.requests.length > this.options.orders / 200;
		if (isTooMany) this.sandbox.fault(TOO_MANY);
		if (isTooMany || this.isHealthy || !this.chance(1 / 3)) return;
		this.counts.faults += 1;
		this.sandbox.fault(this.pick(FAULTS));
	}

	private fateOfRow(): 'kept' | 'dropped' | 'refused' {
		if (this.isHealthy || !this.chance(0.03)) return 'kept';
		return this.chance(0.5) ? 'dropped' : 'refused';
	}

	private refreshList(): void {
		const moods: ListMood[] = this.chance(0.2)
			? ['half', 'empty', 'html', 'error', 'reset']
			: ['json', 'objects', 'csv'];
		this.list.ids = this.watched;
		this.list.mood = this.isHealthy || this.isSeeding ? 'json' : this.pick(moods);
		if (this.options.source === 'list') this.host.parameters.orderIds = this.watched.join(',');
	}

	private async start(activation: 'activate' | 'init'): Promise<void> {
		const cursor = this.host.savedCursor;
		for (;;) {
			this.refreshList();
			this.proxy.beginPoll();
			try {
				await this.host.start(activation);
				break;
			} catch {
				// n8n tries again after a while, in which life goes on.
				this.counts.failedPolls += 1;
				if (!this.isSeeding) this.liveOn();
			}
		}
		// Under the durable scheduler a poll at an activation is kept only if it has reported something.
		const isKept = this.host.mode === 'default' || this.host.savedCursor !== cursor;
		this.afterPoll(isKept, isKept);
	}

	private async restart(): Promise<void> {
		this.counts.restarts += 1;
		this.host.stop();
		if (!this.isSeeding) this.oracle.rewindStart();
		this.liveOn();
		await this.start('init');
	}

	private async tick(isTimeout: boolean): Promise<void> {
		this.refreshList();
		this.proxy.beginPoll();
		const cursor = this.host.savedCursor;
		const errors = this.host.errors.length;
		if (isTimeout) {
			const misbehave = this.sandbox.panel.beforeRequest;
			this.sandbox.panel.beforeRequest = () => this.sandbox.fault({ kind: 'hang' });
			this.host.budgetMs = 1_100;
			await this.host.tick();
			this.host.budgetMs = undefined;
			this.sandbox.panel.beforeRequest = misbehave;
		} else {
			await this.host.tick();
		}
		const hasFailed = this.host.errors.length > errors;
		if (hasFailed) this.counts.failedPolls += 1;
		const isDurable = this.host.mode === 'durable';
		const isKept = isDurable ? this.host.savedCursor !== cursor : !hasFailed;
		this.afterPoll(isKept, isDurable || this.host.executions.length > this.judged);
	}

	/**
	 * @param isKept whether n8n goes on with the state that the poll has left
	 * @param isSaved whether it does so after a restart too
	 */
	private afterPoll(isKept: boolean, isSaved: boolean): void {
		this.counts.polls += 1;
		const { host, oracle } = this;
		const state = host.savedState as Record<string, unknown> | undefined;
		const isStart = this.isSeeding && state?.smmPanel !== undefined;
		if (isStart) this.isSeeding = false;
		if (isKept && !this.isSeeding) oracle.takeStart();
		if (isStart) this.counts.unaskedAtStart = oracle.unaskedAtStart;
		if (isSaved && !this.isSeeding) oracle.saveStart();
		for (const items of host.executions.slice(this.judged)) oracle.judge(items);
		this.judged = host.executions.length;
		log.lines.length = 0;
	}
}

/** Runs one simulation; what is wrong is in `problems`. */
export async function simulate(options: SimulationOptions): Promise<SimulationReport> {
	const sandbox = await startSandbox();
	const proxy = await startPanelProxy(sandbox.url);
	const list = await startOrderList([]);
	try {
		return await new Simulation(options, sandbox, proxy, list).run();
	} finally {
		await Promise.all([proxy.close(), list.close(), sandbox.close()]);
	}
}
