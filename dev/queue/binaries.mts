// Where this machine has PostgreSQL and Redis. Nothing is installed here.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps each version of PostgreSQL in a folder of its own, outside the PATH. */
const DEBIAN_POSTGRESQL = '/usr/lib/postgresql';

/** What the check of queue mode needs. */
export interface Binaries {
	/** The folder with `initdb`, `postgres`, `createdb` and `pg_isready`. */
	postgresql: string;
	redis: string;
}

/** How to get what is missing, for those who read why the check was left out. */
export const HOW_TO_INSTALL =
	'On Debian or Ubuntu: apt-get install postgresql redis-server. On macOS: brew install postgresql redis.';

function onPath(names: string[]): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((file) => existsSync(file));
}

function debianFolders(): string[] {
	if (!existsSync(DEBIAN_POSTGRESQL)) return [];
	return readdirSync(DEBIAN_POSTGRESQL)
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(DEBIAN_POSTGRESQL, version, 'bin'));
}

/** @returns the programs, or the names of those that this machine does not have */
export function findBinaries(): Binaries | { missing: string[] } {
	const initdb = onPath(['initdb']);
	const folders = [...(initdb ? [join(initdb, '..')] : []), ...debianFolders()];
	const postgresql = folders.find((folder) =>
		['initdb', 'postgres', 'createdb', 'pg_isready'].every((name) =>
			existsSync(join(folder, name)),
		),
	);
	const redis = onPath(['redis-server', 'valkey-server']);
	if (postgresql && redis) return { postgresql, redis };
	return { missing: [...(postgresql ? [] : ['PostgreSQL']), ...(redis ? [] : ['Redis'])] };
}

/** The user and group that servers run as. */
export interface User {
	uid: number;
	gid: number;
}

/** PostgreSQL refuses to run as root. @returns undefined where this process is not root, and needs no other user */
export function unprivilegedUser(): User | undefined {
	if (process.getuid?.() !== 0) return undefined;
	for (const name of ['postgres', 'nobody']) {
		try {
			const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
			return { uid: id('-u'), gid: id('-g') };
		} catch {
			// This machine has no such user.
		}
	}
	throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody.');
}
