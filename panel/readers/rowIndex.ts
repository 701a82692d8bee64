import { fieldsOf, idOf, isRecord } from '../answer/fields';
import type { JsonValue, PanelId } from '../types';

/** The ID without leading zeros, since some panels write an ID back without them. */
function looseId(id: PanelId): string {
	const text = idText(id);
	return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text;
}

/** IDs are compared as text: `1` and `"1"` are one ID. */
export function idText(id: PanelId): string {
	return String(id).trim();
}

/** Whether two IDs are the same, apart from leading zeros. */
export function isSameId(one: PanelId, other: PanelId): boolean {
	return looseId(one) === looseId(other);
}

/** The ID in a row, under the first of the names that holds one. */
export function idIn(row: JsonValue | undefined, idNames: readonly string[]): PanelId | undefined {
	const fields = fieldsOf(row);
	return idNames.map((name) => idOf(fields.get(name))).find((id) => id !== undefined);
}

/** The rows of the asked IDs, by the text of the ID. If an ID has two rows, the first counts. */
export class RowIndex {
	private readonly exact = new Map<string, JsonValue>();

	private readonly loose = new Map<string, string[]>();

	private constructor(asked: readonly PanelId[]) {
		for (const id of asked) this.loose.set(looseId(id), []);
	}

	/** Reads a list of rows, or a map by ID. Any other value has no rows. */
	static of(value: JsonValue, asked: readonly PanelId[], idNames: readonly string[]): RowIndex {
		const index = new RowIndex(asked);
		if (Array.isArray(value)) index.addList(value, asked, idNames);
		else if (isRecord(value)) {
			for (const id of Object.keys(value)) index.add(id, value[id] ?? null);
		}
		return index;
	}

	/**
	 * The row of an ID. If no row has exactly this text, leading zeros are ignored. Then only one row may fit, and it
	 * must not be the row of another asked ID.
	 *
	 * @param asked the text of every asked ID
	 */
	find(id: PanelId, asked: ReadonlySet<string>): JsonValue | undefined {
		const exact = this.exact.get(idText(id));
		if (exact !== undefined) return exact;
		const others = (this.loose.get(looseId(id)) ?? []).filter((other) => !asked.has(other));
		const [only] = others;
		return others.length === 1 && only !== undefined ? this.exact.get(only) : undefined;
	}

	private add(id: PanelId, row: JsonValue): void {
		const text = idText(id);
		const same = this.loose.get(looseId(text));
		if (same === undefined || this.exact.has(text)) return;
		this.exact.set(text, row);
		same.push(text);
	}

	/**
	 * A row with an ID belongs to that ID. Rows without one belong to the asked IDs in their order, on two conditions.
	 * The list is as long as the question, and each row with an ID is at its place. Otherwise nobody can tell to which
	 * ID they belong.
	 */
	private addList(
		rows: readonly JsonValue[],
		asked: readonly PanelId[],
		idNames: readonly string[],
	): void {
		const ids = rows.map((row) => idIn(row, idNames));
		ids.forEach((id, at) => {
			if (id !== undefined) this.add(id, rows[at] ?? null);
		});
		// A list with one entry may be an envelope, and the entry may answer the question as a whole.
		if (rows.length !== asked.length || asked.length === 1) return;
		const isInOrder = asked.every((id, at) => {
			const answered = ids[at];
			return answered === undefined || isSameId(answered, id);
		});
		if (isInOrder) asked.forEach((id, at) => this.add(id, rows[at] ?? null));
	}
}
