import { counted, NO_STATUS } from './batchRows';

/** How a row with a status is counted in the line above the output; undefined where nothing was read. */
export function statusWord(row: { status: string | null } | undefined): string {
	return row?.status ?? NO_STATUS;
}

/** The line above the output of an operation that asks for one status for each item. */
export function statusSummary(noun: string) {
	return (rows: ReadonlyArray<{ status: string | null } | undefined>): string =>
		`${rows.length} ${noun}: ${counted(rows.map(statusWord))}.`;
}
