import { describe, expect, test } from '@jest/globals';
import {
	askBatches,
	type AskOptions,
} from '../../../../nodes/SmmPanelTrigger/watching/askBatches.ts';
import type { FailureClass, PanelFailure, RowReading } from '../../../../panel/types.ts';

interface Row {
	status: string;
}

function failure(kind: FailureClass, refused: boolean, text = ''): PanelFailure {
	return { class: kind, text, nothingDone: refused };
}

const DOWN: PanelFailure = { ...failure('unavailable', false), httpStatus: 503 };
const BAD_ID = failure('orderId', true, 'Incorrect order ID');

function range(from: number, count: number): string[] {
	return Array.from({ length: count }, (_, index) => String(from + index));
}

/** Waits with an answer; a failure is the answer then. */
type AnswerAt = (ids: string[]) => Promise<PanelFailure | undefined>;

/** A panel that answers each batch as `judge` says: undefined is a row for each ID. */
async function run(
	judge: (ids: string[], request: number, singly: boolean) => PanelFailure | undefined,
	{ answerAt, ...options }: Partial<AskOptions<Row>> & { answerAt?: AnswerAt } = {},
) {
	const requests: string[][] = [];
	const asked = await askBatches<Row>({
		ids: [],
		suspectIds: [],
		doubtfulIds: [],
		hasTime: () => true,
		attempts: 1,
		waitFor: async () => false,
		singly: false,
		doubtfulSoon: false,
		careful: false,
		...options,
		ask: async (ids, singly) => {
			requests.push(ids);
			const failed = judge(ids, requests.length, singly) ?? (await answerAt?.(ids));
			if (failed) return { ok: false, failure: failed };
			const value = ids.map((id): RowReading<Row> => {
				return { id, raw: {}, reading: { ok: true, value: { status: 'Pending' } } };
			});
			return { ok: true, value };
		},
	});
	return { ...asked, requests };
}

test('asks for 100 IDs at a time, the doubtful ones apart and last', async () => {
	const { requests, readings } = await run(() => undefined, {
		ids: range(1, 250),
		doubtfulIds: ['900', '901'],
	});
	expect(requests.map((ids) => [ids[0], ids.length])).toEqual([
		['1', 100],
		['101', 100],
		['201', 50],
		['900', 2],
	]);
	expect(readings.size).toBe(252);
});

test('a failed batch leaves the others alone', async () => {
	const { readings, failed, failures } = await run(
		(_ids, request) => (request === 2 ? DOWN : undefined),
		{ ids: range(1, 300) },
	);
	expect(readings.size).toBe(200);
	expect([...failed.keys()]).toEqual(range(101, 100));
	expect(failures).toEqual([DOWN]);
});

test('three failures in a row are enough; the rest has not been asked for', async () => {
	const { requests, failed, notAsked } = await run(() => DOWN, { ids: range(1, 600) });
	expect([requests.length, failed.size, notAsked[0], notAsked.length]).toEqual([
		3,
		300,
		'301',
		300,
	]);
});

test.each(['key', 'account', 'action', 'rateLimit', 'redirect'] as const)(
	'a failure of class %s ends the asking at once; nothing counts as asked',
	async (kind) => {
		const { requests, notAsked, failed, failures } = await run(() => failure(kind, true), {
			ids: range(1, 300),
			attempts: 4,
		});
		// To an unknown action belongs the question whether it is the list that is unknown.
		const expected = kind === 'action' ? [100, 1] : [100];
		expect(requests.map((ids) => ids.length)).toEqual(expected);
		expect([notAsked.length, failed.size]).toEqual([300, 0]);
		expect(failures).toHaveLength(1);
	},
);

test('what there is no time for is handed back in order', async () => {
	let time = 2;
	const { notAsked, failed } = await run(() => undefined, {
		ids: range(1, 400),
		hasTime: () => time-- > 0,
	});
	expect([notAsked[0], notAsked.length, failed.size]).toEqual(['201', 200, 0]);
});

test('asks again as often as allowed, other batches first', async () => {
	const { requests, readings, failed } = await run(
		(ids, request) => (ids[0] === '1' && request < 4 ? DOWN : undefined),
		{ ids: range(1, 200), attempts: 3 },
	);
	expect(requests.map((ids) => ids[0])).toEqual(['1', '101', '1', '1']);
	expect([readings.size, failed.size]).toEqual([200, 0]);
});

