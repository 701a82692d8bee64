import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onlyReads, perform } from './actions.mts';
import { control } from './control.mts';
import { render, type Reply } from './dialects/dialect.mts';
import { FaultList, keepsAnswer, send, sendReply, strike } from './faults.mts';
import { PAGE } from './page.mts';
import { readBody, readRequest, recordOf, type ReadRequest } from './request.mts';
import { PanelState, type PanelOptions } from './state.mts';
import { openStateFile } from './stateFile.mts';
import type { Fault, RecordedRequest } from './types.mts';

export type { Fault, Order, RecordedRequest, Refill, Service } from './types.mts';
export type { DialectName } from './dialects/index.mts';
export type { PanelState } from './state.mts';

export interface SandboxOptions extends PanelOptions {
	/** 0 (default): any free one. */
	port?: number;
	/** Default `sandbox-key`. */
	key?: string;
	/** Whether orders move forward by themselves; default false. */
	clock?: boolean;
	/** How long a step of the clock takes; default 3000. */
	clockMilliseconds?: number;
	/** Where the panel is kept, so that a later start goes on with it; default nowhere. */
	stateFile?: string;
	/** Told when the panel of the state file cannot be read or kept; default `console.log`. */
	log?: (line: string) => void;
}

export interface Sandbox {
	/** `http://127.0.0.1:PORT` */
	origin: string;
	/** The API URL: `origin` + `/api/v2`. */
	url: string;
	key: string;
	/** Every request of the API in order of arrival; requests for the page and the controls are left out. */
	requests: RecordedRequest[];
	panel: PanelState;
	fault(fault: Fault): void;
	clearFaults(): void;
	/** As freshly started, faults and recorded requests gone. */
	reset(): void;
	close(): Promise<void>;
}

/**
 * Starts a panel on the loopback address.
 *
 * @throws what `listen` reports, for example when the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const key = options.key ?? 'sandbox-key';
	const panel = new PanelState(options);
	const { stateFile, log = console.log } = options;
	const kept = stateFile === undefined ? undefined : openStateFile(stateFile, panel, log);
	const faults = new FaultList();
	const requests: RecordedRequest[] = [];
	const reset = (): void => {
		panel.reset();
		faults.clear();
		requests.length = 0;
	};

	const carryOut = (read: ReadRequest): Reply => {
		const reply = replyTo(panel, key, read);
		// Before the answer is sent: what the customer has been told must outlive a crash.
		if (!onlyReads(read.call?.action)) kept?.save();
		return reply;
	};

	const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
		const body = await readBody(message);
		const record = recordOf(message, body);
		const { path, method } = record;
		if (path === '/' && method === 'GET') {
			send(response, record, 200, { 'content-type': 'text/html; charset=utf-8' }, PAGE);
			return;
		}
		if (path.startsWith('/_control/')) {
			const controls = { panel, faults, requests, reset };
			const { status, body: result } = control(controls, method, path.slice(10), body);
			if (method !== 'GET') kept?.save();
			const headers = { 'content-type': 'application/json; charset=utf-8' };
			send(response, record, status, headers, JSON.stringify(result));
			return;
		}
		requests.push(record);
		const below = /^\/api\/v[12](\/.*)?$/.exec(path);
		const read = below === null ? undefined : readRequest(record, trimSlash(below[1] ?? ''));
		if (read?.call === undefined) {
			const html = '<!DOCTYPE html>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n';
			send(response, record, 404, { 'content-type': 'text/html; charset=utf-8' }, html);
			return;
		}
		panel.beforeRequest(record);
		const fault = faults.take(record.action);
		if (fault === undefined) {
			sendReply(response, record, carryOut(read));
			return;
		}
		// A lost answer to a question leaves no trace, so only what changes something is held back.
		const carriedOut = keepsAnswer(fault) || fault.applied === true || onlyReads(record.action);
		strike(fault, response, record, carriedOut ? carryOut(read) : undefined);
	};

	const server = createServer((message, response) => {
		answer(message, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port ?? 0, '127.0.0.1', resolve);
	});
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const clock =
		options.clock === true
			? setInterval(() => {
					panel.tick();
					kept?.save();
				}, options.clockMilliseconds ?? 3000)
			: undefined;
	return {
		origin,
		url: `${origin}/api/v2`,
		key,
		requests,
		panel,
		fault: (fault) => faults.add(fault),
		clearFaults: () => faults.clear(),
		reset,
		close: async () => {
			clearInterval(clock);
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
			kept?.save();
		},
	};
}

/** The panel's answer, the key checked first. */
function replyTo(panel: PanelState, key: string, read: ReadRequest): Reply {
	const answer =
		read.call !== undefined && read.key === key
			? perform(panel, read.call)
			: ({ kind: 'refused', refusal: { code: 'key' } } as const);
	return render(panel.dialect, answer, panel.currency);
}

function trimSlash(path: string): string {
	return path.replace(/\/+$/, '');
}
