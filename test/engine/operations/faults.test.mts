import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { startRecorder, type Recorder } from '../../../sandbox/recorder.mts';
import { startSandbox, type Fault, type Sandbox } from '../../../sandbox/server.mts';
import { byId, runPanel } from '../harness/panel.mts';

type Kind = Fault['kind'];

const read = { resource: 'balance', operation: 'get' };
const create = {
	resource: 'order',
	operation: 'create',
	service: byId(1),
	link: 'https://example.com/p/1',
	quantity: 100,
};
const input = { row: 7 };

/** Faults after which the answer is still there. */
const HARMLESS: Kind[] = ['delay', 'bom', 'noise', 'wrongType'];

const BROKEN_OFF = /^The connection to the panel was lost$/;

/** The whole headline of an order of which nobody knows whether it was taken. */
const unknown = (cause: string) =>
	new RegExp(
		`^Unknown outcome: ${cause.replace(/[()]/g, '\\$&')}\\. The order may exist, so do not order it again$`,
	);

/** What each fault is to be called, for a question and for an order. */
const BROKEN: Record<Exclude<Kind, 'delay' | 'bom' | 'noise' | 'wrongType'>, [RegExp, RegExp]> = {
	hang: [/^The panel did not answer in time$/, unknown('the panel did not answer in time')],
	reset: [BROKEN_OFF, unknown('the connection to the panel was lost')],
	resetAfter: [BROKEN_OFF, unknown('the connection to the panel was lost')],
	truncate: [BROKEN_OFF, unknown('the connection to the panel was lost')],
	html500: [/not available \(HTTP 500\)$/, unknown('the panel is not available (HTTP 500)')],
	html503: [/not available \(HTTP 503\)$/, unknown('the panel is not available (HTTP 503)')],
	json500: [/not available \(HTTP 500\)$/, unknown('the panel is not available (HTTP 500)')],
	rateLimit: [/asks to send fewer requests$/, /^The panel asks to send fewer requests$/],
	redirect: [/^The panel moved to http/, /^The panel moved to http/],
	empty: [/^The panel's answer cannot be read$/, unknown("the panel's answer cannot be read")],
	htmlPage: [/^A firewall or gateway/, /^A firewall or gateway/],
	unreadable: [/^The panel's answer cannot be read$/, unknown("the panel's answer cannot be read")],
};

/** Advice that makes people pay twice. */
const RETRY_ADVICE = /try again|retry|automatically/i;

describe('a panel that misbehaves', () => {
	let sandbox: Sandbox;
	let recorder: Recorder;
	let timeout = 0;

	beforeAll(async () => {
		sandbox = await startSandbox();
		recorder = await startRecorder();
	});

	afterAll(async () => {
		await sandbox.close();
		await recorder.close();
	});

	beforeEach(() => {
		sandbox.reset();
		recorder.requests.length = 0;
	});

	function fault(kind: Kind, applied = false): void {
		// Only a panel that never answers is to meet the limit.
		timeout = kind === 'hang' ? 400 : 120_000;
		sandbox.fault({
			kind,
			applied,
			location: `${recorder.origin}/api/v2`,
			// Longer than an order ever waits for a panel that asks to slow down.
			retryAfter: '600',
			milliseconds: kind === 'delay' ? 50 : undefined,
		});
	}

	async function run(parameters: INodeParameters, onError?: 'Regular' | 'Error') {
		const node = onError === undefined ? {} : { onError: `continue${onError}Output` as const };
		return await runPanel(
			sandbox,
			{ ...parameters, requestOptions: { timeout } },
			{ items: [input], node },
		);
	}

	describe.each(HARMLESS)('with %s', (kind) => {
		it('is still understood', async () => {
			fault(kind);
			expect((await run(read)).json('Panel')).toEqual([{ balance: 1000, currency: 'USD' }]);
			fault(kind);
			expect((await run(create)).json('Panel')).toEqual([
				{ order: 23501, service: 1, link: 'https://example.com/p/1', quantity: 100 },
			]);
			expect(sandbox.panel.orders.size).toBe(1);
		});
	});

	describe.each(Object.entries(BROKEN))('with %s', (name, [question, order]) => {
		const kind = name as Kind;
		const operations: Array<[string, INodeParameters, RegExp]> = [
			['a question', read, question],
			['an order', create, order],
		];

		it.each(operations)('fails %s with Stop', async (_name, parameters, message) => {
			fault(kind);
			const result = await run(parameters);

			expect(result.error?.name).toBe('NodeApiError');
			expect(result.error?.message).toMatch(message);
			expect(sandbox.requests).toHaveLength(1);
		});

		it.each(operations)('continues after %s', async (_name, parameters, message) => {
			fault(kind);
			const result = await run(parameters, 'Regular');

			expect(result.error).toBeUndefined();
			expect(result.json('Panel')).toEqual([
				{ error: expect.stringMatching(message), message: expect.stringMatching(/\w/) },
			]);
			expect(result.pairs('Panel')).toEqual([{ item: 0 }]);
		});

		it.each(operations)('sends %s to the error output', async (_name, parameters, message) => {
			fault(kind);
			const result = await run(parameters, 'Error');

			expect(result.error).toBeUndefined();
			expect(result.json('Panel')).toEqual([]);
			expect(result.json('Errors')).toEqual([
				{ ...input, error: expect.stringMatching(message), message: expect.stringMatching(/\w/) },
			]);
		});

		it('is never told to be asked for an order once more', async () => {
			fault(kind, true);
			const { error } = await run(create);

			expect(`${error?.message} ${error?.description}`).not.toMatch(RETRY_ADVICE);
			expect(sandbox.requests).toHaveLength(1);
		});

		it('never gets the key into an error, an item or a redirect', async () => {
			fault(kind);
			fault(kind);
			const stopped = await run(create);
			const continued = await run(create, 'Regular');

			expect(JSON.stringify([stopped.data, continued.data])).not.toContain(sandbox.key);
			expect(recorder.requests).toEqual([]);
		});
	});

	it.each([301, 302, 303, 307, 308])(
		'names where a %i points and follows it nowhere',
		async (status) => {
			timeout = 120_000;
			for (const parameters of [read, create]) {
				sandbox.fault({ kind: 'redirect', status, location: `${recorder.origin}/api/v2` });
				const result = await run(parameters);

				expect(result.error?.message).toBe(`The panel moved to ${recorder.origin}/api/v2`);
				expect(result.error?.description).toContain("'API URL'");
			}
			expect(recorder.requests).toEqual([]);
		},
	);
});
