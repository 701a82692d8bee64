import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import {
	readDeduplicationKey,
	shownKey,
} from '../../../../nodes/SmmPanel/safeguards/deduplicationKey.ts';
import { normalKey } from '../../../../nodes/SmmPanel/safeguards/normalKey.ts';
import { inputErrorOf } from '../../panel/request/asking-helpers.mts';

const read = (deduplicationKey: IDataObject[string], input: IDataObject = {}) =>
	readDeduplicationKey({ deduplicationKey }, input);

const refusal = (key: IDataObject[string], input: IDataObject = {}) =>
	inputErrorOf(() => read(key, input));

describe('the normal form of a key', () => {
	it.each([
		['caf\u00E9', 'cafe\u0301'],
		['row 7', '\uFEFFrow 7'],
		['row 7', ' ro\u200Bw 7\u200E '],
		['row 7', 'row\u00AD 7\u2060'],
		['row 7', '\u202Arow 7\u202C\u2066\u2069'],
		['caf\u00E9', 'cafe\u200B\u0301'],
		['7', 7],
		['0.5', 0.5],
	])('of %j is that of %j', (key, other) => {
		expect(read(other)).toBe(key);
	});

	it.each([
		['row 7', 'row  7'],
		['row 7', 'Row 7'],
		['7', '07'],
		['\u0130', 'I'],
	])('of %j is not that of %j', (key, other) => {
		expect(read(other)).not.toBe(read(key));
	});

	it('is its own normal form', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(normalKey(normalKey(text))).toBe(normalKey(text));
			}),
		);
	});
});

describe('a key', () => {
	it('is undefined where the option is not set', () => {
		expect(readDeduplicationKey({}, {})).toBeUndefined();
	});

	it('may have 500 characters, and is not quoted whole beyond', () => {
		expect(read('k'.repeat(500))).toHaveLength(500);
		const { message, description } = refusal('k'.repeat(501));

		expect(message).toBe(`'Deduplication Key' is longer than 500 characters: "${'k'.repeat(60)}…"`);
		expect(description).not.toContain('kkk');
	});

	it('is shown to 60 characters, and never with half of one', () => {
		expect(shownKey('k'.repeat(60))).toBe('k'.repeat(60));
		expect(shownKey('😀'.repeat(61))).toBe(`${'😀'.repeat(60)}…`);
	});

	it('of nothing that can be seen is empty', () => {
		expect(refusal('\u200B\uFEFF \u00AD').message).toBe(
			"'Deduplication Key' is empty for this item",
		);
	});

	it.each([
		'undefined',
		'null',
		'NaN',
		' #N/A ',
		'#REF!',
		'[object Object]',
		'row [object Object]',
	])('is refused as %j, which all rows without a value have', (key) => {
		expect(refusal(key).message).toContain('instead of a value');
	});

	it.each(['1.23457E+15', '1,23457e+15', '2E+20'])('is refused as %s', (key) => {
		expect(refusal(key).message).toContain('has lost its last digits');
	});

	it.each(['7e12', '1e5', 'row 1.2E+5', 'undefined-7', 'nullable'])('may be %s', (key) => {
		expect(read(key)).toBe(key);
	});

	it.each<IDataObject[string]>([true, false, ['row-1'], [], {}, { id: 7 }, new Date(0) as never])(
		'that is %j is not called empty',
		(key) => {
			expect(refusal(key).message).toContain('neither text nor a number');
		},
	);

	it('that is empty names the byte order mark of a field', () => {
		expect(refusal('', { '\uFEFFid': 7 }).description).toMatch(/the field "id"[^]*byte order mark/);
		expect(refusal('', { id: 7 }).description).not.toMatch(/byte order mark/);
	});
});
