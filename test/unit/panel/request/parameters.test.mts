import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldLabel } from '../../../../nodes/shared/fieldLabels.ts';
import { PARAMETERS, type PanelParameters } from '../../../../panel/request/actions.ts';
import {
	comparableParameters,
	linesOf,
	writeParameters,
} from '../../../../panel/request/parameters.ts';
import { isEmpty } from '../../../../panel/request/values.ts';
import { anyText, anyValue, inputErrorOf, unlessInputError } from './asking-helpers.mts';

describe('writeParameters', () => {
	it.each<[string, unknown, string | number]>([
		['order', ' 23501 ', '23501'],
		['order', 23501, 23501],
		['orders', '1, 2\n3', '1,2,3'],
		['orders', [1, '2', 1], '1,2'],
		['refill', ['ref_1'], 'ref_1'],
		['refills', '1;2;1', '1,2'],
		['service', 1024, 1024],
		['link', ' https://example.com/p?a=1&b=2 ', 'https://example.com/p?a=1&b=2'],
		['link', '@channel', '@channel'],
		['link', 5, '5'],
		['quantity', 1000, 1000],
		['quantity', '1000', 1000],
		['quantity', ' 0500 ', 500],
		['comments', 'Nice\r\n\r\n  Wow  \rCool\n', 'Nice\nWow\nCool'],
		['comments', ['Nice', '', ' Wow '], 'Nice\nWow'],
		['comments', 'one, with a comma', 'one, with a comma'],
		['usernames', 'a\nb', 'a\nb'],
		['hashtags', ['a', 'b'], 'a\nb'],
		['keywords', 'x', 'x'],
		['groups', 'g', 'g'],
		['answer_number', 2, '2'],
		['posts', 5, 5],
		['delay', 0, 0],
		['delay', '0', 0],
		['expiry', '2030-12-31', '31/12/2030'],
		['interval', '60', 60],
		['type_of_traffic', '1', '1'],
		['coupon', ' SPRING10 ', 'SPRING10'],
		['coupon', 5, '5'],
		['is_test', true, 'true'],
		['is_test', false, 'false'],
		['constructor', 'a name that every object has', 'a name that every object has'],
		// Airtable and Notion give a single value as a list of one.
		['link', ['https://example.com'], 'https://example.com'],
		['link', '["https://example.com"]', 'https://example.com'],
		['link', [['x'], null, ''], 'x'],
		['quantity', ['100'], 100],
		['quantity', '["100"]', 100],
		['quantity', '[100]', 100],
		['service', '["7"]', '7'],
		['username', ['someone'], 'someone'],
		['expiry', ['2030-12-31'], '31/12/2030'],
		['country', ['US'], 'US'],
		['delay', [0], 0],
		['coupon', ['X'], 'X'],
		// A panel may want JSON in a parameter of its own.
		['answers', '["a","b"]', '["a","b"]'],
		// Digits of other scripts, and characters that nobody sees.
		['quantity', '٣٠٠', 300],
		['quantity', '１００', 100],
		['quantity', '\u200b100\u202c', 100],
		['link', '\ufeffhttps://exam\u200bple.com\u00ad', 'https://example.com'],
		['username', '\u202asomeone\u202c', 'someone'],
		['coupon', '\u200bX', 'X'],
		['comments', 'Nice\n\u200b\n\u3164\n\u2800\n\u200d\nWow\ufeff', 'Nice\nWow'],
		['comments', '👨\u200d👩\u200d👧 می\u200cخواهم\u200d', '👨\u200d👩\u200d👧 می\u200cخواهم'],
		['usernames', 'a\u200b\n\u200e\nb', 'a\nb'],
		['comments', '["Nice","Wow"]', 'Nice\nWow'],
		['comments', '[1]', '[1]'],
		['comments', '[LOL] nice', '[LOL] nice'],
		['comments', 'null\nundefined\nNaN', 'null\nundefined\nNaN'],
		['keywords', 'null', 'null'],
		// Links that are no web addresses.
		...['@channel', '-1001234567890', 't.me/name', 'instagram.com', 'null_', 'someone', 'a b'].map(
			(link): [string, string, string] => ['link', link, link],
		),
		...['tel:+905551112233', '123456:AAH-token', '#hashtag', 'https://x.example/?q=nullable'].map(
			(link): [string, string, string] => ['link', link, link],
		),
		// Signs around a link that can mean nothing else.
		['link', '"https://example.com"', 'https://example.com'],
		['link', '<https://example.com>', 'https://example.com'],
		['link', ' “https://example.com” ', 'https://example.com'],
		['link', '"<https://example.com>"', 'https://example.com'],
		['link', "'@someone'", '@someone'],
		['link', '"https://a.example"\n"https://b.example"', 'https://a.example\nhttps://b.example'],
		['username', '"someone"', 'someone'],
		['groups', '<https://a.example>\nhttps://b.example', 'https://a.example\nhttps://b.example'],
		['big', 12345678901234567890n, '12345678901234567890'],
	])('writes %s = %j as %j', (name, value, written) => {
		expect(writeParameters({ [name]: value })).toEqual({ [name]: written });
	});

	it.each<[string, unknown]>([
		['link', undefined],
		['link', null],
		['link', ''],
		['link', ' \n'],
		['comments', []],
		['comments', ['', ' ', null]],
		['orders', []],
		['posts', 0],
		['posts', '0'],
		['old_posts', 0],
		['link', '\u200b'],
		['link', '[""]'],
		['link', ['', null]],
		['link', '[]'],
		['quantity', ['']],
		['comments', '\u200b\n\u2060'],
		['comments', '["", " "]'],
		['expiry', ''],
		['coupon', ''],
	])('leaves out %s = %j', (name, value) => {
		expect(writeParameters({ [name]: value })).toEqual({});
	});

	it.each<[string, unknown, string]>([
		['quantity', 0, `'Quantity' must be a whole number of at least 1, not "0"`],
		['quantity', -5, `'Quantity' must be a whole number of at least 1, not "-5"`],
		['quantity', 1.5, `'Quantity' must be a whole number of at least 1, not "1.5"`],
		['quantity', '1,000', `'Quantity' must be a whole number of at least 1, not "1,000"`],
		['quantity', '1e3', `'Quantity' must be a whole number of at least 1, not "1e3"`],
		['quantity', '0x10', `'Quantity' must be a whole number of at least 1, not "0x10"`],
		['quantity', '+5', `'Quantity' must be a whole number of at least 1, not "+5"`],
		['quantity', '15K', `'Quantity' must be a whole number of at least 1, not "15K"`],
		['quantity', 'null', `'Quantity' must be a whole number of at least 1, not "null"`],
		['quantity', '#N/A', `'Quantity' must be a whole number of at least 1, not "#N/A"`],
		['quantity', [100, 200], "'Quantity' takes one value, not 2"],
		['quantity', '["100", "200"]', "'Quantity' takes one value, not 2"],
		['expiry', ['2030-12-31', '2031-12-31'], "'Expiry Date' takes one value, not 2"],
		['quantity', true, `'Quantity' must be a whole number of at least 1, not "true"`],
		['quantity', 1e21, `'Quantity' must be a whole number of at least 1, not "1e+21"`],
		['quantity', Infinity, "'Quantity' is neither text nor a number"],
		['runs', 0, `'Runs' must be a whole number of at least 1, not "0"`],
		['min', 0, `'Minimum Quantity' must be a whole number of at least 1, not "0"`],
		['max', 'many', `'Maximum Quantity' must be a whole number of at least 1, not "many"`],
		['delay', -1, `'Delay (Minutes)' must be a whole number of at least 0, not "-1"`],
		['posts', -1, `'New Posts' must be a whole number of at least 0, not "-1"`],
		[
			'interval',
			'hourly',
			`'Interval (Minutes)' must be a whole number of at least 0, not "hourly"`,
		],
		['link', { url: 'x' }, "'Link' is neither text nor a number"],
		['link', ['x', 'y'], "'Link' takes one value, not 2"],
		['link', '["https://a.example","https://b.example"]', "'Link' takes one value, not 2"],
		['link', [{ url: 'x' }], "'Link' is neither text nor a number"],
		['username', ['a', 'b'], "'Username' takes one value, not 2"],
		['country', ['a', 'b'], "'Country' takes one value, not 2"],
		['coupon', ['a', 'b'], "'coupon' takes one value, not 2"],
		['service', [1, 2], "'Service' takes one ID, not 2"],
		['link', NaN, "'Link' is neither text nor a number"],
		['link', Infinity, "'Link' is neither text nor a number"],
		['comments', [{}], "'Comments' is neither text nor a number"],
		['coupon', {}, "'coupon' is neither text nor a number"],
		['order', '1,2', "'Order ID' takes one ID, not 2"],
		['orders', '1.5e+20', "'Order IDs' contains a damaged ID: 1.5e+20"],
		['service', {}, "'Service' contains a value that is not an ID"],
	])('refuses %s = %j', (name, value, message) => {
		expect(inputErrorOf(() => writeParameters({ [name]: value })).message).toContain(message);
	});

	it.each([
		...['key', 'KEY', ' key ', 'api_key', 'Api_Key', 'action', 'Action', 'action\n'],
		// PHP, which most panels are written in, reads these as the names above.
		...['api.key', 'api key', 'key[]', 'key[x]', 'action[', 'api.key[0]'],
	])('refuses a custom parameter of the reserved name %j, even an empty one', (name) => {
		for (const value of ['x', '', null]) {
			const error = inputErrorOf(() => writeParameters({ service: 1, [name]: value }));
			expect(error.message).toBe(`'Custom Parameters' cannot set ${JSON.stringify(name)}`);
			expect(error.description).toContain('comes from the credential');
		}
	});

	it.each([
		...[
			'quantity[]',
			'quantity[0]',
			' quantity',
			'Quantity',
			'quan tity',
			'quan.tity',
			'quantity[',
		],
		...['link[url]', 'order[link]', '[link]', 'LINK', 'l-i-n-k', 'ｌｉｎｋ', 'link\u200b'],
		...['service ', 'old.posts', 'oldPosts', 'Old_Posts'],
	])('refuses a custom parameter %j, which a panel may read as one that is checked', (name) => {
		const { message } = inputErrorOf(() => writeParameters({ service: 1, [name]: 'x' }));
		expect(message).toBe(`'Custom Parameters' cannot set ${JSON.stringify(name)}`);
	});

	it.each(['a.ction', 'ACTION', 'a-c-t-i-o-n', 'k e y', 'apiKey', 'x[key]', 'ａction', 'key\0x'])(
		'refuses a custom parameter %j, which a panel may read as key or action',
		(name) => {
			const { description } = inputErrorOf(() => writeParameters({ [name]: 'x' }));
			expect(description).toContain('comes from the credential');
		},
	);

	it.each([
		'cou\tpon',
		'coupon\u0000',
		'coupon\u0000[]',
		'cou\u200bpon',
		'\u001fcoupon',
		'cou\npon',
	])('refuses a custom parameter %j, which holds what nobody sees', (name) => {
		const { description } = inputErrorOf(() => writeParameters({ [name]: 'x' }));
		expect(description).toContain('invisible character');
	});

	it.each([
		[['coupon', 'Coupon']],
		[['coupon', 'coupon[]']],
		[['coupon[]', 'coupon']],
		[['my code', 'my_code']],
	])('refuses %j together, which are one to a panel', (names) => {
		const parameters = Object.fromEntries(names.map((name) => [name, 'x']));
		expect(inputErrorOf(() => writeParameters(parameters)).message).toContain(
			"'Custom Parameters' cannot set",
		);
	});

	it.each([[['answers[]']], [['a[x]', 'a[y]']], [['купон']], [['is_test', 'schedule_time']]])(
		'lets %j pass',
		(names) => {
			const parameters = Object.fromEntries(names.map((name) => [name, 'x']));
			expect(writeParameters(parameters)).toEqual(parameters);
		},
	);

	it.each([
		...[
			'#N/A',
			'#REF!',
			'#VALUE!',
			'#NAME?',
			'undefined',
			'null',
			'NaN',
			'[object Object]',
			'NULL',
		],
		...['#NV', '#BAŞV!', '#¡REF!', '#Н/Д', 'Loading...', '"#N/A"', '<undefined>', '["#N/A"]'],
	])('refuses %j in every text that is sent with an order', (value) => {
		for (const name of ['link', 'username', 'media', 'hashtag', 'referring_url']) {
			const error = inputErrorOf(() => writeParameters({ [name]: value }));
			expect(error.message).toContain(`'${fieldLabel(name)}' contains "`);
			expect(error.message).toContain('instead of a value');
			expect(error.description).toContain(`'${fieldLabel(name)}'`);
		}
	});

	it.each(['country', 'choice_label', 'request_id', 'coupon'])(
		'refuses a missing value in %s',
		(name) => {
			for (const value of ['#N/A', 'undefined', '[object Object]']) {
				expect(inputErrorOf(() => writeParameters({ [name]: value })).message).toContain(
					'instead of a value',
				);
			}
		},
	);

	it.each<[string, string]>([
		['comments', 'Nice\n#REF!'],
		['comments', 'Nice [object Object]'],
		['keywords', '#N/A'],
		['usernames', 'a\nundefined'],
		['usernames', 'null'],
		['hashtags', '#N/A'],
		['groups', 'x\n#N/A'],
	])('refuses %s with %j', (name, value) => {
		expect(inputErrorOf(() => writeParameters({ [name]: value })).message).toContain(
			'instead of a value',
		);
	});

	it.each<[string, string]>([
		['=HYPERLINK("https://a.example";"x")', 'formula'],
		['=A1', 'formula'],
		['[x](https://a.example)', 'Markdown'],
		['see [x](https://a.example)', 'Markdown'],
		['{{ $json.link }}', 'did not evaluate'],
		['https://a.example/{{ $json.name }}', 'did not evaluate'],
		['{"url":"https://a.example"}', 'object'],
		['<a href="https://a.example">x</a>', 'angle brackets'],
		['"https://a.example" "https://b.example"', 'quotes'],
		['https://a.example/"x"', 'quotes'],
		['https://', 'Nothing follows'],
		['http:/', 'Nothing follows'],
		['https://undefined', 'has no value'],
		['https://a.example/undefined', 'has no value'],
		['https://a.example/null/', 'has no value'],
		['https://a.example/?v=undefined&t=1', 'has no value'],
	])('refuses the link %j', (value, advice) => {
		for (const name of ['link', 'media', 'referring_url', 'groups']) {
			const error = inputErrorOf(() => writeParameters({ [name]: `${value}` }));
			expect(error.message).toContain(`'${fieldLabel(name)}' is not a link: "`);
			expect(error.description).toContain(advice);
		}
	});

	it('refuses a link of which one line is none', () => {
		expect(
			inputErrorOf(() => writeParameters({ link: 'https://a.example\n#N/A' })).message,
		).toContain('\'Link\' contains "#N/A"');
	});

	it('keeps what it quotes short', () => {
		const { message } = inputErrorOf(() => writeParameters({ link: `=${'x'.repeat(5_000)}` }));
		expect(message.length).toBeLessThan(150);
	});

	it.each(['monkey', 'keys', 'key_2', 'reaction', 'api_key_2', 'apiKeyword'])(
		'lets %s pass, which only looks like a reserved name',
		(name) => {
			expect(writeParameters({ [name]: 'x' })).toEqual({ [name]: 'x' });
		},
	);

	it('sets a parameter called __proto__ without touching any prototype', () => {
		const written = writeParameters(JSON.parse('{"__proto__": "x", "link": "y"}'));
		expect(Object.entries(written)).toEqual([
			['__proto__', 'x'],
			['link', 'y'],
		]);
		expect(Object.getPrototypeOf(written)).toBe(Object.prototype);
	});

	it('throws nothing but InputError, and writes nothing but text and finite numbers', () => {
		const names = fc.oneof(fc.constantFrom(...Object.keys(PARAMETERS)), anyText);
		fc.assert(
			fc.property(names, anyValue, (name, value) => {
				const written = unlessInputError(() => writeParameters({ [name]: value }));
				for (const [, entry] of Object.entries(written ?? {})) {
					expect(entry).not.toBe('');
					expect(typeof entry === 'string' || Number.isSafeInteger(entry)).toBe(true);
				}
			}),
		);
	});

	it('names the field by its display name in every refusal', () => {
		fc.assert(
			fc.property(fc.constantFrom(...Object.keys(PARAMETERS)), (name) => {
				const { message } = inputErrorOf(() => writeParameters({ [name]: { not: 'a value' } }));
				expect(message).toContain(`'${fieldLabel(name)}'`);
			}),
		);
	});
});

