import { createHash } from 'crypto';

/** A short hash of some texts. In practice no other texts have the same one. */
export function fingerprint(...texts: string[]): string {
	return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 32);
}

/** A short hash of parameters in any order. A number and its digits as text count as the same value. */
export function fingerprintOf(parameters: Record<string, unknown>): string {
	const inOrder = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
	return fingerprint(
		...inOrder.flatMap(([name, value]) => [
			name,
			typeof value === 'object' ? JSON.stringify(value) : String(value).trim(),
		]),
	);
}