test('a batch that fails each time counts as failed, not as never asked', async () => {
	const { failed, notAsked } = await run((ids) => (ids[0] === '1' ? DOWN : undefined), {
		ids: range(1, 200),
		attempts: 4,
	});
	expect([failed.size, notAsked.length]).toEqual([100, 0]);
});

test('waits where the panel wants fewer requests, and goes on', async () => {
	const waits: Array<number | undefined> = [];
	const { readings } = await run(
		(_ids, request) =>
			request === 1 ? { ...failure('rateLimit', true), retryAfterMs: 70 } : undefined,
		{
			ids: range(1, 200),
			attempts: 2,
			waitFor: async ({ retryAfterMs }) => {
				waits.push(retryAfterMs);
				return true;
			},
		},
	);
	expect(waits).toEqual([70]);
	expect(readings.size).toBe(200);
});

describe('a panel that refuses a whole batch for one ID', () => {
	const refuse = (ids: string[]) => (ids.includes('37') ? BAD_ID : undefined);

	test('is asked for halves until the guilty one is alone', async () => {
		const { readings, requests, failed } = await run(refuse, { ids: range(1, 100) });
		expect(readings.get('37')).toEqual({ ok: false, failure: BAD_ID });
		expect([...readings.values()].filter(({ ok }) => ok)).toHaveLength(99);
		expect(failed.size).toBe(0);
		expect(requests.length).toBeLessThan(20);
	});

	test('is not asked without end where all are guilty', async () => {
		const { requests, failed, readings } = await run(() => BAD_ID, { ids: range(1, 300) });
		expect(requests.length).toBeLessThan(55);
		expect(readings.size).toBeGreaterThan(0);
		expect(failed.size + readings.size).toBe(300);
	});

	test('gets one look at the doubtful ones, not a search each time', async () => {
		const { requests, failed } = await run(() => BAD_ID, { doubtfulIds: range(1, 100) });
		expect(requests.length).toBeLessThan(20);
		expect(failed.size).toBe(0);
	});
});

describe('a batch that fails without a word that is known', () => {
	const SILENT = failure('unknownOutcome', false);
	const BROKEN: PanelFailure = { ...failure('unavailable', false), connection: 'ECONNRESET' };
	const spoil =
		(bad: number[], how = SILENT) =>
		(ids: string[]) =>
			ids.some((id) => bad.includes(Number(id))) ? how : undefined;

	test.each([SILENT, failure('notV2', false), { ...DOWN, httpStatus: 500 }])(
		'is halved until only the guilty one has failed (%j)',
		async (how) => {
			const { readings, requests, failed } = await run(spoil([37], how), { ids: range(1, 100) });
			expect([...failed.keys()]).toEqual(['37']);
			expect(readings.size).toBe(99);
			expect(requests.length).toBeLessThan(20);
		},
	);

	test.each([DOWN, BROKEN, { ...SILENT, isWebPage: true as const }])(
		'is left to the next poll where it is not the panel that speaks (%j)',
		async (how) => {
			const { requests, failed } = await run(spoil([37], how), { ids: range(1, 300) });
			expect([requests.length, failed.size]).toEqual([3, 100]);
		},
	);

	test('and has failed before is halved whatever the failure is, once the panel has answered', async () => {
		const { readings, failed, requests } = await run(spoil([37], BROKEN), {
			ids: range(101, 200),
			suspectIds: range(1, 100),
		});
		expect(requests.slice(0, 2).map((ids) => ids[0])).toEqual(['101', '1']);
		expect([readings.size, [...failed.keys()]]).toEqual([299, ['37']]);
	});

	test('is no sign of a wrong key where others were answered', async () => {
		const { readings, failed } = await run(spoil([150], failure('key', false)), {
			ids: range(1, 200),
		});
		expect([readings.size, [...failed.keys()]]).toEqual([199, ['150']]);
	});

	test('does not make a dozen guilty ones look like a panel that is down', async () => {
		const bad = [1, 2, 3, 4, 40, 41, 60, 61, 62, 63, 64, 99];
		const { failed, readings, requests } = await run(spoil(bad), { ids: range(1, 400) });
		expect(requests.length).toBeLessThan(55);
		expect(readings.size).toBeGreaterThan(360);
		expect(failed.size + readings.size).toBe(400);
	});

	test('is soon given up where nothing at all is answered', async () => {
		const { requests, notAsked } = await run(() => SILENT, { ids: range(1, 1_000) });
		expect(requests.length).toBeLessThan(20);
		expect(notAsked.length).toBeGreaterThanOrEqual(800);
	});

	test('and there is no time to find out why has failed; the rest has not been asked', async () => {
		let time = 4;
		const { failed, notAsked } = await run(spoil([1]), {
			ids: range(1, 200),
			hasTime: () => time-- > 0,
		});
		// Two of the first half were asked for by themselves, to see whether the panel takes lists.
		expect([failed.size, notAsked[0], notAsked.length]).toEqual([48, '101', 100]);
	});
});

