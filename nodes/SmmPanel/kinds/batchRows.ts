import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { BatchOutcome } from '../safeguards/batchAttempts';

/** The same, or what kept the question from being put. */
export type AskedOutcome<T> = BatchOutcome<T> | { thrown: unknown };

/** The line above the output: how many IDs were asked for, and what came of them. */
export function batchSummary<T>(
	{ list, done }: { list: 'orders' | 'refills'; done: string },
	outcomes: ReadonlyArray<AskedOutcome<T>>,
): string {
	const count = (is: (outcome: AskedOutcome<T>) => boolean) => outcomes.filter(is).length;
	const parts: Array<[number, string]> = [
		[count((outcome) => 'row' in outcome && outcome.row.reading.ok), done],
		[count((outcome) => 'row' in outcome && !outcome.row.reading.ok), 'refused'],
		[count((outcome) => !('row' in outcome)), 'without an answer'],
	];
	const words = parts
		.filter(([number], index) => index === 0 || number > 0)
		.map(([number, what]) => `${number} ${what}`);
	return `${outcomes.length} ${list}: ${words.join(', ')}.`;
}

/**
 * Where a row of a batch is a refusal, each row gets the keys of all, so that a table of them has no empty holes. A row
 * that failed as a whole (`error` and `message`) stays as it is: n8n takes no other key on the error output.
 */
export function withSameKeys(items: INodeExecutionData[]): INodeExecutionData[] {
	const rows = items.filter((item) => !isFailed(item));
	if (!rows.some(({ json }) => 'error' in json)) return items;
	const empty: IDataObject = {};
	for (const { json } of rows) for (const key of Object.keys(json)) empty[key] = null;
	return items.map((item) =>
		isFailed(item) ? item : { ...item, json: { ...empty, ...item.json } },
	);
}

function isFailed({ json }: INodeExecutionData): boolean {
	return Object.keys(json).length === 2 && 'error' in json && 'message' in json;
}
