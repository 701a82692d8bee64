import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/**
 * Gives each row of a run the keys of all, so that a table of them has no holes: null where a row has nothing to say. A
 * row that failed as a whole (`error` and `message`) stays as it is: n8n takes no other key on the error output.
 *
 * @param filler what stands where a row lacks a key, if not null; undefined leaves the key out
 */
export function withSameKeys(
	items: INodeExecutionData[],
	filler: Readonly<Record<string, boolean | undefined>> = {},
): INodeExecutionData[] {
	const keys = new Set<string>();
	for (const { json } of items.filter((item) => !isFailed(item))) {
		for (const key of Object.keys(json)) keys.add(key);
	}
	return items.map((item) => {
		const lacking = [...keys].filter((key) => !(key in item.json));
		if (isFailed(item) || lacking.length === 0) return item;
		const json: IDataObject = { ...item.json };
		for (const key of lacking) {
			const value = key in filler ? filler[key] : null;
			if (value !== undefined) json[key] = value;
		}
		return { ...item, json };
	});
}

function isFailed({ json }: INodeExecutionData): boolean {
	return Object.keys(json).length === 2 && 'error' in json && 'message' in json;
}
