import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Log, seconds } from '../process.mts';

const HEARTBEAT_MS = 2_000;
const STALE_AFTER_MS = 30_000;
const SAY_EVERY_MS = 15_000;

interface Owner {
	pid: number;
	host: string;
}

/** Whether the lock's owner is certainly gone: its process has ended, or it stopped touching the file. */
function isAbandoned(file: string): boolean {
	try {
		if (Date.now() - statSync(file).mtimeMs > STALE_AFTER_MS) return true;
		const owner = JSON.parse(readFileSync(file, 'utf8')) as Owner;
		// A process ID says something only on the machine (or container) that gave it out.
		if (owner.host !== hostname()) return false;
		try {
			process.kill(owner.pid, 0);
			return false;
		} catch (error) {
			return (error as NodeJS.ErrnoException).code === 'ESRCH';
		}
	} catch {
		return false; // being written, or just removed: look again in a moment
	}
}

/**
 * Runs `work` while holding the lock file, so that of several processes one works and the others wait.
 * The lock of a process that died is taken over. Two waiters can in theory both take it over in the same
 * instant, so `work` must stay correct (at worst done twice) when it is not alone: see install.mts.
 * @param waitingFor what the other process is doing, for the line shown while waiting
 */
export async function withLock<T>(
	file: string,
	waitingFor: string,
	log: Log,
	work: () => Promise<T>,
): Promise<T> {
	const started = Date.now();
	let said = 0;
	mkdirSync(dirname(file), { recursive: true });
	for (;;) {
		try {
			const owner: Owner = { pid: process.pid, host: hostname() };
			writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
			break;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		if (isAbandoned(file)) {
			rmSync(file, { force: true });
			continue;
		}
		if (Date.now() - said > SAY_EVERY_MS) {
			log(`Another process is ${waitingFor}; waiting for it, ${seconds(started)} so far`);
			said = Date.now();
		}
		await sleep(500);
	}
	const heartbeat = setInterval(() => {
		try {
			utimesSync(file, new Date(), new Date());
		} catch {
			// Taken over: the other process goes on alone, and the result is the same.
		}
	}, HEARTBEAT_MS);
	try {
		return await work();
	} finally {
		clearInterval(heartbeat);
		rmSync(file, { force: true });
	}
}
