import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
	isResourceLocatorValue,
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { ParameterReader } from '../../../nodes/SmmPanel/run/parameterReader.ts';
import { connect, nodeTypes, runWorkflow } from '../harness/index.mts';

/** What a parameter gives for an item: a value, or the words of an error. */
type Outcome = { value: unknown } | { error: string };

interface Pair {
	name: string;
	item: number;
	ours: Outcome;
	ofN8n: Outcome;
}

/** The node's parameters; n8n drops any that it does not have. */
const PARAMETERS = Array.from({ length: 8 }, (_, index) => `p${index}`);

/** Stands in for a parameter that the node does not have. */
const FALLBACK = 'the fallback';

function outcomeOf(read: () => unknown): Outcome {
	try {
		return { value: read() };
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
}

/** Reads every parameter of every item in both ways, in an execution of its own. */
class ReadsInBothWays implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Reader',
		name: 'reader',
		group: ['transform'],
		version: 1,
		description: 'Test helper',
		defaults: { name: 'Reader' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: PARAMETERS.map((name) => ({
			displayName: name,
			name,
			type: 'string' as const,
			default: '',
		})),
	};

	readonly pairs: Pair[] = [];

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const reader = new ParameterReader(this);
		const names = [...Object.keys(this.getNode().parameters), 'missing'];
		for (const item of this.getInputData().keys()) {
			for (const name of names) {
				const ours = outcomeOf(() => reader.read(name, item, FALLBACK));
				const ofN8n = outcomeOf(() => {
					const value: unknown = this.getNodeParameter(name, item, FALLBACK as never);
					return isResourceLocatorValue(value) ? value.value : value;
				});
				node.pairs.push({ name, item, ours, ofN8n });
			}
		}
		return [[]];
	}
}

const node = new ReadsInBothWays();
nodeTypes.addNode(node);

async function readInBothWays(
	parameters: INodeParameters,
	items: IDataObject[],
): Promise<readonly Pair[]> {
	node.pairs.length = 0;
	const workflow = {
		nodes: [
			{ name: 'Start', type: 'start' },
			{ name: 'Reader', type: 'reader', parameters },
		],
		connections: connect(['Start', 'Reader']),
	};
	const { error } = await runWorkflow(workflow, { items });
	expect(error).toBeUndefined();
	expect(node.pairs).toHaveLength(items.length * (PARAMETERS.length + 1));
	return node.pairs;
}

/** Names of fields, of which some mean something to JavaScript, and some to n8n. */
const NAMES = [
	...['a', 'b', 'id', 'Order ID', 'order_id', 'a-b', 'x1', 'Link ', 'ü', '$x', '1st', ''],
	...['constructor', '__proto__', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'length'],
	...['arguments', 'caller', 'callee', 'binding', 'mainModule', 'prepareStackTrace', 'then'],
	...['getOwnPropertyDescriptor', 'defineProperty', 'setPrototypeOf', 'loadModule', 'getter'],
	...['json', 'item', 'value', 'mode', '__rl', 'error', 'class', 'new', 'isEmpty', 'extract'],
];

const name = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom('a', 'b', 'Order ID') },
	{ weight: 2, arbitrary: fc.constantFrom(...NAMES) },
	// `$json.a--` changes the item, so that no second reading of it, by whomever, can give the same.
	fc.stringMatching(/^[A-Za-z$_][\w -]{0,6}$/).filter((key) => !key.includes('--')),
);

const text = fc.oneof(
	fc.string(),
	fc.constantFrom('', '=1+1', '={{ 1 }}', '{{ $json.a }}', '=', ' ', '2026-11-25T10:00:00.000Z'),
	fc.constantFrom('0', 'true', 'null', 'undefined', '[object Object]', '1e3', '९', '\u0000'),
);

const scalar = fc.oneof(
	text,
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.boolean(),
	fc.constant(null),
);

/** JSON objects with any of the names as keys of their own, `__proto__` included. */
function objectOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<IDataObject> {
	return fc.array(fc.tuple(name, value), { maxLength: 4 }).map((entries) => {
		const made: IDataObject = {};
		for (const [key, inner] of entries) {
			Object.defineProperty(made, key, {
				value: inner,
				enumerable: true,
				writable: true,
				configurable: true,
			});
		}
		return made;
	});
}

const field = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		scalar,
		fc.constant(undefined),
		fc.date({ noInvalidDate: true }),
		fc.array(tie('value'), { maxLength: 3 }),
		objectOf(tie('value')),
	),
})).value;

