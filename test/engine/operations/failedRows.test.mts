import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { byId, runPanel } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';
import { CONTINUE, ERROR_OUTPUT } from '../money/helpers.mts';

interface Case {
	parameters: INodeParameters;
	/** Whether the panel may have done it all the same when its answer is lost. */
	changes?: true;
	/** Whether it is sent item by item, so that items after the end of a run were not sent. */
	isPlacing?: true;
	/** The parameter that is emptied, and what is said of it; unset where an item cannot leave anything out. */
	needs?: [name: string, message: RegExp];
}

const link = 'https://example.com/p/1';
const order = { service: byId(1), link, quantity: 100 };
const noId = (label: string): RegExp => new RegExp(`'${label}' contains no ID$`);

const cases: Record<string, Case> = {
	'Service → Get Many': { parameters: { resource: 'service', operation: 'getAll' } },
	'Service → Get': {
		parameters: { resource: 'service', operation: 'get', service: byId(1) },
	},
	'Order → Create': {
		parameters: { resource: 'order', operation: 'create', ...order },
		isPlacing: true,
		changes: true,
		needs: ['link', /^Not sent: 'Link' is empty/],
	},
	'Order → Estimate Cost': {
		// What it leaves out is a problem of the order, not of the estimate.
		parameters: { resource: 'order', operation: 'estimate', ...order },
	},
	'Order → Get Status': {
		parameters: { resource: 'order', operation: 'getStatus', orderId: '23501' },
		needs: ['orderId', noId('Order ID')],
	},
	'Order → Get Many Statuses': {
		parameters: { resource: 'order', operation: 'getManyStatuses', orderIds: '23501' },
		needs: ['orderIds', noId('Order IDs')],
	},
	'Order → Cancel': {
		parameters: { resource: 'order', operation: 'cancel', orderIds: '23501' },
		changes: true,
		needs: ['orderIds', noId('Order IDs')],
	},
	'Refill → Create': {
		parameters: { resource: 'refill', operation: 'create', orderId: '23501' },
		isPlacing: true,
		changes: true,
		needs: ['orderId', /^Not sent: 'Order ID' contains no ID$/],
	},
	'Refill → Create Many': {
		parameters: { resource: 'refill', operation: 'createMany', orderIds: '23501' },
		changes: true,
		needs: ['orderIds', noId('Order IDs')],
	},
	'Refill → Get Status': {
		parameters: { resource: 'refill', operation: 'getStatus', refillId: '1' },
		needs: ['refillId', noId('Refill ID')],
	},
	'Refill → Get Many Statuses': {
		parameters: { resource: 'refill', operation: 'getManyStatuses', refillIds: '1' },
		needs: ['refillIds', noId('Refill IDs')],
	},
	'Balance → Get': { parameters: { resource: 'balance', operation: 'get' } },
	'Panel → Get Capacity': { parameters: { resource: 'panel', operation: 'getCapacity' } },
};

describe('an item that fails', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	beforeEach(() => {
		sandbox.panel.insertOrder({ status: 'Completed' });
		sandbox.panel.insertOrder({ status: 'Pending' });
		sandbox.panel.insertRefill(23502);
	});

	const input: IDataObject = { client: 'x', order: 'its own', message: 'its own' };

	/** Runs an operation over one item, with each way to go on after an error. */
	async function expectFailure(parameters: INodeParameters, headline: RegExp): Promise<void> {
		const items = [input];
		const before = () => sandbox.requests.splice(0).length;
		const stopped = await runPanel(sandbox, parameters, { items });
		const asked = before();
		sandbox.fault({ kind: 'reset' });
		const continued = await runPanel(sandbox, parameters, { items, node: CONTINUE });
		expect(before()).toBe(asked);
		sandbox.fault({ kind: 'reset' });
		const atErrors = await runPanel(sandbox, parameters, { items, node: ERROR_OUTPUT });
		expect(before()).toBe(asked);

		expect(stopped.error?.name).toMatch(/^Node(?:Api|Operation)Error$/);
		expect(stopped.error?.message).toMatch(headline);
		expect(stopped.items('Panel')).toEqual([]);

		const row = {
			error: expect.stringMatching(headline),
			// n8n before 2.35.5 takes no empty message on the error output.
			message: expect.stringMatching(/\w/),
		};
		expect([continued.error, continued.json('Panel')]).toEqual([undefined, [row]]);
		expect(continued.pairs('Panel')).toEqual([{ item: 0 }]);
		expect(continued.items('Errors')).toEqual([]);

		expect([atErrors.error, atErrors.items('Panel')]).toEqual([undefined, []]);
		expect(atErrors.json('Errors')).toEqual([{ ...input, ...row }]);
		expect(atErrors.pairs('Panel', 1)).toEqual([{ item: 0 }]);
	}

	describe.each(Object.entries(cases))('%s', (name, { parameters, changes, needs, isPlacing }) => {
		it('because the connection broke off', async () => {
			sandbox.fault({ kind: 'reset' });
			const cause = 'he connection to the panel was lost';
			await expectFailure(
				parameters,
				changes ? new RegExp(`^Unknown outcome: t${cause}\\. [^.]+$`) : new RegExp(`T${cause}$`),
			);
		});

		if (needs !== undefined) {
			const [field, headline] = needs;

			it('because it leaves out what the operation needs, and the others go on', async () => {
				const empty = { ...parameters, [field]: '={{ $json.id }}' };
				await expectFailure(empty, headline);
				sandbox.clearFaults();
				const good = String(parameters[field]);
				const result = await runPanel(sandbox, empty, {
					items: [{ id: '' }, { id: good }],
					node: ERROR_OUTPUT,
				});

				expect(result.json('Errors')).toEqual([
					{ id: '', error: expect.stringMatching(headline), message: expect.stringMatching(/\w/) },
				]);
				expect(result.pairs('Panel')).toEqual([{ item: 1 }]);
				expect(sandbox.requests).toHaveLength(1);
			});
		}

		it('because Request Options cannot be honoured, all of them', async () => {
			const requestOptions = { proxy: 'myproxy 3128' };
			const items = [{ client: 'x' }, { client: 'y' }];
			const row = {
				error: expect.stringMatching(/'Proxy'/),
				message: expect.stringMatching(/\w/),
			};
			const given = { ...parameters, requestOptions };
			const stopped = await runPanel(sandbox, given, { items });
			const continued = await runPanel(sandbox, given, { items, node: CONTINUE });
			const atErrors = await runPanel(sandbox, given, { items, node: ERROR_OUTPUT });

			expect(stopped.error?.message).toMatch(/'Proxy'/);
			expect(continued.json('Panel')).toEqual([row, row]);
			expect(atErrors.json('Errors')).toEqual(items.map((item) => ({ ...item, ...row })));
			expect(sandbox.requests).toEqual([]);
		});

		// The capacity is told without a key.
		if (name === 'Panel → Get Capacity') return;

		it('because the panel does not accept the key', async () => {
			const wrong = { url: sandbox.url, key: 'not-the-key' };
			const items = [{ client: 'x' }, { client: 'y' }];
			const result = await runPanel(wrong, parameters, { items, node: CONTINUE });

			const refused = {
				error: 'The panel does not accept the API key',
				message: expect.stringMatching(/'API Key'/),
			};
			const unsent = {
				error: 'Not sent: the panel does not accept the API key',
				message: expect.stringMatching(/was not sent to the panel\.$/),
			};
			expect(result.json('Panel')).toEqual([refused, isPlacing ? unsent : refused]);
		});
	});
});
