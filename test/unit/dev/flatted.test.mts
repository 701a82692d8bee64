import { describe, expect, it } from '@jest/globals';
import { parseFlatted } from '../../../dev/n8n/flatted.mts';

describe('the flatted form of execution data', () => {
	it('gives back nested values of every kind', () => {
		const text = '[{"a":"1","n":5,"t":true,"z":null},["2","3",7],"text","3 is text here"]';
		expect(parseFlatted(text)).toEqual({
			a: ['text', '3 is text here', 7],
			n: 5,
			t: true,
			z: null,
		});
	});

	it('keeps a part that stands in two places one object, and circles closed', () => {
		const value = parseFlatted('[{"left":"1","right":"1"},{"up":"0"}]') as {
			left: { up: unknown };
			right: unknown;
		};
		expect(value.left).toBe(value.right);
		expect(value.left.up).toBe(value);
	});

	it('is nothing for an execution without data yet', () => {
		expect(parseFlatted('[]')).toBeUndefined();
	});

	it('refuses what is no array', () => {
		expect(() => parseFlatted('{"a":1}')).toThrow(SyntaxError);
	});
});
