import { fieldsOf, isRecord, pick, type Fields } from '../answer/fields';
import { readCount } from '../answer/numbers';
import type { JsonValue } from '../types';

/** Which part of a list the panel sent, as far as the envelope says. */
export interface ListPart {
	/** How many lines the panel sent. */
	rows: number;
	total?: number;
	page?: number;
	pages?: number;
}

/** Records inside an envelope that may tell the same as its own fields. */
const INNER = ['meta', 'pagination', 'paging', 'paginator', 'links', 'page'];

const PAGE = ['currentpage', 'pagenumber', 'page'];
const PAGES = ['lastpage', 'totalpages', 'pagecount', 'pages'];
const TOTAL = ['total', 'totalcount', 'totalitems', 'totalrows', 'recordstotal', 'count'];
const NEXT = ['nextpageurl', 'nextpage', 'nexturl', 'next', 'nextcursor', 'hasmore', 'hasnext'];

/**
 * The part of a list that the panel sent; undefined for a whole list. The envelope of a part names further pages, a
 * larger total, or the address of the next page.
 *
 * @param levels the envelopes around the list, from the outside in
 * @param rows how many lines the panel sent
 */
export function listPart(levels: readonly JsonValue[], rows: number): ListPart | undefined {
	for (const level of levels) {
		if (!isRecord(level)) continue;
		const outer = fieldsOf(level);
		for (const fields of [outer, ...INNER.map((name) => fieldsOf(outer.get(name)))]) {
			const part = partIn(fields, rows);
			if (part !== undefined) return part;
		}
	}
	return undefined;
}

function partIn(fields: Fields, rows: number): ListPart | undefined {
	const [page, pages, total] = [PAGE, PAGES, TOTAL].map((names) => countIn(fields, names));
	const hasMorePages = pages !== undefined && pages > 1;
	const hasMoreRows = total !== undefined && total > rows;
	if (!hasMorePages && !hasMoreRows && !hasNext(pick(fields, NEXT))) return undefined;
	return {
		rows,
		...(hasMoreRows && { total }),
		...(hasMorePages && { page: page ?? 1, pages }),
	};
}

function countIn(fields: Fields, names: readonly string[]): number | undefined {
	return readCount(pick(fields, names)) ?? undefined;
}

function hasNext(next: JsonValue | undefined): boolean {
	if (typeof next === 'number') return next > 0;
	return typeof next === 'string' ? !/^(?:false|null|none|0)$/i.test(next.trim()) : next === true;
}
