/**
 * Invisible characters: marks without a width, fillers, control characters that are no white space. They come from
 * sheets, web pages and word processors.
 */
const UNSEEN =
	/(?!\s)\p{Cc}|[\u034F\u180B-\u180F\u00AD\u061C\u115F\u1160\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]/gu;

/** These have a meaning between two characters: they join the parts of an emoji, and separate Persian letters. */
const JOINERS = /[\u200C\u200D]+/g;
const STRAY_JOINER = /(?<=^|\s)[\u200C\u200D]|[\u200C\u200D](?=\s|$)/g;

/** A text of nothing but white space, empty Braille cells and variation selectors looks empty. */
const LOOKS_EMPTY = /^[\uFE00-\uFE0F\s\u2800]*$/;

/** The text without invisible characters, and without white space around it. */
export function visibleText(text: string): string {
	return text.replace(UNSEEN, '').replace(JOINERS, '').trim();
}

/**
 * The same for text that people read, such as a comment: characters that join two others stay. A text that looks
 * empty becomes ''.
 */
export function readableText(text: string): string {
	const joined = text.replace(UNSEEN, '').replace(JOINERS, ([joiner = '']) => joiner);
	const readable = joined.replace(STRAY_JOINER, '').trim();
	return LOOKS_EMPTY.test(readable) ? '' : readable;
}

/** Whether a text holds an invisible character. */
export function hasUnseen(text: string): boolean {
	return text.search(UNSEEN) >= 0 || text.search(JOINERS) >= 0;
}

/** The digit 0 of other scripts: Arabic, Persian, Devanagari, Bengali, full width. */
const OTHER_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** The text with the digits of other scripts replaced by 0 to 9. */
export function westernDigits(text: string): string {
	return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		const zero = OTHER_ZEROS.find((first) => code >= first && code <= first + 9);
		return zero === undefined ? digit : String(code - zero);
	});
}
