// What a poll of many watched orders costs n8n: wall time, CPU and memory. The panel is another process.
//   npm run build && npx tsx bench/trigger-scale.mts
import { fork, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PollHost } from '../test/engine/trigger/poll-host.mts';

const FIRST_ID = 1_000_000;

interface Scenario {
	watched: number;
	/** Every order whose ID is a multiple of this is open. */
	openEach: number;
	/** How long the panel thinks over a request, in milliseconds. */
	latency: number;
}

const SCENARIOS: Scenario[] = [
	{ watched: 10_000, openEach: 1, latency: 0 },
	{ watched: 10_000, openEach: 1, latency: 200 },
	{ watched: 100_000, openEach: 1, latency: 0 },
	{ watched: 100_000, openEach: 100, latency: 0 },
];

/** The panel of the measurement: knows every order, and lets one open order in a hundred move on when told to. */
function servePanel(): void {
	let moved = 'In progress';
	const statusOf = (id: number, openEach: number) => {
		if (id % openEach !== 0) return 'Completed';
		return (id / openEach) % 100 === 0 ? moved : 'In progress';
	};
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (part) => (body += String(part)));
		request.on('end', () => {
			const { searchParams } = new URL(request.url ?? '/', 'http://panel');
			const openEach = Number(searchParams.get('each'));
			const ids = (new URLSearchParams(body).get('orders') ?? '').split(',');
			const rows = ids.map((id) => {
				const status = statusOf(Number(id), openEach);
				return [id, { charge: '0.27819', start_count: '3572', status, remains: '157' }];
			});
			const answer = JSON.stringify(Object.fromEntries(rows));
			setTimeout(() => response.end(answer), Number(searchParams.get('latency')));
		});
	});
	process.on('message', (status) => (moved = String(status)));
	process.on('disconnect', () => process.exit());
	server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

function liveHeap(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed / 2 ** 20;
}

async function measure(what: string, run: () => Promise<void>): Promise<void> {
	const before = liveHeap();
	const cpu = process.cpuUsage();
	const started = performance.now();
	let peak = 0;
	const sampler = setInterval(() => {
		peak = Math.max(peak, process.memoryUsage().heapUsed / 2 ** 20);
	}, 20);
	await run();
	clearInterval(sampler);
	const seconds = (performance.now() - started) / 1000;
	const { user, system } = process.cpuUsage(cpu);
	const columns = [
		what.padEnd(34),
		`${seconds.toFixed(2)} s`,
		`CPU ${((user + system) / 1e6).toFixed(2)} s`,
		`heap at most +${Math.max(0, peak - before).toFixed(0)} MB`,
		`kept +${(liveHeap() - before).toFixed(1)} MB`,
	];
	console.log(columns.join('  '));
}

async function run(panel: ChildProcess, port: number): Promise<void> {
	for (const { watched, openEach, latency } of SCENARIOS) {
		const ids = Array.from({ length: watched }, (_, index) => FIRST_ID + index);
		const name = `${watched} orders, ${watched / openEach} open, ${latency} ms for an answer`;
		const query = `each=${openEach}&latency=${latency}`;
		panel.send('In progress');
		const host = new PollHost({
			workflowId: name,
			credentials: {
				smmPanelApi: { baseUrl: `http://127.0.0.1:${port}/api/v2?${query}`, apiKey: name },
			},
			parameters: { event: 'orderStatusChanged', orderSource: 'list', orderIds: ids.join(',') },
		});
		console.log(name);
		await measure('  first poll', async () => await host.start());
		await measure('  poll without changes', async () => await host.tick());
		panel.send('Completed');
		await measure('  poll with 1 % changed', async () => await host.tick());
		const longer = [...ids, FIRST_ID + watched].join(',');
		host.parameters = { ...host.parameters, orderIds: longer };
		await measure('  poll with one more order', async () => await host.tick());
		const stored = JSON.stringify(host.savedState).length / 1024;
		console.log(`  ${host.items.length} items, state ${stored.toFixed(0)} KB`);
		for (const error of host.errors) console.log(`  ${error.message}`);
	}
}

function main(): void {
	const panel = fork(import.meta.filename, ['panel'], { execArgv: process.execArgv });
	panel.once('message', (port) => {
		void run(panel, Number(port)).finally(() => panel.disconnect());
	});
}

if (process.argv[2] === 'panel') servePanel();
else main();
