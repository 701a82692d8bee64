/**
 * Reads the form in which n8n hands out execution data: a JSON array in which every value of an object or array is
 * the position (as text) of the real value, so that shared and circular parts are written once.
 * @param text the `data` field of an execution
 * @throws SyntaxError if it is no JSON array
 */
export function parseFlatted(text: string): unknown {
	const table = JSON.parse(text) as unknown;
	if (!Array.isArray(table)) throw new SyntaxError('Not flatted JSON: no array at the top');
	const rows = table as unknown[];
	const seen = new Map<number, unknown>();
	const at = (index: number): unknown => {
		if (seen.has(index)) return seen.get(index);
		const row = rows[index];
		if (row === null || typeof row !== 'object') return row; // text stays text: only members are positions
		const value: unknown[] | Record<string, unknown> = Array.isArray(row) ? [] : {};
		seen.set(index, value);
		for (const [key, member] of Object.entries(row)) {
			Object.assign(value, { [key]: typeof member === 'string' ? at(Number(member)) : member });
		}
		return value;
	};
	return at(0);
}
