import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { watchdogOption } from '../../../dev/bootstrap/npm.mjs';
import { run } from '../../../dev/bootstrap/run.mjs';

let folder: string;
/** Grandchildren connect to it, so that their end can be heard. They end with the connection. */
let server: Server;
let connections: Socket[];
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'run-'));
	connections = [];
	server = createServer((socket) => connections.push(socket)).listen(0, '127.0.0.1');
	await once(server, 'listening');
});
afterEach(() => {
	server.close();
	connections.forEach((socket) => socket.destroy());
	rmSync(folder, { recursive: true, force: true });
});

/** Runs a script in Node. */
const node = (script: string, options = {}) => run(process.execPath, ['-e', script], options);

/** A process that starts another one and never ends; nor does the other one, which connects to the server. */
function parent(): string {
	const { port } = server.address() as AddressInfo;
	const child = `require('node:net').connect(${port}, '127.0.0.1')`;
	return `
		require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]);
		setInterval(() => {}, 1000);`;
}

/** Resolves when the grandchild is there. */
async function grandchild(): Promise<{ ended: Promise<unknown> }> {
	const [socket] = (await once(server, 'connection')) as [Socket];
	socket.on('error', () => undefined).resume();
	return { ended: new Promise((resolve) => socket.once('close', resolve)) };
}

describe('a command', () => {
	it('gives back what it printed, and shows its progress', async () => {
		const lines: string[] = [];
		const log = (line: string) => lines.push(line);
		expect(await node('console.log("out"); console.error("err")', { label: 'Work', log })).toBe(
			'out\n',
		);
		// On a busy machine there are lines in between.
		expect(lines[0]).toBe('Work ...');
		expect(lines.at(-1)).toMatch(/^Work: done in \d+ s$/);
	});

	it('that fails is told with its code, its last lines and its log', async () => {
		const logFile = join(folder, 'logs', 'run.log');
		const failing = node('console.error("too bad"); process.exit(3)', { logFile });
		await expect(failing).rejects.toThrow(/failed \(3\)\ntoo bad\nThe whole output: .*run\.log/);
		expect(readFileSync(logFile, 'utf8')).toBe('too bad\n');
	});

	it('that is not there is an error', async () => {
		await expect(run(join(folder, 'missing'), [])).rejects.toThrow('ENOENT');
	});

	it('ends with all that it has started when it is given up', async () => {
		const controller = new AbortController();
		const running = node(parent(), { signal: controller.signal });
		const { ended } = await grandchild();
		controller.abort(new Error('not needed any more'));
		await expect(running).rejects.toThrow('not needed any more');
		await ended;
	});

	it.each(['SIGINT', 'SIGKILL'] as const)(
		'ends with all that it has started when the process that runs it ends by %s',
		async (signal) => {
			const top = process.cwd();
			const args = [...watchdogOption(top, '?group'), '-e', parent()];
			const program = `
				import { run } from ${JSON.stringify(join(top, 'dev/bootstrap/run.mjs'))};
				process.on('SIGINT', () => process.exit(130));
				await run(process.execPath, ${JSON.stringify(args)});`;
			const starter = spawn(process.execPath, ['--input-type=module', '-e', program], {
				cwd: folder,
			});
			const { ended } = await grandchild();
			starter.kill(signal);
			await once(starter, 'exit');
			await ended;
		},
	);
});
