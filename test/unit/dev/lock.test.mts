import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withLock } from '../../../dev/n8n/lock.mts';

describe('the lock of the n8n installation', () => {
	let folder: string;
	let file: string;
	let lines: string[];
	const log = (line: string) => lines.push(line);

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'lock-'));
		file = join(folder, 'some.lock');
		lines = [];
	});

	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it('lets one work while the other waits and says so', async () => {
		const events: string[] = [];
		const work = (name: string) => async () => {
			events.push(`${name} begins`);
			await sleep(100);
			events.push(`${name} ends`);
			return name;
		};
		const both = await Promise.all([
			withLock(file, 'installing', log, work('first')),
			withLock(file, 'installing', log, work('second')),
		]);
		expect(both).toEqual(['first', 'second']);
		expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
		expect(lines).toEqual([expect.stringContaining('Another process is installing')]);
		expect(existsSync(file)).toBe(false);
	});

	it('is taken over from a process that has died', async () => {
		const { pid } = spawnSync(process.execPath, ['--version']);
		writeFileSync(file, JSON.stringify({ pid, host: hostname() }));
		expect(await withLock(file, 'installing', log, async () => 'mine')).toBe('mine');
		expect(lines).toEqual([]);
	});

	it('is taken over from another machine that has stopped touching it', async () => {
		writeFileSync(file, JSON.stringify({ pid: 1, host: 'elsewhere' }));
		const longAgo = new Date(Date.now() - 31_000);
		utimesSync(file, longAgo, longAgo);
		expect(await withLock(file, 'installing', log, async () => 'mine')).toBe('mine');
	});

	it('is left alone while another machine touches it', async () => {
		writeFileSync(file, JSON.stringify({ pid: 1, host: 'elsewhere' }));
		const waiting = withLock(file, 'installing', log, async () => 'mine');
		await sleep(700);
		expect(lines).toHaveLength(1);
		rmSync(file);
		expect(await waiting).toBe('mine');
	});

	it('is given back when the work fails', async () => {
		const failing = withLock(file, 'installing', log, async () => {
			throw new Error('no space left');
		});
		await expect(failing).rejects.toThrow('no space left');
		expect(existsSync(file)).toBe(false);
	});
});
