import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest that a started process may take on a busy machine. */
const PATIENCE = 30_000;

let running: ChildProcess | undefined;

afterEach(() => {
	running?.kill('SIGKILL');
});

/** Starts the process and waits for what it prints up to `until`, or to its end. */
async function start(
	until: RegExp,
	...options: string[]
): Promise<{ said: string; child: ChildProcess }> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.mts', ...options]);
	running = child;
	let said = '';
	const hear = (part: Buffer): void => {
		said += part.toString();
		if (until.test(said)) child.emit('heard');
	};
	child.stdout.on('data', hear);
	child.stderr.on('data', hear);
	await Promise.race([once(child, 'heard'), once(child, 'close')]);
	return { said, child };
}

const urlIn = (said: string): string => /API URL: (\S+)/.exec(said)?.[1] ?? '';

/** Ends a process while a request to it hangs, and expects it to end well. */
async function expectEndOn(signal: NodeJS.Signals, child: ChildProcess, url: string) {
	await fetch(new URL('/_control/fault', url), { method: 'POST', body: '{"kind":"hang"}' });
	const body = new URLSearchParams({ key: 'k', action: 'balance' });
	const hanging = fetch(url, { method: 'POST', body }).catch(() => 'cut');
	const closed = once(child, 'close');
	child.kill(signal);
	expect(await closed).toEqual([0, null]);
	expect(await hanging).toBe('cut');
}

describe('the sandbox as a process', () => {
	it(
		'prints its address, takes orders and ends on SIGTERM, a hanging request or not',
		async () => {
			const options = ['--port', '0', '--key', 'k', '--dialect', 'smartPanel', '--balance', '5.5'];
			const { said, child } = await start(/dialect: \w+/, ...options);
			const body = new URLSearchParams({ key: 'k', action: 'balance' });
			const answer = await fetch(urlIn(said), { method: 'POST', body });
			expect(await answer.json()).toEqual({
				status: 'success',
				balance: '5.50',
				currency: 'USD',
			});
			await expectEndOn('SIGTERM', child, urlIn(said));
		},
		PATIENCE,
	);

	it(
		'goes on after a crash where it was, and ends on SIGINT too',
		async () => {
			const folder = mkdtempSync(join(tmpdir(), 'sandbox-main-'));
			try {
				const options = ['--port', '0', '--key', 'k', '--state', join(folder, 'panel.json')];
				const first = await start(/dialect: \w+/, ...options);
				expect(first.said).toContain('The sandbox panel starts fresh');
				const ask = async (said: string, fields: Record<string, string>): Promise<unknown> => {
					const body = new URLSearchParams({ key: 'k', ...fields });
					return await (await fetch(urlIn(said), { method: 'POST', body })).json();
				};
				const order = { service: '1', link: 'https://example.com/a', quantity: '1000' };
				const placed = await ask(first.said, { action: 'add', ...order });
				expect(placed).toEqual({ order: 23501 });
				const closed = once(first.child, 'close');
				first.child.kill('SIGKILL');
				await closed;

				const second = await start(/dialect: \w+/, ...options);
				expect(second.said).not.toContain('fresh');
				expect(await ask(second.said, { action: 'status', order: '23501' })).toMatchObject({
					charge: '1.50',
					status: 'Pending',
				});
				expect(await ask(second.said, { action: 'balance' })).toMatchObject({ balance: '998.50' });
				await expectEndOn('SIGINT', second.child, urlIn(second.said));
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		},
		2 * PATIENCE,
	);

	it(
		'says what it does not understand and ends',
		async () => {
			const { said, child } = await start(/Dialects:/, '--dialect', 'klingon');
			if (child.exitCode === null) await once(child, 'close');
			expect(said).toMatch(/Unknown dialect klingon[\s\S]*takipup-xpanel, /);
			expect(child.exitCode).toBe(1);
		},
		PATIENCE,
	);
});
