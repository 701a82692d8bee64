// A language model for n8n's OpenAI Chat Model node: it plays a script of tool calls and keeps what it was told.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A tool that the model calls, by the name that n8n gives it. */
export interface ToolCall {
	tool: string;
	arguments: Record<string, unknown>;
}

/** The scripted model. */
export interface ScriptedModel {
	/** The base URL for the credential of the OpenAI Chat Model node. */
	url: string;
	/**
	 * Sets the script and forgets the conversation before it. The model calls the tools of one turn at once, waits
	 * for their answers, and goes on with the next turn. After the last turn it says {@link LAST_WORDS}.
	 */
	play: (turns: ToolCall[][]) => void;
	/** The answers of the tools as the model has read them, oldest first. */
	toolAnswers: () => string[];
	/** The tools that were offered to the model, with the names of the fields that it has to fill. */
	offered: () => Record<string, string[]>;
	close: () => Promise<void>;
}

/** What the model says when its script is over. */
export const LAST_WORDS = 'Done.';

interface Message {
	role: string;
	content?: unknown;
	tool_calls?: unknown[];
}

/** The part of a request to `/chat/completions` that matters here. */
interface ChatRequest {
	model: string;
	messages: Message[];
	tools?: Array<{ function: { name: string; parameters: { properties?: object } } }>;
	stream?: boolean;
}

/** Starts a model on the loopback address. */
export async function startModel(): Promise<ScriptedModel> {
	let turns: ToolCall[][] = [];
	let newest: ChatRequest = { model: '', messages: [] };

	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const body = await readText(request);
		if (request.method !== 'POST' || !request.url?.endsWith('/chat/completions')) {
			response.writeHead(404).end();
			return;
		}
		newest = JSON.parse(body) as ChatRequest;
		// The conversation itself says how far the script is: a request that n8n repeats changes nothing.
		const done = newest.messages.filter(({ tool_calls: calls }) => calls?.length).length;
		sendTurn(response, newest, turnMessage(turns[done] ?? [], done));
	};

	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		play: (script) => {
			turns = script;
			newest = { model: '', messages: [] };
		},
		toolAnswers: () =>
			newest.messages.filter(({ role }) => role === 'tool').map(({ content }) => textOf(content)),
		offered: () =>
			Object.fromEntries(
				(newest.tools ?? []).map(({ function: { name, parameters } }) => [
					name,
					Object.keys(parameters.properties ?? {}).sort(),
				]),
			),
		close: async () =>
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function readText(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}

/** A message's content: a text, or a list of parts. */
function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	return Array.isArray(content)
		? content.map((part: { text?: string }) => part.text ?? '').join('')
		: '';
}

/** The model's message of one turn: tool calls, or its last words. */
function turnMessage(calls: ToolCall[], turn: number) {
	if (calls.length === 0) return { role: 'assistant', content: LAST_WORDS };
	return {
		role: 'assistant',
		content: null,
		tool_calls: calls.map((call, index) => ({
			index,
			id: `call_${turn}_${index}`,
			type: 'function',
			function: { name: call.tool, arguments: JSON.stringify(call.arguments) },
		})),
	};
}

/** Answers as one JSON text, or as one event where the node asks for a stream. */
function sendTurn(
	response: ServerResponse,
	{ model, stream }: ChatRequest,
	message: ReturnType<typeof turnMessage>,
): void {
	const reason = 'tool_calls' in message ? 'tool_calls' : 'stop';
	const common = { id: 'chatcmpl-1', created: 1_700_000_000, model };
	const choice = { index: 0, finish_reason: reason };
	if (stream) {
		const object = 'chat.completion.chunk';
		const chunk = { ...common, object, choices: [{ ...choice, delta: message }] };
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.end(`data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`);
		return;
	}
	const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
	const whole = { ...common, object: 'chat.completion', usage, choices: [{ ...choice, message }] };
	response.writeHead(200, { 'content-type': 'application/json' });
	response.end(JSON.stringify(whole));
}
