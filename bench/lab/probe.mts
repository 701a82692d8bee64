// Runs inside n8n's process, before n8n: tells its CPU, its memory and how long its event loop stood still.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the process used between two questions. */
export interface Usage {
	/** CPU of all threads, in milliseconds. */
	cpu: number;
	/** The highest resident memory, in MB above that at the start. */
	memory: number;
	/** The longest time for which the event loop did nothing else, in milliseconds. */
	stall: number;
}

const MB = 2 ** 20;
/** How often the event loop is looked at, in milliseconds. */
const RESOLUTION = 5;

/** The highest resident memory since it was last set back, in MB; Linux only. */
function peakMemory(): number {
	const match = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
	return Number(match?.[1] ?? NaN) / 1024;
}

function probe(socket: string): void {
	setFlagsFromString('--expose_gc');
	const collect: unknown = runInNewContext('gc');
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
	let cpu = process.cpuUsage();
	let memory = 0;
	const begin = () => {
		if (typeof collect === 'function') collect();
		writeFileSync('/proc/self/clear_refs', '5');
		memory = process.memoryUsage.rss() / MB;
		delay.enable();
		delay.reset();
		cpu = process.cpuUsage();
	};
	const usage = (): Usage => {
		const { user, system } = process.cpuUsage(cpu);
		delay.disable();
		return {
			cpu: (user + system) / 1000,
			memory: Math.max(0, peakMemory() - memory),
			stall: Math.max(0, delay.max / 1e6 - RESOLUTION),
		};
	};
	rmSync(socket, { force: true });
	createServer((request, response) => {
		if (request.url === '/cpu') {
			const { user, system } = process.cpuUsage(cpu);
			response.end(JSON.stringify({ cpu: (user + system) / 1000 }));
		} else if (request.url === '/begin') {
			begin();
			response.end('{}');
		} else {
			response.end(JSON.stringify(usage()));
		}
	})
		.listen(socket)
		.unref();
}

const socket = process.env.BENCH_PROBE;
if (socket !== undefined) {
	// n8n's task runner is another process: it must not take the place of this one.
	delete process.env.BENCH_PROBE;
	delete process.env.NODE_OPTIONS;
	probe(socket);
}