const item = fc
	.tuple(objectOf(field), objectOf(objectOf(objectOf(field))))
	.map(([flat, nested]) => ({ ...nested, ...flat }));

const step = name.chain((key) =>
	fc.constantFrom(`.${key}`, `["${key}"]`, `['${key}']`, `?.${key}`, `["${key}"].value`, '[0]'),
);

const blank = fc.constantFrom('', ' ', '  ', '\n', '\t');

/** Expressions that are, or nearly are, a field of the item. */
const expression = fc.oneof(
	{
		weight: 6,
		arbitrary: fc
			.tuple(blank, fc.array(step, { minLength: 1, maxLength: 3 }), blank)
			.map(([before, steps, after]) => `={{${before}$json${steps.join('')}${after}}}`),
	},
	name.map((key) => `=order {{ $json["${key}"] }}!`),
	name.map((key) => `={{ $json.${key} }}{{ $json.a }}`),
	name.map((key) => `={{ $json.${key} ?? "none" }}`),
	name.map((key) => `={{ $json.${key}; }}`),
	name.map((key) => `={{ $json /* */ .${key} }}`),
	name.map((key) => ` {{ $json.${key} }}`),
	fc.constantFrom('={{ $itemIndex }}', '={{ $json }}', '={{ $runIndex }}', '=', '=text', '={{ }}'),
	fc.constantFrom('={{ $input.item.json.a }}', "={{ $('Start').item.json.a }}", '={{ 1 + 1 }}'),
);

const leaf = fc.oneof({ weight: 2, arbitrary: expression }, scalar);

const locator = leaf.map((value) => ({ __rl: true, mode: 'id', value }));

const parameter = fc.oneof(
	{ weight: 4, arbitrary: leaf },
	{ weight: 2, arbitrary: locator },
	fc.array(leaf, { maxLength: 3 }),
	objectOf(leaf),
	objectOf(fc.oneof(leaf, locator, objectOf(leaf), fc.array(objectOf(leaf), { maxLength: 2 }))),
);

describe('a parameter that is read for many items', () => {
	it.each<[string, INodeParameters, IDataObject[]]>([
		['a constant', { p0: 'x' }, [{}, { a: 1 }]],
		['a field', { p0: '={{ $json.a }}' }, [{ a: 'x' }, { a: 2 }, { a: true }]],
		['a field with a blank in its name', { p0: '={{ $json["Order ID"] }}' }, [{ 'Order ID': '1' }]],
		['a nested field', { p0: '={{ $json.a.b.id }}' }, [{ a: { b: { id: '1' } } }, { a: {} }, {}]],
		['a missing field', { p0: '={{ $json.a }}' }, [{}, { a: null }, { a: undefined }]],
		['text like an expression', { p0: '={{ $json.a }}' }, [{ a: '={{ 1 }}' }, { a: '=1' }]],
		['a resource locator', { p0: { __rl: true, mode: 'id', value: '={{ $json.a }}' } }, [{ a: 7 }]],
		['a collection', { p0: { x: 1, y: '={{ $json.a }}' } }, [{ a: 'x' }, { a: [1] }, {}]],
		['the number of the item', { p0: '={{ $itemIndex }}' }, [{}, {}, {}]],
	])('is what n8n makes of it: %s', async (_name, parameters, items) => {
		for (const { ours, ofN8n } of await readInBothWays(parameters, items)) {
			expect(ours).toStrictEqual(ofN8n);
		}
	});

	it.each(NAMES)('is what n8n makes of a field called "%s"', async (key) => {
		const forms = {
			p0: `={{ $json.${key} }}`,
			p1: `={{ $json["${key}"] }}`,
			p2: { x: `={{ $json.${key} }}` },
		};
		const own = JSON.parse(`{${JSON.stringify(key)}:"mine"}`) as IDataObject;
		const pairs = await readInBothWays(forms, [own, {}, { a: own }]);
		for (const { ours, ofN8n } of pairs) expect(ours).toStrictEqual(ofN8n);
	});

	it('is what n8n makes of it, whatever the parameter and the items are', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(parameter, { minLength: 1, maxLength: 8 }),
				fc.array(item, { minLength: 1, maxLength: 4 }),
				async (values, items) => {
					const parameters = Object.fromEntries(values.map((value, index) => [`p${index}`, value]));
					const pairs = await readInBothWays(parameters as INodeParameters, items);
					for (const { ours, ofN8n } of pairs) expect(ours).toStrictEqual(ofN8n);
				},
			),
			{ numRuns: 150 },
		);
	});
});
