import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hideKey } from '../../../panel/hideKey.ts';
import { KEY } from './request/asking-helpers.mts';
import { shareOfRuns } from '../runs.mts';

/** One way of writing text into another: `write` is what a panel does, `read` what the reader of an answer undoes. */
interface Form {
	write(text: string): string;
	read(text: string): string;
}

const each = (text: string, write: (character: string) => string) => [...text].map(write).join('');
const code = (character: string) => character.codePointAt(0)!;

const HTML5: Record<string, string> = {
	'&': 'amp',
	'+': 'plus',
	'/': 'sol',
	'=': 'equals',
	'.': 'period',
	_: 'lowbar',
};

const FORMS: Record<string, Form> = {
	'as it is': { write: (text) => text, read: (text) => text },
	JSON: {
		write: (text) => JSON.stringify(text).slice(1, -1),
		read: (text) => JSON.parse(`"${text}"`) as string,
	},
	"PHP's JSON": {
		write: (text) =>
			JSON.stringify(text)
				.slice(1, -1)
				.replace(/\//g, '\\/')
				.replace(/[&<>'\u0080-\uffff]/g, (unit) => {
					return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
				}),
		read: (text) => JSON.parse(`"${text}"`) as string,
	},
	'JSON of numbers alone': {
		write: (text) =>
			Array.from(
				{ length: text.length },
				(_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
			).join(''),
		read: (text) => JSON.parse(`"${text}"`) as string,
	},
	'an address': { write: encodeURIComponent, read: decodeURIComponent },
	'an address in lower case': {
		write: (text) => encodeURIComponent(text).replace(/%[\dA-F]{2}/g, (byte) => byte.toLowerCase()),
		read: decodeURIComponent,
	},
	'an address of bytes alone': {
		write: (text) =>
			[...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
		read: decodeURIComponent,
	},
	'a form': {
		write: (text) => new URLSearchParams({ x: text }).toString().slice(2),
		read: (text) => new URLSearchParams(`x=${text}`).get('x')!,
	},
	'a web page': {
		write: (text) =>
			text
				.replace(/&/g, '&amp;')
				.replace(/</g, '&lt;')
				.replace(/>/g, '&gt;')
				.replace(/"/g, '&quot;')
				.replace(/'/g, '&#039;'),
		read: (text) =>
			text
				.replace(/&#039;/g, "'")
				.replace(/&quot;/g, '"')
				.replace(/&gt;/g, '>')
				.replace(/&lt;/g, '<')
				.replace(/&amp;/g, '&'),
	},
	'a web page of HTML5': {
		write: (text) => text.replace(/[&+/=._]/g, (character) => `&${HTML5[character]};`),
		read: (text) =>
			text.replace(/&(\w+);/g, (all, name) => {
				return Object.keys(HTML5).find((character) => HTML5[character] === name) ?? all;
			}),
	},
	'a web page in decimal': {
		write: (text) => each(text, (character) => `&#${code(character)};`),
		read: (text) => text.replace(/&#(\d+);/g, (_, digits) => String.fromCodePoint(Number(digits))),
	},
	'a web page in hexadecimal': {
		write: (text) => each(text, (character) => `&#x${code(character).toString(16)};`),
		read: (text) =>
			text.replace(/&#x([\da-f]+);/g, (_, digits) => String.fromCodePoint(parseInt(digits, 16))),
	},
};

const names = Object.keys(FORMS);
/** In which form the answer as a whole comes. */
const ANSWERS = ['as it is', 'JSON', "PHP's JSON"];

const keys = fc
	.string({ minLength: 6, maxLength: 40, unit: 'grapheme' })
	.filter((key) => !/^\*+$|^\d+$/.test(key));

describe('hideKey', () => {
	describe.each(names)('with the key written as in %s', (name) => {
		const { write } = FORMS[name]!;

		it.each(ANSWERS)('and the whole written as in %s', (outer) => {
			const text = FORMS[outer]!.write(`Bad key ${write(KEY)}!`);
			expect(text).not.toBe('Bad key *****!');
			expect(FORMS[outer]!.read(hideKey(text, KEY))).toBe('Bad key *****!');
		});

		it('and then as JSON in JSON', () => {
			const json = FORMS["PHP's JSON"]!;
			const text = json.write(json.write(`Bad key ${write(KEY)}!`));
			expect(json.read(json.read(hideKey(text, KEY)))).toBe('Bad key *****!');
		});
	});

	it('whatever characters the key is made of, and however it is written', () => {
		fc.assert(
			fc.property(keys, (key) => {
				for (const outer of ANSWERS) {
					const { write: around, read } = FORMS[outer]!;
					const text = names.map((name) => `<<${FORMS[name]!.write(key)}>>`).join('\n');
					const hidden = read(hideKey(around(text), key));
					expect(hidden).toBe(names.map(() => '<<*****>>').join('\n'));
				}
			}),
			shareOfRuns(0.5),
		);
	});

	it('is used on decoded text too, where the form of the answer is one that nobody expects', () => {
		const { write, read } = FORMS['JSON of numbers alone']!;
		for (const name of names) {
			const answer = write(FORMS[name]!.write(KEY));
			expect(hideKey(read(hideKey(answer, KEY)), KEY)).toBe('*****');
		}
	});

	it('takes out every one, and leaves the rest as it is', () => {
		expect(hideKey(`${KEY} and ${encodeURIComponent(KEY)}, ${KEY}`, KEY)).toBe(
			'***** and *****, *****',
		);
		expect(hideKey('{"order":23501}', KEY)).toBe('{"order":23501}');
	});

	it('reads a key with each character in another form', () => {
		expect(hideKey('a\\u0062%63&#100;&#X65;\\\\/g', 'abcde/g')).toBe('*****');
		expect(hideKey('so+nice%20key', 'so nice key')).toBe('*****');
	});

	it('reads a hexadecimal key that the panel writes in capitals', () => {
		expect(hideKey('Key 0AF3BC9D is unknown', '0af3bc9d')).toBe('Key ***** is unknown');
	});

	it('keeps keys apart that come one after the other', () => {
		for (const key of ['first-key', 'second-key', 'first-key']) {
			expect(hideKey('first-key second-key', key)).toBe(
				'first-key second-key'.replace(key, '*****'),
			);
		}
	});

	it('leaves words alone where the key is as short as a word', () => {
		for (const key of ['', '1', '12345'])
			expect(hideKey('{"n":"12345"}', key)).toBe('{"n":"12345"}');
	});

	it('leaves an ID whole that a key of digits is a part of', () => {
		expect(hideKey('{"order":1234567,"other":"0123456"}', '123456')).toBe(
			'{"order":1234567,"other":"0123456"}',
		);
		expect(hideKey('Bad key 123456.', '123456')).toBe('Bad key *****.');
	});

	it('takes no longer for a text that was made to be slow', () => {
		const key = 'a'.repeat(64);
		for (const unit of ['\\', 'a', 'a\\', '\\u0061', '%', '&#0', `${'a'.repeat(63)}b`]) {
			const text = unit.repeat(Math.ceil(20_000 / unit.length));
			// Quadratic time would run into the time limit of the test.
			expect(hideKey(text, key).length).toBeGreaterThan(0);
		}
	});
});
