import { describe, expect, it } from '@jest/globals';
import { SmmPanel } from '../../../nodes/SmmPanel/SmmPanel.node.ts';
import { SmmPanelTrigger } from '../../../nodes/SmmPanelTrigger/SmmPanelTrigger.node.ts';
import { ORDER_STATUSES, REFILL_STATUSES } from '../../../panel/answer/statusWords.ts';
import {
	choicesOf,
	fieldCalled,
	fieldsIn,
	shownFields,
	shownNames,
} from '../nodes/description-helpers.mts';

// Workflows store every name and value of these tables: a test that fails here tells of a broken workflow.

const { description } = new SmmPanelTrigger();
const { properties } = description;
const words = (text: string) => text.split(' ').filter((word) => word !== '');

describe("the trigger's contract", () => {
	it('is this node', () => {
		expect(description).toMatchObject({
			displayName: 'SMM Panel Trigger',
			name: 'smmPanelTrigger',
			version: [1],
			group: ['trigger'],
			polling: true,
			inputs: [],
			outputs: ['main'],
			credentials: [{ name: 'smmPanelApi', required: true, testedBy: 'testSmmPanelApi' }],
		});
		// The nodes panel shows the pair as one entry, with one of the two texts.
		expect(description.description).toBe(new SmmPanel().description.description);
		expect(description.usableAsTool).toBeUndefined();
	});

	it('starts on these events', () => {
		expect(properties[0]).toMatchObject({
			displayName: 'Trigger On',
			name: 'event',
			default: 'orderStatusChanged',
		});
		expect(properties[0]?.description).toBeUndefined();
		expect(choicesOf(properties[0]!).map(({ value }) => value)).toEqual([
			'balanceBelow',
			'orderStatusChanged',
			'refillStatusChanged',
			'serviceChanged',
		]);
	});

	it.each([
		[{ event: 'balanceBelow' }, 'threshold options'],
		[{ event: 'orderStatusChanged', orderSource: 'list' }, 'orderIds options'],
		[{ event: 'orderStatusChanged', orderSource: 'url' }, 'orderListUrl options'],
		[{ event: 'refillStatusChanged' }, 'refillIds options'],
		[{ event: 'serviceChanged' }, 'filters options'],
	])('shows for %j exactly %s', (values, names) => {
		expect(shownNames(description, values)).toEqual(words(names));
	});

	it('watches a list of orders unless told otherwise', () => {
		expect(fieldCalled(properties, 'orderSource').default).toBe('list');
		const shown = shownFields(description, { event: 'orderStatusChanged' });
		expect(shown.map(({ name }) => name)).toContain('orderIds');
	});

	it.each([
		['balanceBelow', 'emitInitial'],
		['orderStatusChanged', 'keepWatching emitInitial emitProgress statuses'],
		['refillStatusChanged', 'emitInitial statuses'],
		['serviceChanged', 'emitInitial'],
	])('has for %s the options %s', (event, names) => {
		const options = fieldsIn(fieldCalled(properties, 'options')).filter((field) =>
			(field.displayOptions?.show?.['/event'] ?? [event]).includes(event),
		);
		expect(options.map(({ name }) => name)).toEqual(words(names));
	});

	it('filters services by the same fields as the action node', () => {
		const inAction = fieldsIn(fieldCalled(new SmmPanel().description.properties, 'filters'));
		expect(fieldsIn(fieldCalled(properties, 'filters'))).toEqual(inAction);
	});

	it('offers only statuses that an answer can be read as', () => {
		const lists = fieldsIn(fieldCalled(properties, 'options')).filter(
			({ name }) => name === 'statuses',
		);
		expect(lists).toHaveLength(2);
		expect(choicesOf(lists[0]!)).toHaveLength(ORDER_STATUSES.size);
		const known = [ORDER_STATUSES, REFILL_STATUSES];
		for (const [index, field] of lists.entries()) {
			const values = choicesOf(field).map(({ value }) => String(value));
			expect(values.length).toBeGreaterThan(4);
			for (const value of values) expect([...known[index]!]).toContain(value);
			expect(values).toEqual(expect.arrayContaining(field.default as string[]));
		}
	});
});
