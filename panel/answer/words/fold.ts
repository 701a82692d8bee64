/** Marks that people leave out or type differently: accents, Arabic vowel signs, zero-width marks, emoji variants. */
const MARKS =
	/[\u0300-\u036f\u064b-\u065f\u0670\u20e3\ufe0e\ufe0f\u0640\u200b\u200d-\u200f\u2060\ufeff]/g;

/** Letters that stand for the same sound on different keyboards. */
const LETTERS: Readonly<Record<string, string>> = {
	ı: 'i',
	đ: 'd',
	ł: 'l',
	ß: 'ss',
	ә: 'a',
	ə: 'e',
	ø: 'o',
	ي: 'ی',
	ى: 'ی',
	ك: 'ک',
	ة: 'ه',
	ۀ: 'ه',
	ہ: 'ه',
	ھ: 'ه',
};
const OTHER_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** The text with one form for each letter. `Hatalı` and `HATALI` become the same text; so do `Số dư` and `so du`. */
export function foldLetters(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/['’‘`´ʻʼ]/g, '')
		.replace(MARKS, '')
		.normalize('NFC')
		.replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter);
}

/** The folded words of a text between single blanks, with a blank at both ends. */
export function foldWords(text: string): string {
	const words = foldLetters(text)
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
	return words === '' ? ' ' : ` ${words} `;
}
