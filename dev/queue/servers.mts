// PostgreSQL and Redis for queue mode: on loopback, with free ports and data of their own, and gone afterwards.
import { spawn } from 'node:child_process';
import { chownSync, createWriteStream, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchdogOption } from '../bootstrap/npm.mjs';
import { freePort, LOOPBACK } from '../bootstrap/ports.mjs';
import { hasEnded, run, signalGroup } from '../bootstrap/run.mjs';
import { repositoryTop } from '../process.mts';
import { type Binaries, type User, unprivilegedUser } from './binaries.mts';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;

/** A server that is running. */
interface Server {
	port: number;
	stop: () => Promise<void>;
}

/** A PostgreSQL server that lets everybody on this machine in. */
export interface PostgresServer extends Server {
	user: string;
	createDatabase: (name: string) => Promise<void>;
}

/** How to run a command as a user, such that it ends with this process. */
function kept(user: User | undefined, command: string, args: string[]): string[] {
	const top = repositoryTop();
	const keeper = join(top, 'dev', 'queue', 'keeper.mts');
	const ids = user ? [String(user.uid), String(user.gid)] : ['', ''];
	return [...watchdogOption(top, '?group'), '--import', 'tsx', keeper, ...ids, command, ...args];
}

/** Starts a server, and waits until it answers. @throws Error with the place of its log when it does not */
async function start(
	folder: string,
	port: number,
	args: string[],
	isReady: () => Promise<boolean>,
): Promise<Server> {
	const logFile = `${folder}.log`;
	const log = createWriteStream(logFile);
	const child = spawn(process.execPath, args, {
		cwd: repositoryTop(),
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true,
	});
	child.stdout.pipe(log);
	child.stderr.pipe(log);
	const ended = new Promise<void>((resolve) => {
		child.once('error', () => resolve());
		child.once('close', () => resolve());
	});
	const stop = async () => {
		// PostgreSQL takes SIGTERM as "when all have gone", SIGINT as "now".
		signalGroup(child, 'SIGINT');
		const deadline = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_WITHIN_MS);
		await ended;
		clearTimeout(deadline);
	};
	const deadline = Date.now() + READY_WITHIN_MS;
	while (!(await isReady())) {
		if (hasEnded(child) || Date.now() > deadline) {
			await stop();
			throw new Error(`${folder} did not come up. Its log: ${logFile}`);
		}
		await sleep(100);
	}
	return { port, stop };
}

function folderFor(user: User | undefined, folder: string, name: string): string {
	const own = join(folder, name);
	mkdirSync(own, { mode: 0o700 });
	if (user) chownSync(own, user.uid, user.gid);
	return own;
}

/** @param folder where its data and its log land; other users must be able to enter it */
export async function startPostgres(
	{ postgresql }: Binaries,
	folder: string,
): Promise<PostgresServer> {
	const user = unprivilegedUser();
	const data = folderFor(user, folder, 'postgres');
	const name = 'n8n';
	const port = await freePort();
	const initdb = ['-D', data, '-U', name, '--auth=trust', '--encoding=UTF8', '--no-sync'];
	await run(process.execPath, kept(user, join(postgresql, 'initdb'), initdb), {
		cwd: repositoryTop(),
	});
	const address = ['-h', LOOPBACK, '-p', String(port)];
	const settings = ['unix_socket_directories=', 'fsync=off'].flatMap((line) => ['-c', line]);
	const args = kept(user, join(postgresql, 'postgres'), ['-D', data, ...address, ...settings]);
	const server = await start(data, port, args, async () =>
		succeeds(run(join(postgresql, 'pg_isready'), address)),
	);
	return {
		...server,
		user: name,
		createDatabase: async (database) => {
			await run(join(postgresql, 'createdb'), [...address, '-U', name, database]);
		},
	};
}

/** @param folder see {@link startPostgres} */
export async function startRedis({ redis }: Binaries, folder: string): Promise<Server> {
	const user = unprivilegedUser();
	const data = folderFor(user, folder, 'redis');
	const port = await freePort();
	const settings = ['--bind', LOOPBACK, '--dir', data, '--save', '', '--appendonly', 'no'];
	const args = kept(user, redis, ['--port', String(port), ...settings]);
	return await start(data, port, args, async () => await answers(port));
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
	return await work.then(
		() => true,
		() => false,
	);
}

/** Whether something listens on a port. */
async function answers(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, LOOPBACK);
		const end = (answer: boolean) => {
			socket.destroy();
			resolve(answer);
		};
		socket.once('connect', () => end(true));
		socket.once('error', () => end(false));
	});
}
