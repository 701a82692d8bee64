import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cacheFolder } from '../../../dev/bootstrap/paths.mjs';
import {
	checkStartOptions,
	readStartOptions,
	UsageError,
} from '../../../dev/bootstrap/startOptions.mjs';

describe('the options of npm start', () => {
	it('have defaults', () => {
		expect(readStartOptions([])).toEqual({
			help: false,
			port: 5678,
			panelPort: 4010,
			folder: join(cacheFolder(), 'demo'),
			fixedPorts: [],
		});
	});

	it('are taken as given, and a chosen port is fixed', () => {
		const options = readStartOptions(['--port', '6000', '--folder=demo']);
		expect(options).toMatchObject({ port: 6000, panelPort: 4010, fixedPorts: ['port'] });
		expect(options.folder).toBe(resolve(process.env.INIT_CWD ?? '', 'demo'));
		expect(readStartOptions(['-h']).help).toBe(true);
	});

	it.each([
		[
			['--prot', '6000'],
			'Unknown option --prot. The options are --port, --panel-port, --folder, --help.',
		],
		[['-x'], 'Unknown option -x'],
		// What npm leaves over from `npm start --port 6000`.
		[['6000'], 'Unexpected argument 6000. Write options as in: npm start -- --port 6000'],
		[['--port'], 'Option --port takes a value.'],
		[['--port='], 'Option --port takes a value.'],
		[['--port', '--help'], 'Option --port takes a value.'],
		[['--help=yes'], 'Option --help takes no value.'],
		[['--port', 'abc'], '--port must be a number from 1 to 65535, not abc.'],
		[['--panel-port', '0'], '--panel-port must be a number from 1 to 65535, not 0.'],
		[['--port', '65536'], 'not 65536.'],
		[['--port=-1'], 'not -1.'],
		[['--port', '4010'], 'n8n and the sandbox panel cannot share port 4010.'],
	])('%j are refused in words', (args, sentence) => {
		expect(() => readStartOptions(args)).toThrow(UsageError);
		expect(() => readStartOptions(args)).toThrow(sentence);
	});
});

describe('what the options name', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'options-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const check = (...args: string[]) =>
		checkStartOptions(readStartOptions(['--folder', folder, ...args]));

	it('is refused where the port is in use, if the user has chosen it', async () => {
		const server = createServer();
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		const port = String((server.address() as AddressInfo).port);
		try {
			await expect(check('--port', port)).rejects.toThrow(`Port ${port} is in use`);
			await expect(check('--panel-port', port)).rejects.toThrow('Choose another --panel-port');
			const options = readStartOptions(['--folder', folder]);
			await checkStartOptions({ ...options, port: Number(port) });
		} finally {
			server.close();
		}
	});

	it('is refused where the folder is a file, or below one', async () => {
		const file = join(folder, 'file');
		writeFileSync(file, '');
		await expect(check('--folder', file)).rejects.toThrow('file is not a folder');
		await expect(check('--folder', join(file, 'demo'))).rejects.toThrow(`${file} is not a folder`);
		await check('--folder', join(folder, 'new', 'demo'));
	});
});

describe('the command line', () => {
	const bootstrap = (...args: string[]) =>
		spawnSync(process.execPath, ['dev/bootstrap.mjs', ...args], { encoding: 'utf8' });

	it('shows the help', () => {
		const { status, stdout } = bootstrap('start', '--help');
		expect(stdout).toContain('Usage: npm start -- ');
		expect(status).toBe(0);
	});

	it.each([
		['an unknown task', ['strat'], 'Usage: node dev/bootstrap.mjs start|test|hosts|pictures'],
		['an unknown option', ['start', '--prot'], 'Unknown option --prot'],
		['an option of npm test', ['test', '-t', 'x'], 'npm test takes no options'],
	])('ends with code 2 at %s, with one line about it', (_what, args, line) => {
		const { status, stdout, stderr } = bootstrap(...args);
		expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(line)]);
		expect(stdout).toBe('');
		expect(status).toBe(2);
	});
});
