import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/server.mts';
import { ask, place } from './sandbox-client.mts';
import { placedLinks } from '../../fixtures/placedLinks.mts';

let folder: string;
let file: string;
let said: string[];
let opened: Sandbox[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sandbox-state-'));
	file = join(folder, 'panel.json');
	said = [];
	opened = [];
});

afterEach(async () => {
	for (const sandbox of opened) await sandbox.close();
	rmSync(folder, { recursive: true, force: true });
});

async function open(options: SandboxOptions = {}): Promise<Sandbox> {
	const log = (line: string) => said.push(line);
	const sandbox = await startSandbox({ stateFile: file, log, ...options });
	opened.push(sandbox);
	return sandbox;
}

const control = async (sandbox: Sandbox, path: string, body: unknown): Promise<void> => {
	const init = { method: 'POST', body: JSON.stringify(body) };
	expect((await fetch(`${sandbox.origin}/_control/${path}`, init)).status).toBe(200);
};

describe("the sandbox's state file", () => {
	it('brings back orders, refills, balance and counters, to the millionth', async () => {
		const first = await open();
		expect(said).toEqual([`The sandbox panel starts fresh: there is no ${file} yet`]);
		await place(first, 'https://example.com/a', { service: '19', quantity: '101' });
		const drip = { service: '18', quantity: '50', runs: '3', interval: '10' };
		await place(first, 'https://example.com/b', drip);
		await place(first, 'https://example.com/c');
		await control(first, 'order/23503', { status: 'Completed' });
		await control(first, 'order/23502', { status: 'In progress' });
		await ask(first, { action: 'refill', order: '23503' });
		await control(first, 'orders', { id: 'ord_x', pace: 4 });
		first.panel.tick();
		await first.close();

		const second = await open();
		expect(said).toHaveLength(1);
		const kept = ({ panel }: Sandbox) => {
			const { orders, refills, balance, currency, nextOrder, nextRefill, ticks } = panel;
			return { orders, refills, balance, currency, nextOrder, nextRefill, ticks };
		};
		expect(kept(second)).toEqual(kept(first));
		expect(second.panel.balance).toBe('998.446237');
		expect(await place(second, 'https://example.com/d')).toBe(23506);
	});

	// The process may be killed at any moment.
	it('is written before the answer, and not for questions', async () => {
		const sandbox = await open();
		await ask(sandbox, { action: 'balance' });
		expect(existsSync(file)).toBe(false);
		await place(sandbox, 'https://example.com/a');
		expect(readFileSync(file, 'utf8')).toContain('https://example.com/a');
		await control(sandbox, 'order/23501', { status: 'Partial', remains: 1 });
		expect(readFileSync(file, 'utf8')).toContain('Partial');
		await control(sandbox, 'reset', {});
		expect(readFileSync(file, 'utf8')).not.toContain('https://example.com/a');
		expect(readdirSync(folder)).toEqual(['panel.json']);
	});

	it('is written by the clock', async () => {
		const sandbox = await open({ clock: true, clockMilliseconds: 5 });
		sandbox.panel.insertOrder({});
		while (sandbox.panel.order('23501').status !== 'Completed') {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		expect(readFileSync(file, 'utf8')).toContain('"status":"Completed"');
	});

	it.each([
		['', 'Unexpected end of JSON input'],
		['{"version":1', 'JSON'],
		['[]', 'not the state of a sandbox panel'],
		['{"version":1,"balance":"1"}', 'a counter is missing'],
		[
			'{"version":1,"balance":"x","nextOrder":1,"nextRefill":1,"ticks":1,"orders":[],"refills":[]}',
			'Not a decimal amount',
		],
		['{"version":1,"balance":"5","nextOrder":1,"nextRefill":1,"ticks":1}', 'undefined'],
	])('starts fresh on %j, and is whole again after the next order', async (text, why) => {
		writeFileSync(file, text);
		const sandbox = await open();
		expect(said).toEqual([expect.stringContaining(`${file} cannot be read (`)]);
		expect(said[0]).toContain(why);
		expect(sandbox.panel.balance).toBe('1000.00');
		expect(await place(sandbox, 'https://example.com/a')).toBe(23501);
		expect((await open()).panel.orders.size).toBe(1);
		expect(said).toHaveLength(1);
	});

	it('fills a fresh panel, also after a reset, but not one that is brought back', async () => {
		const options: SandboxOptions = { fill: (panel) => void panel.insertOrder({ link: 'first' }) };
		const first = await open(options);
		await place(first, 'https://example.com/a');
		await first.close();
		const second = await open(options);
		expect(placedLinks(second)).toEqual(['first', 'https://example.com/a']);
		second.reset();
		expect(placedLinks(second)).toEqual(['first']);
	});

	it('says once that it cannot be written, and the panel goes on', async () => {
		file = join(folder, 'missing', 'panel.json');
		const sandbox = await open();
		await place(sandbox, 'https://example.com/a');
		await place(sandbox, 'https://example.com/b');
		expect(said.slice(1)).toEqual([
			expect.stringContaining('The state of the sandbox panel could not be saved: ENOENT'),
		]);
	});
});
