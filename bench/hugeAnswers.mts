// What an answer of 200 MB costs: memory, and for how long the process does nothing else.
//   npx tsx bench/hugeAnswers.mts [megabytes]
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import axios from 'axios';
import { ask } from '../panel/ask.ts';
import { readPriceList } from '../panel/readers/index.ts';
import { readConnection } from '../panel/request/connection.ts';

const MEGABYTE = 1_000_000;

/** What the server sends: so many megabytes, in one of three forms. */
const FORMS: Record<string, (size: number) => Iterable<string>> = {
	'a web page': function* page(size) {
		yield '<html><title>Busy</title>';
		for (let sent = 0; sent < size; sent += MEGABYTE) yield 'x'.repeat(MEGABYTE);
	},
	'a price list': function* list(size) {
		const row = (id: number) =>
			`${id === 1 ? '[' : ','}{"service":${id},"name":"Followers ${id}","type":"Default","category":"A","rate":"1.50","min":"10","max":"100000"}`;
		let id = 0;
		for (let sent = 0; sent < size; ) {
			let part = '';
			while (part.length < MEGABYTE && sent + part.length < size) part += row((id += 1));
			sent += part.length;
			yield part;
		}
		yield ']';
	},
};

if (process.argv[2] === 'serve') {
	const server = createServer((request, response) => {
		response.setHeader('connection', 'close');
		const { form, size } = Object.fromEntries(
			new URL(request.url ?? '', 'http://x').searchParams,
		) as { form: string; size: string };
		const parts = FORMS[form]?.(Number(size) * MEGABYTE)[Symbol.iterator]();
		response.on('error', () => undefined);
		const send = (): void => {
			for (;;) {
				const next = parts?.next();
				if (next === undefined || next.done === true) {
					response.end();
					return;
				}
				if (!response.write(next.value)) {
					response.once('drain', send);
					return;
				}
			}
		};
		request.resume();
		send();
	});
	server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
} else {
	// A process of its own: what it does must not count as a stall.
	const server = fork(fileURLToPath(import.meta.url), ['serve']);
	const port = await new Promise<number>((resolve) => {
		server.once('message', (message) => resolve(Number(message)));
	});
	const sizes = process.argv[2] === undefined ? [20, 31, 200] : [Number(process.argv[2])];
	for (const form of Object.keys(FORMS)) {
		for (const size of sizes) {
			const query = new URLSearchParams({ form, size: String(size) });
			const baseUrl = `http://127.0.0.1:${port}/?${query.toString()}`;
			const connection = readConnection({ baseUrl, apiKey: 'a key of this bench' });
			globalThis.gc?.();
			const before = process.memoryUsage().rss;
			let peak = before;
			const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
			const delay = monitorEventLoopDelay({ resolution: 5 });
			delay.enable();
			const started = performance.now();
			const answer = await ask(
				{ action: 'services', parameters: {} },
				connection,
				async (request) => {
					const { data, status, headers } = await axios.request<unknown>({
						method: 'POST',
						url: request.url,
						data: '',
						responseType: 'stream',
						validateStatus: () => true,
					});
					return { body: data, statusCode: status, headers };
				},
			);
			const list = answer.ok ? readPriceList(answer.value) : answer;
			const seconds = (performance.now() - started) / 1000;
			clearInterval(watch);
			// The last stall is counted when the loop goes on.
			await new Promise((resolve) => setTimeout(resolve, 50));
			delay.disable();
			const came = list.ok ? `${list.value.services.length} services` : list.failure.class;
			console.log(
				`${form} of ${size} MB: ${came} after ${seconds.toFixed(1)} s, longest stall ` +
					`${(delay.max / 1e6).toFixed(0)} ms, memory +${((peak - before) / 2 ** 20).toFixed(0)} MiB`,
			);
		}
	}
	server.kill();
}
