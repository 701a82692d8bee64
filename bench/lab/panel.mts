// The panel of the measurements: as little work as possible for an answer, and a process of its own, so that its CPU
// is nobody else's. All settings are in the address, so several speeds can be asked side by side.
import { fork } from 'node:child_process';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOOPBACK } from '../../dev/bootstrap/ports.mjs';

export const FIRST_ID = 1_000_000;

/** How the panel answers at one address. */
export interface PanelSpeed {
	/** Milliseconds before an answer. */
	latency?: number;
	/** How fast an answer is sent, in bytes a second; default: at once. */
	rate?: number;
	/** How many services its price list has. */
	services?: number;
}

export interface BenchPanel {
	/** The API URL. */
	url: (speed?: PanelSpeed) => string;
	/** The address of a list of so many order IDs. */
	orderListUrl: (count: number) => string;
	/** How many requests of the API have come since the last call. */
	takeCount: () => Promise<number>;
	/** How many have come so far; the count goes on. */
	count: () => Promise<number>;
	/** From now on one order in a hundred has this status. */
	move: (status: string) => Promise<void>;
	close: () => void;
}

/** So many IDs of orders that the panel knows. */
export const orderIds = (count: number): number[] =>
	Array.from({ length: count }, (_, index) => FIRST_ID + index);

/** Starts the panel as a process. It ends with this one. */
export async function startPanel(): Promise<BenchPanel> {
	const child = fork(import.meta.filename, [], { execArgv: process.execArgv });
	const port = await new Promise<number>((resolve) =>
		child.once('message', (message) => resolve(Number(message))),
	);
	const origin = `http://${LOOPBACK}:${port}`;
	const control = async (path: string) => await (await fetch(`${origin}${path}`)).text();
	return {
		url: (speed = {}) => {
			const settings = new URLSearchParams();
			for (const [name, value] of Object.entries(speed)) settings.set(name, String(value));
			return `${origin}/api/v2?${settings.toString()}`;
		},
		orderListUrl: (count) => `${origin}/orders?count=${count}`,
		takeCount: async () => Number(await control('/count?reset=true')),
		count: async () => Number(await control('/count')),
		move: async (status) => void (await control(`/move?status=${encodeURIComponent(status)}`)),
		close: () => child.disconnect(),
	};
}

const lists = new Map<number, string>();

/** A price list as panels print it, with some 300 bytes a line. */
function priceList(count: number): string {
	const known = lists.get(count);
	if (known !== undefined) return known;
	const services = Array.from({ length: count }, (_, index) => ({
		service: index + 1,
		name: `Telegram Members #${index + 1} [Max 50K] [Speed 5K/Day] [Refill 30 Days] ⭐ instant start`,
		type: index % 7 === 3 ? 'Custom Comments' : 'Default',
		category: `Telegram | Members | Group ${index % 300}`,
		rate: ((index % 977) / 100 + 0.01).toFixed(4),
		min: '10',
		max: '50000',
		refill: true,
		cancel: index % 2 === 0,
		dripfeed: false,
		average_time: '12 hours 30 minutes',
	}));
	const text = JSON.stringify(services);
	lists.set(count, text);
	return text;
}

let requests = 0;
let placed = FIRST_ID;
let moved = 'In progress';

const statusOf = (id: number) => ({
	charge: '0.27819',
	start_count: '3572',
	status: id % 100 === 0 ? moved : 'In progress',
	remains: '157',
	currency: 'USD',
});

function answerTo(fields: URLSearchParams, services: number): string {
	const action = fields.get('action');
	if (action === 'services') return priceList(services);
	if (action === 'add') return `{"order":${(placed += 1)}}`;
	const order = fields.get('order');
	if (order !== null) return JSON.stringify(statusOf(Number(order)));
	const ids = (fields.get('orders') ?? '').split(',');
	return JSON.stringify(Object.fromEntries(ids.map((id) => [id, statusOf(Number(id))])));
}

async function send(response: ServerResponse, text: string, rate: number): Promise<void> {
	response.setHeader('content-type', 'application/json');
	if (rate === 0) return void response.end(text);
	const bytes = Buffer.from(text);
	const pieces = Math.ceil((bytes.length / rate) * 20);
	const size = Math.ceil(bytes.length / pieces);
	const started = performance.now();
	for (let piece = 0; piece < pieces; piece += 1) {
		const due = started + (piece + 1) * 50;
		await sleep(Math.max(0, due - performance.now()));
		response.write(bytes.subarray(piece * size, (piece + 1) * size));
	}
	response.end();
}

function serve(): void {
	const server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://panel');
		const number = (name: string) => Number(searchParams.get(name) ?? 0);
		if (pathname === '/count') {
			response.end(String(requests));
			if (searchParams.has('reset')) requests = 0;
			return;
		}
		if (pathname === '/move') {
			moved = searchParams.get('status') ?? '';
			response.end();
			return;
		}
		if (pathname === '/orders') {
			response.end(JSON.stringify(orderIds(number('count'))));
			return;
		}
		requests += 1;
		let body = '';
		request.on('data', (part) => (body += String(part)));
		request.on('end', () => {
			const answer = answerTo(new URLSearchParams(body), number('services'));
			const latency = number('latency');
			const reply = () => void send(response, answer, number('rate'));
			if (latency === 0) reply();
			else setTimeout(reply, latency);
		});
	});
	process.on('disconnect', () => process.exit());
	server.listen(0, LOOPBACK, () => process.send?.((server.address() as AddressInfo).port));
}

if (process.argv[1] === import.meta.filename && process.send !== undefined) serve();
