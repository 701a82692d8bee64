import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';

/** The example requests of the two documents as printed, and their printed answers. */
type Example = [name: string, body: string, answer: unknown];

const TAKIPUP: Example[] = [
	[
		'services',
		'key=YOUR_API_KEY&action=services',
		[
			{
				service: 1,
				name: 'Instagram Takipçi',
				type: 'Default',
				category: 'Instagram',
				rate: '1.50',
				min: 100,
				max: 50000,
				refill: true,
				cancel: true,
				dripfeed: false,
			},
		],
	],
	[
		'add',
		'key=YOUR_API_KEY&action=add&service=1&link=https://instagram.com/example&quantity=1000',
		{ order: 23501 },
	],
	[
		'status',
		'key=YOUR_API_KEY&action=status&order=23501',
		{ charge: '1.50', start_count: '1200', status: 'In progress', remains: '400', currency: 'TRY' },
	],
	[
		'many statuses',
		'key=YOUR_API_KEY&action=status&orders=23501,23502,23503',
		{
			'23501': {
				charge: '1.50',
				start_count: '1200',
				status: 'Completed',
				remains: '0',
				currency: 'TRY',
			},
			'23502': {
				charge: '0.75',
				start_count: '500',
				status: 'In progress',
				remains: '200',
				currency: 'TRY',
			},
			'23503': { error: 'Incorrect order ID' },
		},
	],
	[
		'cancel',
		'key=YOUR_API_KEY&action=cancel&orders=23501,23502',
		[
			{ order: 23501, cancel: 1 },
			{ order: 23502, cancel: { error: 'Order cannot be cancelled' } },
		],
	],
	['refill', 'key=YOUR_API_KEY&action=refill&order=23501', { refill: '42' }],
	['balance', 'key=YOUR_API_KEY&action=balance', { balance: '142.50', currency: 'TRY' }],
];

const XPANEL: Example[] = [
	[
		'services',
		'key=YOUR_KEY&action=services',
		[
			{
				service: 1,
				name: 'Twitter Begenı (Like)',
				type: 'Default',
				category: 'Engagement',
				rate: '0.5',
				min: '10',
				max: '100000000',
				refill: true,
				cancel: true,
			},
		],
	],
	[
		'add',
		'key=YOUR_KEY&action=add&service=1&link=https://x.com/user/status/123&quantity=100',
		{ order: 23501, order_id: 23501, status: 'processing', quantity: 100 },
	],
	[
		'status',
		'key=YOUR_KEY&action=status&order=23501',
		{ charge: '0.00000', start_count: '0', status: 'In progress', remains: '50', currency: 'USD' },
	],
	// The document asks for 1,2,3 here and answers for 1 and 10; the IDs of the answer are the ones asked for.
	[
		'many statuses',
		'key=YOUR_KEY&action=status&orders=1,10',
		{
			'1': {
				charge: '0.27819',
				start_count: '3572',
				status: 'Partial',
				remains: '157',
				currency: 'USD',
			},
			'10': { error: 'Incorrect order ID' },
		},
	],
	['refill', 'key=YOUR_KEY&action=refill&order=23501', { refill: 23501 }],
	// Printed as `[{ "order": 1, "refill": 1 }, ...]`.
	[
		'many refills',
		'key=YOUR_KEY&action=refill&orders=1,2,3',
		[
			{ order: 1, refill: 1 },
			{ order: 2, refill: 2 },
			{ order: 3, refill: 3 },
		],
	],
	['refill status', 'key=YOUR_KEY&action=refill_status&refill=23501', { status: 'Completed' }],
	['balance', 'key=YOUR_KEY&action=balance', { balance: '100.84292', currency: 'USD' }],
];

describe.each([
	['takipup', 'YOUR_API_KEY', TAKIPUP],
	['xpanel', 'YOUR_KEY', XPANEL],
] as const)('the document of %s', (name, key, examples) => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ key });
	});

	afterAll(() => sandbox.close());

	beforeEach(() => {
		sandbox.reset();
		sandbox.panel.loadReference(name);
	});

	async function send(body: string, url = sandbox.url): Promise<unknown> {
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		return (await fetch(url, { method: 'POST', headers, body })).json();
	}

	it.each(examples)('prints its example of %s', async (_name, body, answer) => {
		expect(await send(body)).toEqual(answer);
	});

	it('prints all of them in any order and more than once', async () => {
		for (const [, body, answer] of [...examples, ...[...examples].reverse()]) {
			expect(await send(body, `${sandbox.origin}/api/v1`)).toEqual(answer);
		}
	});

	it('works out the answers, so what is not printed is answered too', async () => {
		const status = { status: 'In progress' };
		expect(await send(`key=${key}&action=status&order=23501`)).toMatchObject(status);
		sandbox.panel.advance(23501, 'Completed');
		expect(await send(`key=${key}&action=status&orders=23501`)).toMatchObject({
			23501: { status: 'Completed' },
		});
	});

	it('is gone after a reset', async () => {
		sandbox.reset();
		expect(await send(`key=${key}&action=balance`)).toEqual({
			balance: '1000.00',
			currency: 'USD',
		});
		expect(await send(`key=${key}&action=status&order=23501`)).toEqual({
			error: 'Incorrect order ID',
		});
	});
});

describe("XPanel's other examples", () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ key: 'YOUR_KEY' });
		sandbox.panel.loadReference('xpanel');
	});

	afterAll(() => sandbox.close());

	it('curl: services with the key in a header', async () => {
		const response = await fetch(`${sandbox.url}/services`, {
			headers: { 'X-Api-Key': 'YOUR_KEY' },
		});
		expect(await response.json()).toEqual(XPANEL[0]?.[2]);
	});

	it('curl: an order of 50', async () => {
		const body = new URLSearchParams({
			key: 'YOUR_KEY',
			action: 'add',
			service: '1',
			link: 'https://x.com/user/status/123',
			quantity: '50',
		});
		const response = await fetch(sandbox.url, { method: 'POST', body });
		expect(await response.json()).toMatchObject({ order: 23501, quantity: 50 });
	});

	it('the orders path answers as the list of statuses does', async () => {
		const response = await fetch(`${sandbox.url}/orders?ids=1,10&key=YOUR_KEY`);
		expect(await response.json()).toEqual(XPANEL[3]?.[2]);
	});
});
