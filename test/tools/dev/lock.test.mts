import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Holder, takeLock, withLock } from '../../../dev/lock.mts';

let folder: string;
let path: string;
let lines: string[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lock-'));
	path = join(folder, 'some.lock');
	lines = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = (more = {}) => ({
	doing: 'installing n8n',
	log: (line: string) => lines.push(line),
	waitMs: 60_000,
	...more,
});

/** A lock as another process has it. It touched the lock's folder so many seconds ago. */
function heldByOther(holder: Partial<Holder>, secondsAgo = 0): void {
	mkdirSync(path);
	const touched = new Date(Date.now() - secondsAgo * 1000);
	utimesSync(path, touched, touched);
	const known = { host: hostname(), doing: 'installing n8n', since: new Date().toISOString() };
	writeFileSync(`${path}.json`, JSON.stringify({ ...known, ...holder }));
}

/** The ID of a process that has ended. */
const deadProcess = () => spawnSync(process.execPath, ['--version']).pid;

describe('a lock', () => {
	it('lets one work while the other waits and says for whom', async () => {
		const events: string[] = [];
		let second: Promise<unknown> = Promise.resolve();
		await withLock(path, options(), async () => {
			second = withLock(path, options(), async () => events.push('second works'));
			await sleep(200);
			events.push('first ends');
		});
		await second;
		expect(events).toEqual(['first ends', 'second works']);
		expect(lines[0]).toContain(`Waiting for process ${process.pid} (installing n8n since`);
		expect(existsSync(path)).toBe(false);
	});

	it('is given back when the work fails', async () => {
		const failing = withLock(path, options(), async () => {
			throw new Error('no space left');
		});
		await expect(failing).rejects.toThrow('no space left');
		expect(existsSync(path)).toBe(false);
	});

	it.each([
		['on this machine', hostname()],
		['on another machine', 'elsewhere'],
	])('of a process %s that has stopped touching it is free', async (_where, host) => {
		heldByOther({ pid: deadProcess(), host }, 16);
		expect(await withLock(path, options({ waitMs: 0 }), async () => 'mine')).toBe('mine');
	});

	it('of a process that has just died is said to free itself', async () => {
		heldByOther({ pid: deadProcess() });
		const waiting = takeLock(path, options({ waitMs: 100 }));
		await expect(waiting).rejects.toThrow('has died, to become free');
	});

	it('is waited for only so long, and the error says whom it was waited for', async () => {
		heldByOther({ pid: 7, host: 'elsewhere' });
		const waiting = takeLock(path, options({ waitMs: 100 }));
		await expect(waiting).rejects.toThrow(/Gave up after .*process 7 on elsewhere/);
		expect(existsSync(path)).toBe(true);
	});

	it('may be given up while its holder is alive, but not when it has died', async () => {
		const giveUp = ({ url }: Holder) => new Error(`It runs at ${url}`);
		heldByOther({ pid: process.pid, url: 'http://127.0.0.1:1' });
		await expect(takeLock(path, options({ giveUp }))).rejects.toThrow('It runs at http://127');
		rmSync(path, { recursive: true });
		heldByOther({ pid: deadProcess(), url: 'http://127.0.0.1:1' });
		await expect(takeLock(path, options({ giveUp, waitMs: 0 }))).rejects.toThrow('has died');
	});

	it('announces where its holder answers', async () => {
		const lock = await takeLock(path, options());
		lock.announce('http://127.0.0.1:5679');
		const giveUp = ({ url }: Holder) => new Error(`It runs at ${url}`);
		await expect(takeLock(path, options({ giveUp }))).rejects.toThrow('at http://127.0.0.1:5679');
		await lock.release();
		expect(existsSync(`${path}.json`)).toBe(false);
	});

	it('tells its holder when another process has taken it', async () => {
		jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'setImmediate'] });
		const working = withLock(path, options(), async (lost) => {
			rmSync(path, { recursive: true });
			const told = new Promise((resolve) => lost.addEventListener('abort', resolve));
			// The library looks after its lock again now.
			jest.runOnlyPendingTimers();
			await told;
			lost.throwIfAborted();
		});
		await expect(working).rejects.toThrow('Another process has taken the lock');
		jest.useRealTimers();
	});

	it('that cannot be taken is said to be so', async () => {
		writeFileSync(path, 'a file, where the library wants a folder');
		utimesSync(path, 0, 0);
		await expect(takeLock(path, options())).rejects.toThrow(`${path} cannot be taken`);
	});
});
