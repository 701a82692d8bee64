import type { IDataObject } from 'n8n-workflow';
import type { PanelConnection } from '../../../panel/request/connection';

/** Of what the stored state consists; another number starts afresh. */
const STATE_VERSION = 1;

/** The key of n8n's static data of this node under which all state lies. */
const STATE_KEY = 'smmPanel';

const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;

function fnv1a(text: string, offset: number): string {
	let hash = offset;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
	}
	return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * A short digest of texts, for "is this still the same as last time". It protects no secret by itself: what is
 * hashed here is an API key with far more entropy than the 64 bits that are kept.
 */
export function digest(...texts: string[]): string {
	const text = JSON.stringify(texts);
	return fnv1a(text, FNV_OFFSET) + fnv1a(`${text.length}${text}`, FNV_OFFSET ^ 0x5bd1e995);
}

/** The account that is asked. n8n does not tell a node which credential it has, so it is known by its content. */
export function accountOf(connection: PanelConnection): string {
	return digest(connection.baseUrl, connection.apiKey);
}

/**
 * Reads the node's own state, if there is any and it belongs to `fingerprint`.
 * @param staticData what `getWorkflowStaticData('node')` gives
 * @param fingerprint of what is watched: another account or event starts afresh, another list of IDs does not
 */
export function readState(staticData: IDataObject, fingerprint: string): IDataObject | undefined {
	const stored = staticData[STATE_KEY];
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
	const { version, of, data } = stored as IDataObject;
	if (version !== STATE_VERSION || of !== fingerprint) return undefined;
	return typeof data === 'object' && data !== null ? (data as IDataObject) : undefined;
}

/** Whether anything has been stored, of whatever fingerprint. */
export function hasState(staticData: IDataObject): boolean {
	return staticData[STATE_KEY] !== undefined;
}

/** How many polls that reported something lie behind the stored state. */
export function reportsBehind(staticData: IDataObject): number {
	const stored = staticData[STATE_KEY];
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return 0;
	const { reports } = stored as IDataObject;
	return typeof reports === 'number' ? reports : 0;
}

/**
 * Stores the state as one fresh object: n8n notices no change deep inside an old one. To be called once per poll,
 * after everything that can throw, since outside of the durable mode n8n keeps what was written before a throw.
 * @param isReported whether the poll reports something
 */
export function writeState(
	staticData: IDataObject,
	fingerprint: string,
	data: IDataObject,
	isReported: boolean,
): void {
	// Only counted up with a report: a quiet poll should leave nothing for n8n to save.
	const reports = reportsBehind(staticData) + (isReported ? 1 : 0);
	staticData[STATE_KEY] = { version: STATE_VERSION, of: fingerprint, reports, data };
}
