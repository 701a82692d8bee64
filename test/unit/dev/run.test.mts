import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { watchdogOption } from '../../../dev/bootstrap/npm.mjs';
import { run } from '../../../dev/bootstrap/run.mjs';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'run-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script in Node. */
const node = (script: string, options = {}) => run(process.execPath, ['-e', script], options);

/** A process that starts another one, writes down its ID, and never ends. */
const PARENT = `
	const { spawn } = require('node:child_process');
	const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
	require('node:fs').writeFileSync('child.part', String(child.pid));
	require('node:fs').renameSync('child.part', 'child');
	setInterval(() => {}, 1000);`;

async function grandchild(): Promise<number> {
	const file = join(folder, 'child');
	while (!existsSync(file)) await sleep(20);
	return Number(readFileSync(file, 'utf8'));
}

async function hasGone(pid: number): Promise<void> {
	for (;;) {
		try {
			process.kill(pid, 0);
		} catch {
			return;
		}
		await sleep(20);
	}
}

describe('a command', () => {
	it('gives back what it printed, and shows its progress', async () => {
		const lines: string[] = [];
		const log = (line: string) => lines.push(line);
		expect(await node('console.log("out"); console.error("err")', { label: 'Work', log })).toBe(
			'out\n',
		);
		expect(lines).toEqual(['Work ...', expect.stringMatching(/^Work: done in \d+ s$/)]);
	});

	it('that fails is told with its code, its last lines and its log', async () => {
		const logFile = join(folder, 'logs', 'run.log');
		const failing = node('console.error("too bad"); process.exit(3)', { logFile });
		await expect(failing).rejects.toThrow(/failed \(3\)\ntoo bad\nAll of it: .*run\.log/);
		expect(readFileSync(logFile, 'utf8')).toBe('too bad\n');
	});

	it('that is not there is an error', async () => {
		await expect(run(join(folder, 'missing'), [])).rejects.toThrow('ENOENT');
	});

	it('ends with all that it has started when it is given up', async () => {
		const controller = new AbortController();
		const running = node(PARENT, { cwd: folder, signal: controller.signal });
		const pid = await grandchild();
		controller.abort(new Error('not needed any more'));
		await expect(running).rejects.toThrow('not needed any more');
		await hasGone(pid);
	});

	it.each(['SIGINT', 'SIGKILL'] as const)(
		'ends with all that it has started when the process that runs it ends by %s',
		async (signal) => {
			const top = process.cwd();
			const args = [...watchdogOption(top, '?group'), '-e', PARENT];
			const program = `
				import { run } from ${JSON.stringify(join(top, 'dev/bootstrap/run.mjs'))};
				process.on('SIGINT', () => process.exit(130));
				await run(process.execPath, ${JSON.stringify(args)});`;
			const starter = spawn(process.execPath, ['--input-type=module', '-e', program], {
				cwd: folder,
			});
			const pid = await grandchild();
			starter.kill(signal);
			await once(starter, 'exit');
			await hasGone(pid);
		},
	);
});
