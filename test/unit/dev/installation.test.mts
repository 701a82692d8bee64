import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hasTools, installTools } from '../../../dev/bootstrap/developmentTools.mjs';
import { checkRoom, forecast, missingInstallations } from '../../../dev/bootstrap/forecast.mjs';
import { CACHE_VARIABLE, hostPath, isReady } from '../../../dev/bootstrap/paths.mjs';

let top: string;

/** Writes a file of the checkout, so many seconds ago. */
function write(path: string, text: string, secondsAgo = 0): void {
	const file = join(top, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
	const time = new Date(Date.now() - secondsAgo * 1000);
	utimesSync(file, time, time);
}

beforeEach(() => {
	top = mkdtempSync(join(tmpdir(), 'installation-'));
	process.env[CACHE_VARIABLE] = join(top, 'cache');
	write('dev/n8n/hosts/2.41.1/package.json', '{"dependencies":{"n8n":"2.41.1"}}');
	write('dev/n8n/hosts/2.41.1/package-lock.json', '{}');
	write('package-lock.json', '{}', 100);
});

afterEach(() => {
	rmSync(top, { recursive: true, force: true });
});

const finishTools = (secondsAgo: number) =>
	write('node_modules/.package-lock.json', '{}', secondsAgo);
const finishN8n = () => write(join(relative(top, hostPath(top).folder), 'ready'), '');
const missing = () => missingInstallations(top).map(({ what }) => what);

describe('the development tools', () => {
	it('are missing while npm has not finished', () => {
		write('node_modules/jest/package.json', '{}');
		expect(hasTools(top)).toBe(false);
	});

	it('are there when npm has finished after the last change of the lock file', () => {
		finishTools(50);
		expect(hasTools(top)).toBe(true);
	});

	it('are out of date when the lock file has changed since', () => {
		finishTools(200);
		expect(hasTools(top)).toBe(false);
	});

	it('are there when they were installed from a lock file with the same content', () => {
		finishTools(200);
		const hash = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
		write('node_modules/.installed-from', hash);
		expect(hasTools(top)).toBe(true);
		write('package-lock.json', '{"changed":true}');
		expect(hasTools(top)).toBe(false);
	});
});

describe('installing the development tools', () => {
	const installer = () => {
		const hash = createHash('sha256').update(top).digest('hex');
		return join('cache', `tools-${hash.slice(0, 8)}.pid`);
	};

	it('leaves them to another process that is at it', async () => {
		write(installer(), String(process.pid));
		const installing = installTools(top, () => undefined);
		await expect(installing).rejects.toThrow(`Process ${process.pid} is installing`);
	});

	it('goes on where another process has died, and removes what that has left', async () => {
		write(installer(), String(spawnSync(process.execPath, ['--version']).pid));
		write('node_modules/half/file', '');
		// The lock file has no packages, so the installation fails.
		await expect(installTools(top, () => undefined)).rejects.toThrow();
		expect(existsSync(join(top, 'node_modules'))).toBe(false);
		expect(existsSync(join(top, installer()))).toBe(false);
	});

	it('is refused through a symbolic link, and leaves the folder that it points to alone', async () => {
		write('elsewhere/.package-lock.json', '{}', 200);
		write('elsewhere/jest/package.json', '{}');
		symlinkSync(join(top, 'elsewhere'), join(top, 'node_modules'), 'junction');
		const installing = installTools(top, () => undefined);
		await expect(installing).rejects.toThrow(
			`${join(top, 'node_modules')} is a symbolic link. npm would empty the folder that it points to`,
		);
		expect(existsSync(join(top, 'elsewhere', 'jest', 'package.json'))).toBe(true);
		expect(existsSync(join(top, 'elsewhere', '.package-lock.json'))).toBe(true);
		expect(existsSync(join(top, installer()))).toBe(false);
	});
});

describe('what a start is going to install', () => {
	it('is what is missing, and not what is there', () => {
		expect(missing()).toEqual(['development tools', 'n8n 2.41.1 and its Node']);
		finishTools(0);
		expect(missing()).toEqual(['n8n 2.41.1 and its Node']);
		finishN8n();
		expect(isReady(hostPath(top).folder)).toBe(true);
		expect(missing()).toEqual([]);
	});

	it('is n8n again when its lock file has changed', () => {
		finishTools(0);
		finishN8n();
		write('dev/n8n/hosts/2.41.1/package-lock.json', '{"changed":true}');
		expect(missing()).toEqual(['n8n 2.41.1 and its Node']);
	});

	const installation = { what: 'x', folder: '/x', minutes: 6, megabytes: 3000 };

	it('is told in minutes and gigabytes', () => {
		const two = [
			{ ...installation, downloadMegabytes: 700 },
			{ ...installation, what: 'y', minutes: 2, megabytes: 1000, downloadMegabytes: 300 },
		];
		const text = forecast(two);
		expect(text).toContain('about 9 minutes (more on a busy machine) and 5.0 GB of disk space');
		expect(text).toMatch(/x +6 min +3\.0 GB +\/x\n +y +2 min +1\.0 GB/);
		expect(text).toMatch(/npm's cache +1\.0 GB/);
	});

	it('is refused where the disk has too little room', () => {
		const here = { ...installation, folder: join(top, 'not', 'there'), downloadMegabytes: 0 };
		expect(() => checkRoom([here, { ...here, megabytes: 1e12 }])).toThrow(
			new RegExp(`^The disk of ${top} needs 1000000003\\.0 GB of free space, but has .* GB`),
		);
		expect(() => checkRoom([{ ...here, megabytes: 0 }])).not.toThrow();
	});
});
