import { createHash } from 'crypto';

/** A short text that stands for some texts, and in practice for these only. */
export function fingerprint(...texts: string[]): string {
	return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 32);
}

/** The same for parameters, in whatever order they are named: a number and its digits are one. */
export function fingerprintOf(parameters: Record<string, unknown>): string {
	const inOrder = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
	return fingerprint(
		...inOrder.flatMap(([name, value]) => [
			name,
			typeof value === 'object' ? JSON.stringify(value) : String(value).trim(),
		]),
	);
}