describe('dates', () => {
	const write = (expiry: unknown) => writeParameters({ expiry }).expiry;

	it.each<[string, unknown, string]>([
		['an ISO day', '2030-12-31', '31/12/2030'],
		['a day without zeros', '2030-1-5', '05/01/2030'],
		['an ISO time', '2030-12-31T23:59:59Z', '31/12/2030'],
		['a time far in the east, on its own day', '2030-12-31T00:30:00+14:00', '31/12/2030'],
		['a time far in the west, on its own day', '2030-12-31T23:30:00-12:00', '31/12/2030'],
		['a time after a blank', '2030-12-31 00:00:00', '31/12/2030'],
		["the panels' own form", '31/12/2030', '31/12/2030'],
		["the panels' own form without zeros", '1/2/2030', '01/02/2030'],
		['a leap day', '2028-02-29', '29/02/2028'],
		['a Date', new Date('2030-12-31T12:00:00Z'), '31/12/2030'],
		['a DateTime of Luxon', { toISO: () => '2030-12-31T00:00:00.000+03:00' }, '31/12/2030'],
	])('takes %s', (_name, value, written) => {
		expect(write(value)).toBe(written);
	});

	it.each<[string, unknown]>([
		['a word', 'tomorrow'],
		['the thirteenth month', '2030-13-01'],
		['month zero', '2030-00-10'],
		['day zero', '2030-01-00'],
		['the 31st of a short month', '2030-04-31'],
		['a leap day of a common year', '2030-02-29'],
		['a leap day of a common century', '2100-02-29'],
		['month before day', '12/31/2030'],
		['a short year', '31/12/30'],
		['an ISO day and something', '2030-12-31abc'],
		['a timestamp', 1924905600000],
		['a Date that is none', new Date(NaN)],
		['a DateTime of Luxon that is none', { toISO: () => null }],
		['a year beyond 9999', new Date(8.64e15)],
	])('refuses %s', (_name, value) => {
		const error = inputErrorOf(() => write(value));
		expect(error.message).toContain("'Expiry Date' is not a date");
		expect(error.description).toContain('2030-12-31');
	});

	it('writes every day of the calendar as it is, from both forms', () => {
		const days = fc.date({
			min: new Date('1000-01-01'),
			max: new Date('9999-12-31'),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(days, (date) => {
				const iso = date.toISOString();
				const expected = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
				expect(write(date)).toBe(expected);
				expect(write(iso)).toBe(expected);
				expect(write(iso.slice(0, 10))).toBe(expected);
				expect(write(expected)).toBe(expected);
			}),
		);
	});

	it('accepts a day exactly where the calendar has it', () => {
		const number = (max: number) => fc.integer({ min: 0, max });
		fc.assert(
			fc.property(fc.integer({ min: 1000, max: 9999 }), number(14), number(33), (y, m, d) => {
				const two = (part: number) => String(part).padStart(2, '0');
				const iso = `${y}-${two(m)}-${two(d)}`;
				const time = Date.parse(`${iso}T00:00:00Z`);
				const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
				expect(unlessInputError(() => write(iso)) !== undefined).toBe(exists);
			}),
		);
	});
});

describe('comparableParameters', () => {
	const call = { service: '1', link: 'https://example.com/p/1', quantity: 100 };

	it.each<PanelParameters>([
		{ ...call, quantity: ' 0100 ' },
		{ ...call, link: ' http://WWW.example.com/p/1// ' },
		{ ...call, runs: '', interval: null, comments: [] },
	])('are the same for %j', (other) => {
		expect(comparableParameters(other)).toEqual(comparableParameters(call));
	});

	it.each<PanelParameters>([
		{ ...call, quantity: 1000 },
		{ ...call, quantity: 'many' },
		{ ...call, link: 'https://example.com/P/1' },
		{ ...call, link: 'https://example.com/p/1?a=b' },
		{ ...call, link: '#N/A' },
		{ ...call, runs: 2 },
	])('are others for %j', (other) => {
		expect(comparableParameters(other)).not.toEqual(comparableParameters(call));
	});

	it('tell apart names without a host, whose capitals may count', () => {
		const [one, other] = ['dQw4w9WgXcQ', 'dqw4w9wgxcq'].map((link) =>
			comparableParameters({ link }),
		);
		expect(one).not.toEqual(other);
	});

	it('keep what cannot be sent', () => {
		expect(comparableParameters({ quantity: 'many' })).toEqual({ quantity: 'many' });
	});
});

describe('linesOf', () => {
	it.each<[unknown, string[]]>([
		['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
		// A panel may count these too: word processors write them for a line break.
		['a\vb\u2028c\u2029d\fe\u0085f', ['a', 'b', 'c', 'd', 'e', 'f']],
		[' a \n\n \n b', ['a', 'b']],
		[
			['a', ' b '],
			['a', 'b'],
		],
		[['a', '', null], ['a']],
		[
			['first line\nsecond line', 'b'],
			['first line', 'second line', 'b'],
		],
		[5, ['5']],
		['', []],
		[[], []],
	])('reads %j', (value, lines) => {
		expect(linesOf(value, 'Comments')).toEqual(lines);
	});

	it('counts as many lines as are sent, whatever the list looks like', () => {
		const lists = fc.oneof(anyText, fc.array(anyText));
		fc.assert(
			fc.property(lists, (comments) => {
				const sent = String(writeParameters({ comments }).comments ?? '');
				const counted = linesOf(comments, 'Comments');
				expect(sent === '' ? [] : sent.split(/\r\n|\r|\n/)).toEqual(counted);
			}),
		);
	});
});

describe('isEmpty', () => {
	it.each<[unknown, boolean]>([
		[undefined, true],
		[null, true],
		['', true],
		[' \t\n', true],
		[[], true],
		[['', [null]], true],
		[0, false],
		[false, false],
		['0', false],
		[{}, false],
		[['', 'a'], false],
	])('of %j is %j', (value, empty) => {
		expect(isEmpty(value)).toBe(empty);
	});

	it('survives arrays nested beyond all measure', () => {
		const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], '');
		expect(typeof isEmpty(deep)).toBe('boolean');
		expect(unlessInputError(() => writeParameters({ orders: deep, link: deep }))).toBeUndefined();
	});
});
