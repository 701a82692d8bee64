import { hasUnseen } from '../text';
import { PARAMETERS } from './actions';
import { InputError } from './inputError';

/** Parameters that the node itself sets. A custom one of this name would change what the operation sends. */
const RESERVED_NAMES = ['key', 'api_key', 'action'];

/**
 * Checks that a panel cannot read a name as another parameter. Most panels are written in PHP, which reads
 * ` quantity`, `quantity[]` and `quantity\0x` as `quantity`. Other servers ignore case and punctuation.
 *
 * @throws InputError naming the first such name
 */
export function checkNames(names: readonly string[]): void {
	const taken = new Map(OWN_NAMES);
	for (const name of names.filter((candidate) => !/[[\]]/.test(candidate))) {
		const folded = foldedName(name);
		if (!taken.has(folded)) taken.set(folded, name);
	}
	for (const name of names) {
		const parts = namesIn(name);
		if (parts.some((part) => RESERVED.has(part))) {
			throw new InputError({ kind: 'reservedName', name });
		}
		if (/\p{Cc}/u.test(name) || hasUnseen(name)) {
			throw new InputError({ kind: 'unseenInName', name });
		}
		const other = parts
			.map((part) => taken.get(part))
			.find((found) => found !== undefined && found !== name);
		if (other !== undefined) {
			throw new InputError({ kind: 'similarName', name, other });
		}
	}
}

/** The name in the form in which names are compared: letters and digits only, in lower case. */
function foldedName(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

const RESERVED = new Set(RESERVED_NAMES.map(foldedName));

/** The names of the parameters that are checked, by their folded form. */
const OWN_NAMES = Object.keys(PARAMETERS).map((name) => [foldedName(name), name] as const);

/** The names that a server may read: the whole name, and its parts before, in and after brackets or NUL. */
function namesIn(name: string): string[] {
	return [name, ...name.split(/[[\]\0]+/)].map(foldedName).filter((part) => part !== '');
}
