import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { shareOfRuns } from '../../runs.mts';
import {
	loadProcess,
	passTime,
	sleep,
	World,
	type Latencies,
	type Outcome,
	type SimulatedRun,
} from './processes.mts';

type Process = Awaited<ReturnType<typeof loadProcess>>;

const KEYS = Array.from({ length: 6 }, (_, index) => `row ${index}`);

/** A store that now and then takes nearly as long as a run waits before it looks. */
const wild = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 900 })), {
	minLength: 3,
	maxLength: 30,
});

/** A store that takes about as long each time. */
const even = fc.integer({ min: 1, max: 40 }).map((each): Latencies => [[each, each]]);

const twice = (requests: readonly string[]) =>
	requests.filter((key, index) => requests.indexOf(key) !== index);

describe('two n8n processes over the same rows', () => {
	let first: Process;
	let second: Process;

	beforeAll(async () => {
		first = await loadProcess();
		second = await loadProcess();
	});

	beforeEach(() => {
		jest.useFakeTimers({
			doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'],
		});
	});

	afterEach(() => {
		jest.useRealTimers();
	});

	/** Both run all keys, the second one some time after the first. Then they are run once more. */
	async function overlap(world: World, run: SimulatedRun, offset: number): Promise<Outcome[]> {
		await passTime([
			world.run(first, run),
			sleep(offset).then(async () => await world.run(second, run)),
		]);
		const [later] = await passTime([world.run(first, run)]);
		return [...(later ?? new Map<string, Outcome>()).values()];
	}

	const offset = fc.integer({ min: 0, max: 3_000 });
	/** Claims are for periods of half a minute, so it matters when a run begins. */
	const phase = fc.integer({ min: 0, max: 30_000 });
	const requestMs = fc.integer({ min: 0, max: 1_500 });

	it('send some orders twice without Several Processes, and say so', async () => {
		const world = new World([[5, 5]]);
		const run = { keys: KEYS, otherProcesses: false, requestMs: 300 };
		await overlap(world, run, 0);

		expect(twice(world.requests)).not.toEqual([]);
		expect(world.hints.join()).toMatch(/may exist twice: "row 0"/);
	});

	it('keep a key whose entries another one has written over, if the panel refuses the order here', async () => {
		const world = new World([[5, 5]]);
		const run: SimulatedRun = { keys: ['row'], otherProcesses: false, requestMs: 300 };
		// The refusal comes when the other run, which has placed the order, is long over.
		await passTime([
			world.run(first, { ...run, requestMs: 5_000, answer: () => 'refused' }),
			world.run(second, run),
		]);
		const [later] = await passTime([world.run(first, run)]);

		expect(world.requests).toEqual(['row', 'row']);
		expect([...(later ?? [])]).toEqual([['row', 'duplicate']]);
	});

	it('send each order once with Several Processes, whatever the store does', async () => {
		await fc.assert(
			fc.asyncProperty(
				wild,
				offset,
				requestMs,
				phase,
				async (latencies, offset, requestMs, phase) => {
					jest.setSystemTime(phase);
					const world = new World(latencies);
					const later = await overlap(
						world,
						{ keys: KEYS, otherProcesses: true, requestMs },
						offset,
					);

					expect([...world.requests].sort()).toEqual(KEYS);
					expect(
						later.filter((outcome) => outcome !== 'duplicate' && outcome !== 'unknown'),
					).toEqual([]);
				},
			),
			shareOfRuns(0.2),
		);
	});

	it('free the keys of a run that was killed before it sent them, after a minute', async () => {
		const world = new World([[5, 5]]);
		const run: SimulatedRun = { keys: KEYS, otherProcesses: true, requestMs: 300 };
		await passTime([world.run(first, { ...run, killed: { afterMs: 500, lands: true } })]);
		expect(world.requests).toEqual([]);
		const killedAt = Date.now();
		const [outcomes] = await passTime([world.run(second, run)]);

		expect([...(outcomes ?? [])]).toEqual(KEYS.map((key) => [key, 'sent']));
		const seconds = (Date.now() - killedAt) / 1_000;
		expect(seconds).toBeGreaterThan(20);
		expect(seconds).toBeLessThan(75);
	});

	it('send the keys of a killed run at once without Several Processes', async () => {
		const world = new World([[5, 5]]);
		const run: SimulatedRun = { keys: KEYS, otherProcesses: true, requestMs: 300 };
		await passTime([world.run(first, { ...run, killed: { afterMs: 500, lands: true } })]);
		const [outcomes] = await passTime([world.run(second, { ...run, otherProcesses: false })]);

		expect([...(outcomes ?? [])]).toEqual(KEYS.map((key) => [key, 'sent']));
	});

	it('leave alone what the other one is slow to send', async () => {
		jest.setSystemTime(0);
		const world = new World([[5, 5]]);
		const slow: SimulatedRun = { keys: KEYS, otherProcesses: true, requestMs: 25_000 };
		const [, outcomes] = await passTime([
			world.run(first, slow),
			sleep(3_000).then(async () => await world.run(second, slow)),
		]);

		expect(world.requests).toEqual(KEYS);
		const said = [...(outcomes ?? new Map<string, Outcome>()).values()];
		expect(said[0]).toBe('duplicate');
		expect(said.at(-1)).toBe('notSent');
	});

	it.each([true, false])(
		'one of which is killed: each order is sent once or unknown, and only the one under way (other one running: %s)',
		async (isOverlapped) => {
			await fc.assert(
				fc.asyncProperty(
					even,
					offset,
					requestMs,
					fc.integer({ min: 0, max: 6_000 }),
					fc.boolean(),
					fc.integer({ min: 0, max: 70_000 }),
					phase,
					async (latencies, offset, requestMs, afterMs, lands, pauseMs, phase) => {
						jest.setSystemTime(phase);
						const world = new World(latencies);
						const run = { keys: KEYS, otherProcesses: true, requestMs };
						await passTime([
							world.run(first, { ...run, killed: { afterMs, lands } }),
							sleep(offset).then(async () =>
								isOverlapped ? await world.run(second, run) : new Map<string, Outcome>(),
							),
						]);
						const [later] = await passTime([
							sleep(pauseMs).then(async () => await world.run(second, run)),
						]);

						const outcomes = [...(later ?? [])];
						const unknown = outcomes.filter(([, outcome]) => outcome === 'unknown');
						expect(twice(world.requests)).toEqual([]);
						if (!isOverlapped) expect(unknown.length).toBeLessThanOrEqual(1);
						expect(outcomes.filter(([, outcome]) => outcome === 'notSent')).toEqual([]);
						const lost = KEYS.filter((key) => !world.requests.includes(key));
						expect(unknown.map(([key]) => key)).toEqual(expect.arrayContaining(lost));
					},
				),
				shareOfRuns(0.3),
			);
		},
	);
});
