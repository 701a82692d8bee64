import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { runPanel } from './harness-panel.mts';
import { startFront, type Front, type Instead } from './money-front.mts';
import {
	CONTINUE,
	create,
	ERROR_OUTPUT,
	held,
	links,
	orders,
	RETRY_ADVICE,
	said,
	THREE_TRIES,
} from './money-helpers.mts';

/** The rows of design §5's table: what comes back, and what it has to mean. */
interface Outcome {
	instead: Instead;
	means: 'placed' | 'refused' | 'unknown' | 'again';
	/** Whether the panel would say the same to all that follows. */
	ends?: true;
	message: RegExp;
}

const json = (body: unknown, status = 200): Instead => ({ status, body: JSON.stringify(body) });
const error = (words: string, status?: number) => json({ error: words }, status);
const page = (title: string, status: number): Instead => ({
	status,
	headers: { 'content-type': 'text/html' },
	body: `<!DOCTYPE html><html><head><title>${title}</title></head><body>${title}</body></html>`,
});
const placed = (instead: Instead): Outcome => ({ instead, means: 'placed', message: /^$/ });
const refused = (instead: Instead, message: RegExp): Outcome => ({
	instead,
	means: 'refused',
	message,
});
const unknown = (instead: Instead, message = /so it is unknown whether the order was taken$/) =>
	({ instead, means: 'unknown', message }) satisfies Outcome;
const ending = (outcome: Outcome): Outcome => ({ ...outcome, ends: true });

const OUTCOMES: Record<string, Outcome> = {
	'an ID': placed(json({ order: 777 })),
	'an ID as text': placed(json({ order: 'ord_01HG' })),
	'an ID with HTTP 201': placed(json({ order_id: 777 }, 201)),
	'an ID in an envelope': placed(json({ status: 'success', data: { id: 777 } })),
	'an ID in a list': placed(json([{ order: '777' }])),
	'a bare number': placed({ body: '777' }),
	'an ID after a warning of PHP': placed({
		body: '<br />\n<b>Warning</b>: Undefined variable $x in <b>api.php</b> on line <b>4</b><br />\n{"order":777}',
	}),
	'quantity (200)': refused(error('Invalid quantity'), /does not accept the quantity/),
	'quantity (400)': refused(error('Quantity less than minimal 100', 400), /the quantity/),
	'service (422)': refused(error('Incorrect service ID', 422), /not have this service/),
	'link (500)': refused(error('Invalid link', 500), /does not accept the link/),
	'duplicate link': refused(
		error('You have active order with this link. Please wait until order being completed.'),
		/already has an active order/,
	),
	'drip-feed': refused(error('Service does not support drip-feed'), /drip-feed/),
	'another reason': refused(error('The country is not supported'), /refused the request/),
	key: ending(refused(error('Invalid API key'), /does not accept the API key/)),
	'key (401)': ending(refused(error('Incorrect API key', 401), /does not accept the API key/)),
	account: ending(refused(error('Your account is suspended'), /refuses this account/)),
	funds: ending(refused(error('Not enough funds on balance'), /balance .* too low/)),
	'funds (402)': ending(refused(error('Insufficient balance', 402), /balance .* too low/)),
	'429 for a second': {
		instead: {
			status: 429,
			headers: { 'retry-after': '1' },
			body: '{"error":"Too many requests"}',
		},
		means: 'again',
		message: /^$/,
	},
	'429 for an hour': ending(
		refused(
			{ status: 429, headers: { 'retry-after': '3600' }, body: '' },
			/asks to send fewer requests/,
		),
	),
	silence: unknown('silence'),
	'a reset': unknown('cut'),
	'500 as HTML': unknown(page('Internal Server Error', 500)),
	'502 as HTML': unknown(page('Bad Gateway', 502)),
	'503 without a body': unknown({ status: 503, body: '' }),
	'500 "Server error"': unknown(error('Server error', 500)),
	'200 "Server error"': unknown(error('Server error')),
	'"Failed to create order"': unknown(error('Failed to create order')),
	'"Unknown error"': unknown(error('Unknown error')),
	'a crash of PHP': unknown(error('Invalid argument supplied for foreach()', 500)),
	'a page': unknown(page('Just a moment...', 200)),
	nothing: unknown({ body: '' }),
	'an unreadable answer': unknown({ body: '{"order' }),
	'success without an ID': unknown(json({ status: 'success' })),
	'an empty list': unknown(json([])),
	null: unknown({ body: 'null' }),
	'a zero': unknown(json({ order: 0 })),
	'words in an unknown language': unknown(error('Xyzzy plugh')),
	'401 without words': ending(unknown(json({}, 401), /./)),
	'a redirect': ending(
		unknown(
			{ status: 307, headers: { location: 'https://example.com/api/v2' }, body: '' },
			/moved/,
		),
	),
};

