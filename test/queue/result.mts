// What a check of queue mode has found.

/** One line of the table in docs/queue-mode.md. */
export interface CheckResult {
	title: string;
	/** What was counted, in words. */
	result: string;
	/** What must never be, in words; empty where all is well. */
	violations: string[];
	/** Whether the result shows what the package does not promise. */
	isKnownLimit?: boolean;
}

/** What came of rows that were sent to workers. */
export interface Tally {
	rows: number;
	/** Rows for which the panel was asked more than once. */
	twice: number;
	/** Rows for which the panel was never asked, and that nobody calls in doubt. */
	lost: number;
	/** Rows of which a later run says that it does not know. */
	inDoubt: number;
}

/** A tally in words. */
export function wordsOf({ rows, twice, lost, inDoubt }: Tally): string {
	return `${rows} rows: ${twice} ordered twice, ${lost} lost, ${inDoubt} in doubt`;
}

/** Adds what came of one trial to a tally. */
export function add(
	tally: Tally,
	rows: ReadonlyArray<{ link: string }>,
	asked: readonly string[],
	inDoubt: ReadonlySet<string>,
): void {
	const links = new Set(asked);
	tally.rows += rows.length;
	tally.twice += rows.filter(({ link }) => asked.indexOf(link) !== asked.lastIndexOf(link)).length;
	tally.lost += rows.filter(({ link }) => !links.has(link) && !inDoubt.has(link)).length;
	tally.inDoubt += rows.filter(({ link }) => inDoubt.has(link)).length;
}
