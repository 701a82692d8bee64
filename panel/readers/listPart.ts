import { fieldsOf, isRecord, pick, type Fields } from '../answer/fields';
import { readCount } from '../answer/numbers';
import type { JsonValue } from '../types';

/** How much of a list came, as far as its envelope says. */
export interface ListPart {
	/** The lines that came. */
	rows: number;
	total?: number;
	page?: number;
	pages?: number;
}

/** Where an envelope says so, besides its own fields. */
const INNER = ['meta', 'pagination', 'paging', 'paginator', 'links', 'page'];

const PAGE = ['currentpage', 'pagenumber', 'page'];
const PAGES = ['lastpage', 'totalpages', 'pagecount', 'pages'];
const TOTAL = ['total', 'totalcount', 'totalitems', 'totalrows', 'recordstotal', 'count'];
const NEXT = ['nextpageurl', 'nextpage', 'nexturl', 'next', 'nextcursor', 'hasmore', 'hasnext'];

/**
 * Whether the envelope of a list says that there is more of it: further pages, a total above the lines that came, or
 * an address of the next page. Undefined if not.
 *
 * @param levels what is around the list, from the outside in
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

/** A sentence for the user on what is missing of a price list. */
export function describePart({ rows, total, page, pages }: ListPart): string {
	const sent =
		pages !== undefined
			? `page ${page ?? 1} of ${pages} of its price list`
			: total !== undefined
				? `${rows} of the ${total} services of its price list`
				: 'only a part of its price list';
	return `The panel sent ${sent}. Services that are not in it are not found here.`;
}