const COUNT = 3;
const POSITIONS = { first: 0, middle: 1, last: COUNT - 1 };
const MODES = { Stop: {}, Continue: CONTINUE, 'the error output': ERROR_OUTPUT };

describe('what the panel answers to an order', () => {
	let sandbox: Sandbox;
	let front: Front;

	beforeAll(async () => {
		sandbox = await startSandbox();
		front = await startFront(sandbox);
	});

	afterAll(async () => {
		await front.close();
		await sandbox.close();
	});

	beforeEach(() => {
		sandbox.reset();
		front.reset();
	});

	const items = orders(COUNT);
	const parameters = { ...create, requestOptions: { timeout: 300 } };

	/** Whether a request can have been carried out that got this answer. */
	const variants = ({ means }: Outcome) =>
		means === 'unknown' ? [true, false] : [means === 'placed'];

	const table = Object.entries(OUTCOMES).flatMap(([name, outcome]) =>
		variants(outcome).map((applied) => ({ name, outcome, applied })),
	);

	describe.each(table)('$name (order taken: $applied)', ({ outcome, applied }) => {
		const { instead, means, ends, message } = outcome;
		const isTaken = means === 'placed' || means === 'again';

		const cases = Object.entries(MODES).flatMap(([mode, node]) =>
			Object.entries(POSITIONS).map(([position, at]) => ({ mode, node, position, at })),
		);

		it.each(cases)('with $mode on the $position item', async ({ mode, node, at }) => {
			front.scripts.set(at, { applied, instead });
			const result = await runPanel(front, parameters, { items, node });

			const stops = !isTaken && (mode === 'Stop' || ends === true);
			const reached = items.slice(0, stops ? at + 1 : COUNT);
			const expected = links(reached);
			if (means === 'again') expected.splice(at, 0, String(items[at]?.link));
			expect(front.sent).toEqual(expected);
			const isHeld = (index: number) => index !== at || applied || means === 'again';
			expect(held(sandbox)).toEqual(links(reached.filter((_item, index) => isHeld(index))));

			const unsent = COUNT - reached.length;
			if (!isTaken && mode === 'Stop') {
				expect(result.error?.message).toMatch(message);
				expect(result.error?.context).toMatchObject({ itemIndex: at });
				const state = means === 'unknown' ? 'with an unknown outcome' : 'refused';
				const counts = `In this run: ${at} ${at === 1 ? 'order' : 'orders'} placed, 1 ${state}`;
				expect(result.error?.description).toContain(counts);
				if (unsent > 0) expect(result.error?.description).toContain(`${unsent} not sent`);
				for (const id of [...sandbox.panel.orders.keys()].slice(0, at)) {
					expect(result.error?.description).toContain(id);
				}
				return;
			}
			expect(result.error).toBeUndefined();
			const failures = mode === 'Continue' ? result.json('Panel') : result.json('Errors');
			const failed = failures.filter((row) => row.error !== undefined);
			const successes = result.json('Panel').filter((row) => row.error === undefined);
			expect(failed).toHaveLength(isTaken ? 0 : 1 + unsent);
			expect(successes).toHaveLength(isTaken ? COUNT : reached.length - 1);
			for (const { order, link } of successes) {
				if (link !== items[at]?.link) expect(sandbox.panel.order(Number(order)).link).toBe(link);
			}
			if (isTaken) return;
			expect(failed[0]).toEqual({
				...items[at],
				error: expect.stringMatching(message),
				details: expect.any(String),
			});
			for (const [index, row] of failed.slice(1).entries()) {
				expect(row).toEqual({
					...items[at + 1 + index],
					error: expect.stringMatching(/^Not sent: /),
					details: 'The order of this item was not sent to the panel.',
				});
			}
		});

		if (means !== 'unknown') return;

		it.each(Object.entries(MODES))(
			'is not sent again by Retry On Fail with %s',
			async (mode, node) => {
				for (const at of Object.values(POSITIONS)) {
					sandbox.reset();
					front.reset();
					front.scripts.set(at, { applied, instead });
					const result = await runPanel(front, parameters, {
						items,
						node: { ...node, ...THREE_TRIES },
					});

					expect(front.sent).toEqual([...new Set(front.sent)]);
					// Each item is reported in one way or another: nothing that is held is lost from view.
					const text = JSON.stringify([said(result), result.json('Panel'), result.json('Errors')]);
					for (const [id, { link }] of sandbox.panel.orders) {
						if (link !== items[at]?.link) expect(text).toContain(id);
					}
					expect(mode === 'Stop' ? result.error : undefined).toEqual(
						mode === 'Stop' ? expect.anything() : undefined,
					);
				}
			},
		);

		it('is never told to be ordered once more', async () => {
			front.scripts.set(0, { applied, instead });
			const result = await runPanel(front, parameters, { items: items.slice(0, 1) });

			expect(said(result)).not.toMatch(RETRY_ADVICE);
		});
	});
});
