/** The longest answer that is read, in megabytes. The longest price list that was seen has 4. */
export const LARGEST_ANSWER_MB = 32;

const LARGEST_ANSWER = LARGEST_ANSWER_MB * 1_000_000;

/** An answer that is longer than any panel's. */
export class TooLargeError extends Error {
	constructor() {
		super(`The answer is larger than ${LARGEST_ANSWER_MB} MB`);
		this.name = 'TooLargeError';
	}
}

/**
 * Reads a body that n8n's HTTP client gives as a stream, and ends the connection where it is too long. That client
 * itself sets no bound: an endless answer would fill n8n's memory. The bytes are counted after they were unpacked.
 *
 * @param body a stream of bytes; what is no stream is taken as it is
 * @param signal ends the connection
 * @throws TooLargeError; otherwise what the stream throws
 */
export async function bodyText(body: unknown, signal?: AbortSignal): Promise<string> {
	if (typeof body === 'string') return body;
	if (!isStream(body)) return body === undefined ? '' : JSON.stringify(body);
	const close = () => body.destroy();
	signal?.addEventListener('abort', close, { once: true });
	if (signal?.aborted) close();
	try {
		return await textOf(body);
	} finally {
		signal?.removeEventListener('abort', close);
	}
}

async function textOf(stream: Stream): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const chunk of stream) {
		if (!(chunk instanceof Uint8Array)) continue;
		bytes += chunk.byteLength;
		if (bytes > LARGEST_ANSWER) throw new TooLargeError();
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}

/** The part of Node's streams that is used here. */
interface Stream extends AsyncIterable<unknown> {
	destroy(): void;
}

function isStream(body: unknown): body is Stream {
	return (
		typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body
	);
}