test('words that fit no ID are no verdict on the IDs that were asked alone', async () => {
	const { readings, failed, failures, answered } = await run(
		() => failure('refused', true, 'Please contact support'),
		{ ids: ['1', '2'] },
	);
	expect([readings.size, failed.size, failures.length, answered]).toEqual([0, 2, 2, 0]);
});

describe('requests under way at once', () => {
	/** A panel whose answers come when the test says so. */
	function slowPanel(options: Partial<AskOptions<Row>>) {
		const waiting: Array<{ ids: string[]; answer: (failure?: PanelFailure) => void }> = [];
		const asked = run(() => undefined, {
			...options,
			answerAt: async (ids) =>
				await new Promise((resolve) => waiting.push({ ids, answer: resolve })),
		});
		const settled = async () => await new Promise((resolve) => setImmediate(resolve));
		return { waiting, asked, settled };
	}

	test('are one until the panel has answered, and then at most four', async () => {
		const { waiting, asked, settled } = slowPanel({ ids: range(1, 900) });
		const underWay = () => waiting.map(({ ids }) => ids[0]);
		await settled();
		expect(underWay()).toEqual(['1']);
		waiting.shift()?.answer();
		await settled();
		expect(underWay()).toEqual(['101', '201', '301', '401']);
		waiting.splice(2, 1)[0]?.answer();
		await settled();
		expect(underWay()).toEqual(['101', '201', '401', '501']);
		while (waiting.length > 0) {
			waiting.shift()?.answer();
			await settled();
			expect(waiting.length).toBeLessThanOrEqual(4);
		}
		expect([...(await asked).readings.keys()].sort()).toEqual(range(1, 900).sort());
	});

	test('are let come to their end when the panel wants fewer, and no other is sent', async () => {
		const { waiting, asked, settled } = slowPanel({ ids: range(1, 900) });
		await settled();
		waiting.shift()?.answer();
		await settled();
		waiting.shift()?.answer(failure('rateLimit', true));
		await settled();
		expect(waiting.map(({ ids }) => ids[0])).toEqual(['201', '301', '401']);
		for (const { answer } of waiting) answer();
		const { readings, notAsked, requests } = await asked;
		expect([readings.size, notAsked[0], notAsked.length]).toEqual([400, '101', 500]);
		expect(requests).toHaveLength(5);
	});

	test('are all to be asked again, in their order, where the panel wants fewer', async () => {
		const { waiting, asked, settled } = slowPanel({ ids: range(1, 900) });
		await settled();
		waiting.shift()?.answer();
		await settled();
		for (const { answer } of waiting.splice(0)) answer(failure('rateLimit', true));
		expect((await asked).notAsked).toEqual(range(101, 800));
	});

	test('stay away while the panel is given the time that it asked for', async () => {
		const waits: Array<() => void> = [];
		const { waiting, settled } = slowPanel({
			ids: range(1, 600),
			attempts: 2,
			waitFor: async () => {
				await new Promise<void>((resolve) => waits.push(resolve));
				return true;
			},
		});
		await settled();
		waiting.shift()?.answer();
		await settled();
		for (const { answer } of waiting.splice(0)) answer(failure('rateLimit', true));
		await settled();
		expect(waiting).toEqual([]);
		for (const goOn of waits.reverse()) {
			expect(waiting).toEqual([]);
			goOn();
			await settled();
		}
		expect(waiting.map(({ ids }) => ids[0])).toEqual(['101', '201', '301', '401']);
	});

	test('fail together only once too often', async () => {
		const { waiting, asked, settled } = slowPanel({ ids: range(1, 900) });
		await settled();
		waiting.shift()?.answer();
		await settled();
		for (const { answer } of waiting.splice(0)) answer(DOWN);
		const { failed, notAsked, requests } = await asked;
		expect([requests.length, failed.size, notAsked.length]).toEqual([5, 400, 400]);
	});
});
