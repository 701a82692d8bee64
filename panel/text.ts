/**
 * Characters that nobody sees: marks without a width, fillers, control characters that are no white space. Sheets, web pages
 * and word processors bring them along.
 */
const UNSEEN =
	/(?!\s)\p{Cc}|[\u034F\u180B-\u180F\u00AD\u061C\u115F\u1160\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]/gu;

/** Between two characters these are meant: they join the parts of an emoji, and keep Persian letters apart. */
const JOINERS = /[\u200C\u200D]+/g;
const STRAY_JOINER = /(?<=^|\s)[\u200C\u200D]|[\u200C\u200D](?=\s|$)/g;

/** White space, an empty Braille cell and variation selectors: what is made of these alone looks empty. */
const LOOKS_EMPTY = /^[\uFE00-\uFE0F\s\u2800]*$/;

/** The text without characters that nobody sees, and without white space around it. */
export function visibleText(text: string): string {
	return text.replace(UNSEEN, '').replace(JOINERS, '').trim();
}

/**
 * The same for text that people read, such as a comment: characters that join two others stay. Text in which nothing
 * can be seen becomes ''.
 */
export function readableText(text: string): string {
	const joined = text.replace(UNSEEN, '').replace(JOINERS, ([joiner = '']) => joiner);
	const readable = joined.replace(STRAY_JOINER, '').trim();
	return LOOKS_EMPTY.test(readable) ? '' : readable;
}

/** Whether a text holds a character that nobody sees. */
export function hasUnseen(text: string): boolean {
	return text.search(UNSEEN) >= 0 || text.search(JOINERS) >= 0;
}

/** Where the digits 0 to 9 of other scripts begin: Arabic, Persian, Devanagari, Bengali, full width. */
const OTHER_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** The text with the digits 0 to 9 in place of those of other scripts. */
export function westernDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		const zero = OTHER_ZEROS.find((first) => code >= first && code <= first + 9);
		return zero === undefined ? digit : String(code - zero);
	});
}
