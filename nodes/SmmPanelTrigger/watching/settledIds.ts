import { isDataObject } from '../poll/dataObject';

const LINE = '\n';

/**
 * IDs with a final status, which are not asked for any more. For each, only the number of lists in a row without it is
 * stored. The IDs are kept as texts, which are only read if the list has changed.
 */
export class SettledIds {
	/** The IDs, one a line, by the number of lists in a row without them. */
	private texts = new Map<number, string>();

	private index: Set<string> | undefined;

	/** Reads what `pack` wrote. Any other value has no IDs. */
	static unpack(packed: unknown): SettledIds {
		const settled = new SettledIds();
		for (const [absent, ids] of Object.entries(isDataObject(packed) ? packed : {})) {
			if (typeof ids === 'string' && ids !== '') settled.texts.set(Number(absent), ids);
		}
		return settled;
	}

	pack(): Record<string, string> {
		return Object.fromEntries(this.texts);
	}

	has(id: string): boolean {
		this.index ??= new Set([...this.texts.values()].flatMap((ids) => ids.split(LINE)));
		return this.index.has(id);
	}

	add(ids: readonly string[], absent = 0): void {
		if (ids.length === 0) return;
		const before = this.texts.get(absent);
		this.texts.set(absent, [...(before === undefined ? [] : [before]), ...ids].join(LINE));
		this.index = undefined;
	}

	/** Counts the lists without an ID, and drops the ID after `keepLists` of them. */
	count(listed: ReadonlySet<string>, keepLists: number): void {
		const before = this.texts;
		this.texts = new Map();
		this.index = undefined;
		for (const [absent, text] of before) {
			const ids = text.split(LINE);
			this.add(ids.filter((id) => listed.has(id)));
			if (absent >= keepLists) continue;
			this.add(
				ids.filter((id) => !listed.has(id)),
				absent + 1,
			);
		}
	}

	/** Whether all of them were on the last list. */
	get areAllListed(): boolean {
		return [...this.texts.keys()].every((absent) => absent === 0);
	}
}
