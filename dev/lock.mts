// A lock between processes that says who holds it. The lock itself is the library's: a folder that its holder keeps
// touching, so that the lock of a process that died frees itself.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import { elapsed, type Log } from './bootstrap/log.mjs';
import { hasCode, isAlive } from './bootstrap/run.mjs';

/** A lock that nobody has touched for so long is free: longer than the pauses of a busy machine. */
const STALE_MS = 15_000;
const TOUCH_EVERY_MS = 3_000;
const LOOK_EVERY_MS = 500;

/** Who holds a lock, as written beside it. */
export interface Holder {
	pid: number;
	host: string;
	/** What it does, e.g. `installing n8n 2.41.1`. */
	doing: string;
	/** ISO time. */
	since: string;
	/** Where it answers, if it does. */
	url?: string;
}

export interface LockOptions {
	/** What the holder does, for those who wait. */
	doing: string;
	log: Log;
	/** How long to wait for another holder. */
	waitMs: number;
	/** Asked while another live process holds the lock: an error ends the wait. */
	giveUp?: (holder: Holder) => Error | undefined;
}

/** A lock that this process holds. */
export interface Lock {
	/** Aborted when another process has taken the lock, e.g. while this one was suspended: its work must end. */
	lost: AbortSignal;
	/** Tells where this process answers. */
	announce: (url: string) => void;
	release: () => Promise<void>;
}

const holderFile = (path: string) => `${path}.json`;

function readHolder(path: string): Holder | undefined {
	try {
		return JSON.parse(readFileSync(holderFile(path), 'utf8')) as Holder;
	} catch {
		return undefined; // not written yet, or just removed
	}
}

/** Whether a holder's process is there. On another machine (or in another container) nobody can say. */
const mayBeAlive = ({ pid, host }: Holder) => host !== hostname() || isAlive(pid);

/** A holder in words, e.g. `process 123 (building the package since 10:02:11)`. */
export function describeHolder({ pid, host, doing, since }: Holder): string {
	const where = host === hostname() ? '' : ` on ${host}`;
	return `process ${pid}${where} (${doing} since ${new Date(since).toLocaleTimeString()})`;
}

function whatIsAwaited(holder: Holder | undefined): string {
	if (!holder) return 'another process';
	if (mayBeAlive(holder)) return describeHolder(holder);
	return `the lock of process ${holder.pid}, which has died, to become free`;
}

/** Takes the lock if it is free. */
async function tryLock(path: string, doing: string): Promise<Lock | undefined> {
	const lost = new AbortController();
	let release: () => Promise<void>;
	try {
		release = await lockfile.lock(path, {
			lockfilePath: path,
			realpath: false,
			stale: STALE_MS,
			update: TOUCH_EVERY_MS,
			onCompromised: () => lost.abort(new Error(`Another process has taken the lock ${path}`)),
		});
	} catch (error) {
		if (hasCode(error, 'ELOCKED')) return undefined;
		throw new Error(`The lock ${path} cannot be taken`, { cause: error });
	}
	const holder: Holder = {
		pid: process.pid,
		host: hostname(),
		doing,
		since: new Date().toISOString(),
	};
	const write = () => writeFileSync(holderFile(path), JSON.stringify(holder));
	write();
	return {
		lost: lost.signal,
		announce: (url) => {
			holder.url = url;
			write();
		},
		release: async () => {
			if (lost.signal.aborted) return;
			rmSync(holderFile(path), { force: true });
			await release();
		},
	};
}

/**
 * Takes a lock, and waits for it while another process holds it.
 * @param path the lock's folder, which appears while it is held
 * @throws Error when the wait has come to its end
 */
export async function takeLock(path: string, options: LockOptions): Promise<Lock> {
	const { doing, log, waitMs, giveUp } = options;
	mkdirSync(dirname(path), { recursive: true });
	const started = Date.now();
	for (;;) {
		const lock = await tryLock(path, doing);
		if (lock) return lock;
		const holder = readHolder(path);
		if (holder && mayBeAlive(holder)) {
			const reason = giveUp?.(holder);
			if (reason) throw reason;
		}
		if (Date.now() - started > waitMs) {
			throw new Error(
				`Gave up after waiting ${elapsed(started)} for ${whatIsAwaited(holder)}. ` +
					`If nothing is running there, delete ${path}`,
			);
		}
		log(`Waiting for ${whatIsAwaited(holder)}: ${elapsed(started)} so far`, true);
		await sleep(LOOK_EVERY_MS);
	}
}

/**
 * Does some work while holding a lock, so that of several processes one works and the others wait.
 * @param path see {@link takeLock}
 * @param work gets the signal {@link Lock.lost}
 */
export async function withLock<T>(
	path: string,
	options: LockOptions,
	work: (lost: AbortSignal) => Promise<T>,
): Promise<T> {
	const lock = await takeLock(path, options);
	try {
		return await work(lock.lost);
	} finally {
		await lock.release();
	}
}
