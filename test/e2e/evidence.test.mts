// What real panels answered, in a real n8n: one order for each item, and a key that only proof frees. The same answers
// are run in n8n's engine with further tries (test/engine/money/evidence).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Credential } from '../../dev/n8n/client.mts';
import {
	PROVES_GUARD,
	PROVES_NOTHING,
	PROVES_REFUSAL,
	type SeenAnswer,
} from '../fixtures/evidence.mts';
import { UNKNOWN_ORDER } from '../fixtures/outcomes.mts';
import { startTls } from '../fixtures/rawServers.mts';
import type { Front, Script } from '../fixtures/panelFront.mts';
import { callHook, keyedParameters, webhookWorkflow } from './crashLab.mts';
import {
	credentialData,
	openBench,
	openFront,
	orderRows,
	type Bench,
	type Json,
} from './harness.mts';
import { placedLinks } from '../fixtures/placedLinks.mts';

const FURTHER_TRIES = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };

describe('what an answer proves, in production executions with Deduplication Keys', () => {
	let bench: Bench;
	let front: Front;
	let credential: Credential;
	let path: string;

	beforeAll(async () => {
		bench = await openBench();
		({ front, credential } = await openFront(bench));
	});

	afterAll(async () => await bench.close());

	beforeEach(() => {
		bench.sandbox.reset();
		front.reset();
	});

	/** Publishes a workflow of its own, whose node has an empty record. */
	async function publish(node: Json = {}, used = credential, more: Json = {}): Promise<void> {
		const { n8n, opened } = bench;
		path = randomUUID();
		const workflow = webhookWorkflow(path, keyedParameters({}, more), used, node);
		const { id } = await n8n.createWorkflow(workflow);
		opened.add(async () => await n8n.deleteWorkflow(id));
		await n8n.activateWorkflow(id);
	}

	const call = async (rows: Json[]) => (await callHook(bench.n8n, path, rows)) ?? [];
	const held = () => placedLinks(bench.sandbox);
	const scripted = ({ status, body }: SeenAnswer, applied: boolean): Script => ({
		applied,
		instead: { status, body },
	});

	/** One row for each of the answers, with keys that no other test uses. */
	const rowsFor = (answers: readonly SeenAnswer[]) =>
		orderRows(answers.length).map((row) => ({ ...row, key: randomUUID() }));

	it('orders each item once where the answer proves nothing, and quotes it', async () => {
		await publish(FURTHER_TRIES);
		const rows = rowsFor(PROVES_NOTHING);
		const links = rows.map(({ link }) => link);
		PROVES_NOTHING.forEach((seen, at) => front.scripts.set(at, scripted(seen, true)));

		const said = await call(rows);
		expect(front.sent).toEqual(links);
		expect(held()).toEqual(links);
		expect(said).toEqual(
			PROVES_NOTHING.map(({ words }) => ({
				error: expect.stringMatching(UNKNOWN_ORDER),
				message: expect.stringContaining(words.replace(/\s+/g, ' ')),
			})),
		);

		// The panel itself would take the same links again.
		for (const { id } of bench.sandbox.panel.orders.values()) {
			bench.sandbox.panel.advance(id, 'Completed');
		}
		const again = await call(rows);
		expect(front.sent).toEqual(links);
		expect(again.map(({ error }) => error)).toEqual(
			rows.map(() => expect.stringMatching(UNKNOWN_ORDER)),
		);
	});

	it('orders the corrected link with the same key after a refusal or a guard', async () => {
		await publish();
		for (const seen of [...PROVES_REFUSAL, ...PROVES_GUARD]) {
			bench.sandbox.reset();
			front.reset();
			front.scripts.set(0, scripted(seen, false));
			const [row] = rowsFor([seen]);
			const corrected = { ...row, link: 'https://example.com/corrected' };

			const [refused = {}] = await call([{ ...row }]);
			const [placed] = await call([corrected]);

			const proven = expect.not.stringMatching(/Unknown outcome|Not sent/);
			const quoted = expect.stringContaining(seen.words);
			expect([seen.body, refused]).toEqual([seen.body, { error: proven, message: quoted }]);
			expect(placed).toMatchObject({ order: expect.any(Number), link: corrected.link });
			expect(held()).toEqual([corrected.link]);
		}
	});

	const unsent: Array<
		[what: string, words: RegExp, address: (host: string) => string, more: Json]
	> = [
		['an unknown name', /^The name of the panel's server/, () => 'http://panel.invalid/api', {}],
		['nothing that listens', /^The panel cannot be reached/, () => 'http://127.0.0.1:9/api', {}],
		['no encryption', /^An encrypted connection/, (host) => `https://${host}/api/v2`, {}],
		[
			'a proxy that is not there',
			/^The proxy cannot be reached/,
			(host) => `http://${host}/api/v2`,
			{ requestOptions: { proxy: 'http://127.0.0.1:9' } },
		],
	];

	it.each(unsent)('says why nothing has left n8n: %s', async (_what, words, address, more) => {
		const { n8n, sandbox, opened } = bench;
		const data = credentialData(sandbox, { baseUrl: address(new URL(sandbox.url).host) });
		const used = await n8n.createCredential('Unreachable', 'smmPanelApi', data);
		opened.add(async () => await n8n.deleteCredential(used.id));
		await publish({}, used, more);

		const said = await call(rowsFor(PROVES_NOTHING.slice(0, 1)));
		expect(said).toEqual([
			{
				error: expect.stringMatching(words),
				message: expect.stringMatching(/^Nothing was sent\. .*\([A-Z_]+\)\.$/),
			},
		]);
		expect(sandbox.requests).toEqual([]);
	});

	it('says so of a certificate that nobody trusts', async () => {
		const { n8n, sandbox, opened } = bench;
		const server = await startTls((socket) => socket.destroy());
		opened.add(server.close);
		const data = credentialData(sandbox, { baseUrl: `https://${server.host}/api/v2` });
		const used = await n8n.createCredential('Untrusted', 'smmPanelApi', data);
		opened.add(async () => await n8n.deleteCredential(used.id));
		await publish({}, used);

		const [said] = await call(rowsFor(PROVES_NOTHING.slice(0, 1)));
		expect(said?.error).toMatch(/^The panel's SSL certificate is not accepted/);
		expect(said?.message).toMatch(/^Nothing was sent\. .*'Ignore SSL Issues'/);
	});
});
