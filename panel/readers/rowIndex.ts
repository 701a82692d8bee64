import { fieldsOf, idOf, isRecord } from '../answer/fields';
import type { JsonValue, PanelId } from '../types';

/** Digits without leading zeros, for IDs that a panel writes back in another way than it was asked. */
function looseId(id: PanelId): string {
	const text = idText(id);
	return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text;
}

/** IDs are compared as text: `1` and `"1"` are one ID. */
export function idText(id: PanelId): string {
	return String(id).trim();
}

export function isSameId(one: PanelId, other: PanelId): boolean {
	return looseId(one) === looseId(other);
}

/** The ID that a row carries under the first of the names that holds one. */
export function idIn(row: JsonValue | undefined, idNames: readonly string[]): PanelId | undefined {
	const fields = fieldsOf(row);
	return idNames.map((name) => idOf(fields.get(name))).find((id) => id !== undefined);
}

/** The rows of the asked IDs, by the text of their ID; of two rows for one ID the first counts. */
export class RowIndex {
	private readonly exact = new Map<string, JsonValue>();

	private readonly loose = new Map<string, string[]>();

	private constructor(asked: readonly PanelId[]) {
		for (const id of asked) this.loose.set(looseId(id), []);
	}

	/** Looks through a list of rows, or a map by ID; anything else holds no rows. */
	static of(value: JsonValue, asked: readonly PanelId[], idNames: readonly string[]): RowIndex {
		const index = new RowIndex(asked);
		if (Array.isArray(value)) index.addList(value, asked, idNames);
		else if (isRecord(value)) {
			for (const id of Object.keys(value)) index.add(id, value[id] ?? null);
		}
		return index;
	}

	/**
	 * The row of an ID: exactly this text, or else the same digits without leading zeros, if just one row has them
	 * and it is not the row of another asked ID.
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
	 * Rows that carry an ID are that ID's. Rows without one are in the order of the question, if the list is as long
	 * as the question and no row that carries an ID is out of place; otherwise nobody can say whose they are.
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
		// A list of one may be an envelope, and what is in it an answer to the question as a whole.
		if (rows.length !== asked.length || asked.length === 1) return;
		const isInOrder = asked.every((id, at) => {
			const answered = ids[at];
			return answered === undefined || isSameId(answered, id);
		});
		if (isInOrder) asked.forEach((id, at) => this.add(id, rows[at] ?? null));
	}
}
