import { foldWords } from './fold';
import type { Finder } from './patterns';

/** Words that only a program joins: `orders_pkey`, `order.service`, `up.example`. */
const JOINED = /[\p{L}\p{M}\p{N}]+(?:[._][\p{L}\p{M}\p{N}]+)+/gu;

/** Names with capitals inside: `maxRetriesPerRequest`, `orderService`. */
const CAMEL = /\p{L}{0,40}\p{Ll}\p{Lu}[\p{L}\p{N}]*/gu;

/** A letter of any script but Latin. */
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;
/** A Latin word or a hyphened pair, such as "Drip-feed". */
const LATIN_WORD = /\p{Script=Latin}{2,}(?:-\p{Script=Latin}{2,})*/gu;

/** `serviceId` as `service Id`. */
function splitCamel(name: string): string {
	return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

/**
 * Whether a text contains a name from a program. `service_id`, `neworder.error.link` and `serviceId` are names from a
 * request. `orders_pkey`, `orderService.createOrder` and the `orders` of a Russian sentence are names from a program.
 *
 * @param isTradeWord whether all folded words are words about requests
 */
export function hasForeignName(text: string, isTradeWord: Finder): boolean {
	const isForeign = (name: string) =>
		!isTradeWord(foldWords(name)) && !isTradeWord(foldWords(splitCamel(name)));
	const names = [...(text.match(JOINED) ?? []).filter(isLatin), ...(text.match(CAMEL) ?? [])];
	const inOtherScript = OTHER_LETTER.test(text) ? (text.match(LATIN_WORD) ?? []) : [];
	return [...names, ...inOtherScript].some(isForeign);
}

function isLatin(name: string): boolean {
	return !OTHER_LETTER.test(name) && /\p{L}/u.test(name);
}

/** Splits `minQuantity` into two words, but keeps names that the tables know (`TikTok`). */
export function splitNames(text: string, isTradeWord: Finder): string {
	return text.replace(CAMEL, (name) => (isTradeWord(foldWords(name)) ? name : splitCamel(name)));
}
