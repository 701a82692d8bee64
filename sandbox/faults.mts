import type { ServerResponse } from 'node:http';
import type { Reply } from './dialects/dialect.mts';
import type { Fault, RecordedRequest } from './types.mts';

const HTML = 'text/html; charset=UTF-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** The faults that are waiting for their request. */
export class FaultList {
	private readonly waiting: { fault: Fault; skip: number; times: number }[] = [];

	add(fault: Fault): void {
		this.waiting.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
	}

	clear(): void {
		this.waiting.length = 0;
	}

	/** What is still to come, for the page. */
	list(): Fault[] {
		return this.waiting.map(({ fault, skip, times }) => ({ ...fault, skip, times }));
	}

	/** The fault that this request runs into, used up by one. */
	take(action: string | undefined): Fault | undefined {
		const index = this.waiting.findIndex((entry) => {
			if (entry.fault.action !== undefined && entry.fault.action !== action) return false;
			if (entry.skip === 0) return true;
			entry.skip -= 1;
			return false;
		});
		const entry = this.waiting[index];
		if (entry === undefined) return undefined;
		entry.times -= 1;
		if (entry.times <= 0) this.waiting.splice(index, 1);
		return entry.fault;
	}
}

/** Writes a whole answer and notes its status. */
export function send(
	response: ServerResponse,
	record: RecordedRequest,
	status: number,
	headers: Record<string, string>,
	body: string | Buffer,
): void {
	record.status = status;
	response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
	response.end(body);
}

/** Writes an answer of the panel as JSON. */
export function sendReply(response: ServerResponse, record: RecordedRequest, reply: Reply): void {
	send(response, record, reply.status, { 'content-type': JSON_TYPE }, JSON.stringify(reply.body));
}

/** Whether a fault leaves the request's effect and answer as they are. */
export function keepsAnswer(fault: Fault): boolean {
	return ['delay', 'bom', 'noise', 'wrongType'].includes(fault.kind);
}

/** A page such as a web server or a bot shield shows in place of an answer. */
function page(title: string, text: string): string {
	return `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>\n`;
}

const SERVER_ERROR: Reply = { status: 500, body: { error: 'Server error' } };

/**
 * Lets a fault loose on a request. `reply` is the panel's answer; undefined if the request was not carried out.
 */
export function strike(
	fault: Fault,
	response: ServerResponse,
	record: RecordedRequest,
	reply: Reply | undefined,
): void {
	const text = JSON.stringify((reply ?? SERVER_ERROR).body);
	const answer = (status: number, type: string, body: string | Buffer): void =>
		send(response, record, status, { 'content-type': type }, body);
	const status = reply?.status ?? 200;
	switch (fault.kind) {
		case 'delay':
			setTimeout(() => answer(status, JSON_TYPE, text), fault.milliseconds ?? 1000);
			return;
		case 'hang':
			if (fault.milliseconds !== undefined) {
				setTimeout(() => response.destroy(), fault.milliseconds);
			}
			return;
		case 'reset':
			response.socket?.resetAndDestroy();
			return;
		case 'resetAfter':
			record.status = status;
			response.writeHead(status, { 'content-type': JSON_TYPE, 'content-length': text.length });
			response.flushHeaders();
			setTimeout(() => response.socket?.resetAndDestroy(), 20);
			return;
		case 'truncate': {
			const bytes = Buffer.from(text);
			record.status = status;
			response.writeHead(status, { 'content-type': JSON_TYPE, 'content-length': bytes.length });
			response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
			setTimeout(() => response.destroy(), 20);
			return;
		}
		case 'html500':
			return answer(500, HTML, page('500 Internal Server Error', 'Something broke.'));
		case 'html503':
			return answer(503, HTML, page('503 Service Unavailable', 'Back in a few minutes.'));
		case 'json500':
			return answer(500, JSON_TYPE, JSON.stringify(SERVER_ERROR.body));
		case 'rateLimit': {
			const retry: Record<string, string> =
				fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
			const headers = { 'content-type': JSON_TYPE, ...retry };
			return send(response, record, 429, headers, '{"error":"Too many requests"}');
		}
		case 'redirect': {
			const headers = { location: fault.location ?? '/moved/api/v2', 'content-type': HTML };
			return send(response, record, fault.status ?? 307, headers, page('Moved', 'Not here.'));
		}
		case 'bom':
			return answer(status, JSON_TYPE, `\uFEFF${text}`);
		case 'noise':
			return answer(
				status,
				HTML,
				`<br />\n<b>Warning</b>:  Undefined variable $refill in <b>api.php</b> on line <b>42</b><br />\n${text}`,
			);
		case 'wrongType':
			return answer(status, HTML, text);
		case 'empty':
			return answer(200, HTML, '');
		case 'htmlPage':
			return answer(200, HTML, page('Just a moment...', 'Checking your browser.'));
		case 'unreadable':
			return answer(
				200,
				JSON_TYPE,
				Buffer.from('7b226f72646572223a20ff fe 80 c3 28'.replaceAll(' ', ''), 'hex'),
			);
	}
}
