import type { IDataObject } from 'n8n-workflow';

/**
 * Named values as the text of a form, with `%20` for a blank. Half a surrogate pair has no encoding. It becomes U+FFFD,
 * as in any web form.
 *
 * @returns undefined if a value is not a single value, such as a list
 */
export function formText(values: IDataObject): string | undefined {
	const pairs: string[] = [];
	for (const [name, value] of Object.entries(values)) {
		if (value === undefined) continue;
		if (typeof value === 'object' && value !== null) return undefined;
		pairs.push(`${encoded(name)}=${encoded(value === null ? '' : String(value))}`);
	}
	return pairs.join('&');
}

function encoded(text: string): string {
	return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
