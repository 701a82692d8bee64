import type { ServiceRow } from '../../../panel/types';

/** What the trigger remembers of one service of the price list. */
export interface KnownService {
	service: string;
	name: string;
	type: string;
	category: string;
	rate: number | null;
	min: number | null;
	max: number | null;
	refill: boolean | null;
	cancel: boolean | null;
	dripfeed: boolean | null;
	/** How many price lists in a row were without the service. */
	missing: number;
}

/** By service ID as text. */
export type KnownCatalogue = Map<string, KnownService>;

const LINE = '\n';
const FIELD = '\t';

/** Longer texts are cut, which keeps the state small. A change after this length is not seen. */
const MAX_TEXT = 200;

/** The text with single blanks. A field must not contain a separator, and panels often change blanks. */
function tidy(text: string): string {
	return text.replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT);
}

export function knownService(row: ServiceRow): KnownService {
	const { rate, min, max, refill, cancel, dripfeed } = row;
	return {
		service: String(row.service),
		name: tidy(row.name),
		type: tidy(row.type),
		category: tidy(row.category),
		rate,
		min,
		max,
		refill,
		cancel,
		dripfeed,
		missing: 0,
	};
}

function packNumber(value: number | null): string {
	return value === null ? '' : String(value);
}

function packFlags(flags: Array<boolean | null>): string {
	return flags.map((flag) => (flag === null ? '-' : flag ? '1' : '0')).join('');
}

function unpackNumber(text: string | undefined): number | null {
	return text === undefined || text === '' ? null : Number(text);
}

function unpackFlag(text: string): boolean | null {
	return text === '1' ? true : text === '0' ? false : null;
}

/** Gives each word a number. Thousands of services share a few hundred categories and a dozen types. */
class WordList {
	private readonly indexes = new Map<string, number>();

	indexOf(word: string): number {
		const known = this.indexes.get(word);
		if (known !== undefined) return known;
		const index = this.indexes.size;
		this.indexes.set(word, index);
		return index;
	}

	all(): string[] {
		return [...this.indexes.keys()];
	}
}

/**
 * The catalogue as two texts: a line of tab-separated fields per service, and a line per category or type.
 * They are texts because n8n wraps every object of its static data in a proxy. It writes all of it with each report.
 */
export interface PackedCatalogue {
	services: string;
	words: string;
	/** n8n's type of static data wants it. */
	[key: string]: string;
}

/** @see PackedCatalogue */
export function packCatalogue(catalogue: KnownCatalogue): PackedCatalogue {
	const words = new WordList();
	const lines = [...catalogue.values()].map((known) =>
		[
			known.service,
			known.name,
			words.indexOf(known.type),
			words.indexOf(known.category),
			packNumber(known.rate),
			packNumber(known.min),
			packNumber(known.max),
			packFlags([known.refill, known.cancel, known.dripfeed]),
			known.missing === 0 ? '' : known.missing,
		].join(FIELD),
	);
	return { services: lines.join(LINE), words: words.all().join(LINE) };
}

/** Reads what `packCatalogue` wrote; undefined for any other value. */
export function unpackCatalogue(packed: unknown): KnownCatalogue | undefined {
	if (typeof packed !== 'object' || packed === null) return undefined;
	const { services, words: wordLines }: { services?: unknown; words?: unknown } = packed;
	if (typeof services !== 'string' || typeof wordLines !== 'string') return undefined;
	const words = wordLines.split(LINE);
	const catalogue: KnownCatalogue = new Map();
	for (const line of services === '' ? [] : services.split(LINE)) {
		const [service = '', name = '', type, category, rate, min, max, flags = '', missing] =
			line.split(FIELD);
		catalogue.set(service, {
			service,
			name,
			type: words[Number(type)] ?? '',
			category: words[Number(category)] ?? '',
			rate: unpackNumber(rate),
			min: unpackNumber(min),
			max: unpackNumber(max),
			refill: unpackFlag(flags.charAt(0)),
			cancel: unpackFlag(flags.charAt(1)),
			dripfeed: unpackFlag(flags.charAt(2)),
			missing: Number(missing ?? 0),
		});
	}
	return catalogue;
}
