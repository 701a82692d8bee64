// Which panel an item is for, where the credential's expressions say it: how a host evaluates them decides whether
// one reading of the credential is enough.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Credential } from '../../dev/n8n/client.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import {
	CREATE_FROM_ITEM,
	credentialData,
	openBench,
	orderRows,
	runPanel,
	type Bench,
	type Json,
} from './harness.mts';
import { placedLinks } from '../fixtures/placedLinks.mts';

const COUNT = 6;

/** Ways to name a field of the item in a credential. */
const WAYS: Record<string, (name: string) => string> = {
	$json: (name) => `={{ $json.${name} }}`,
	'the name of a node': (name) => `={{ $('In').item.json.${name} }}`,
	'its number': (name) => `={{ $('In').all()[$itemIndex].json.${name} }}`,
};

describe('the panel of each item, in a real n8n', () => {
	let bench: Bench;
	let second: Sandbox;

	beforeAll(async () => {
		bench = await openBench({ key: 'key-of-the-first' });
		second = await startSandbox({ key: 'key-of-the-second' });
		bench.opened.add(second.close);
	});

	afterAll(async () => await bench.close());

	beforeEach(() => {
		bench.sandbox.reset();
		second.reset();
	});

	/** Rows for both panels in turn; an order that is there on both. */
	const rows = (): Json[] =>
		orderRows(COUNT).map((row, index) => {
			const { url, key } = index % 2 === 0 ? bench.sandbox : second;
			return { ...row, url, key, order: 23501 };
		});

	async function credentialBy(write: (name: string) => string): Promise<Credential> {
		const data = { ...credentialData(bench.sandbox), baseUrl: write('url'), apiKey: write('key') };
		const credential = await bench.n8n.createCredential('By item', 'smmPanelApi', data);
		bench.opened.add(async () => await bench.n8n.deleteCredential(credential.id));
		return credential;
	}

	it.each(Object.entries(WAYS))('gets its own orders, said by %s', async (_way, write) => {
		const credential = await credentialBy(write);
		const input = rows();
		const execution = await runPanel(bench, CREATE_FROM_ITEM, { credential, input });

		expect(execution.error).toBeUndefined();
		const wanted = (rest: number) =>
			input.filter((_row, index) => index % 2 === rest).map(({ link }) => link);
		expect([placedLinks(bench.sandbox), placedLinks(second)]).toEqual([wanted(0), wanted(1)]);
	});

	it('gets one list with its own IDs', async () => {
		const credential = await credentialBy((name) => `={{ $json.${name} }}`);
		for (const { panel } of [bench.sandbox, second]) panel.insertOrder({ status: 'Completed' });
		const parameters = {
			resource: 'order',
			operation: 'getManyStatuses',
			orderIds: '={{ $json.order }}',
		};
		const execution = await runPanel(bench, parameters, { credential, input: rows() });

		expect(execution.error).toBeUndefined();
		expect(execution.json('Panel')).toHaveLength(COUNT);
		expect([bench.sandbox, second].map(({ requests }) => requests.length)).toEqual([1, 1]);
	});

	it('is the same for all where no expression looks at the item', async () => {
		const credential = await credentialBy((name) =>
			name === 'url' ? `={{ '${bench.sandbox.url}' }}` : bench.sandbox.key,
		);
		const input = rows();
		const execution = await runPanel(bench, CREATE_FROM_ITEM, { credential, input });

		expect(execution.error).toBeUndefined();
		expect(placedLinks(bench.sandbox)).toEqual(input.map(({ link }) => link));
	});
});
