// A client of n8n's MCP Server Trigger (type version 2: JSON-RPC over streamable HTTP), which calls tools without a
// language model.
import { setTimeout as sleep } from 'node:timers/promises';
import axios, { isAxiosError } from 'axios';

/** A tool as its server describes it. */
export interface McpTool {
	name: string;
	description?: string;
	inputSchema: { properties?: Record<string, { type?: string; description?: string }> };
}

/** What a call gave: the text that the model would read, and whether the server calls it an error. */
export interface ToolAnswer {
	text: string;
	isError: boolean;
}

interface Message {
	id?: number;
	result?: unknown;
	error?: { message: string };
}

export class McpClient {
	readonly #url: string;
	#session: string | undefined;
	#lastId = 0;

	/** @param url the trigger's address, `…/mcp/<path>` */
	constructor(url: string) {
		this.#url = url;
	}

	/** Opens a session as soon as there is a server: n8n calls a workflow active before its address answers. */
	async connect(withinMs = 60_000): Promise<string> {
		const deadline = Date.now() + withinMs;
		for (;;) {
			try {
				return await this.initialize();
			} catch (error) {
				const isMissing = isAxiosError(error) && error.response?.status === 404;
				if (!isMissing || Date.now() > deadline) throw error;
				await sleep(200);
			}
		}
	}

	/** Opens a session; gives the server's name. */
	async initialize(): Promise<string> {
		const { serverInfo } = await this.#request<{ serverInfo: { name: string } }>('initialize', {
			protocolVersion: '2025-03-26',
			capabilities: {},
			clientInfo: { name: 'e2e', version: '1.0.0' },
		});
		await this.#post({ method: 'notifications/initialized' });
		return serverInfo.name;
	}

	async listTools(): Promise<McpTool[]> {
		const { tools } = await this.#request<{ tools: McpTool[] }>('tools/list', {});
		return tools;
	}

	async callTool(name: string, toolArguments: Record<string, unknown> = {}): Promise<ToolAnswer> {
		const result = await this.#request<{
			content: Array<{ type: string; text: string }>;
			isError?: boolean;
		}>('tools/call', { name, arguments: toolArguments });
		return {
			text: result.content.map(({ text }) => text).join('\n'),
			isError: result.isError === true,
		};
	}

	async close(): Promise<void> {
		if (this.#session === undefined) return;
		await axios.delete(this.#url, { headers: this.#headers(), proxy: false, timeout: 60_000 });
	}

	/** @throws Error with the server's message for an answer that is an error of the protocol */
	async #request<T>(method: string, params: Record<string, unknown>): Promise<T> {
		const id = ++this.#lastId;
		const answer = (await this.#post({ id, method, params })).find((one) => one.id === id);
		if (!answer || answer.error) {
			throw new Error(`${method}: ${answer?.error?.message ?? 'no answer'}`);
		}
		return answer.result as T;
	}

	async #post(message: Record<string, unknown>): Promise<Message[]> {
		const { data, headers } = await axios.post<string>(
			this.#url,
			{ jsonrpc: '2.0', ...message },
			{ headers: this.#headers(), proxy: false, timeout: 120_000, responseType: 'text' },
		);
		this.#session ??= headers['mcp-session-id'] as string | undefined;
		return messagesOf(data);
	}

	#headers(): Record<string, string> {
		return {
			accept: 'application/json, text/event-stream',
			...(this.#session && { 'mcp-session-id': this.#session }),
		};
	}
}

/** The messages of an answer: lines of an event stream that begin with `data:`, or one JSON text. */
function messagesOf(body: string): Message[] {
	const events = body
		.split(/\r?\n/)
		.filter((line) => line.startsWith('data:'))
		.map((line) => line.slice('data:'.length));
	const texts = events.length > 0 ? events : [body];
	return texts.filter((text) => text.trim() !== '').map((text) => JSON.parse(text) as Message);
}
