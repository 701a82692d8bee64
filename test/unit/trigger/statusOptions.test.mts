import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { SmmPanelTrigger } from '../../../nodes/SmmPanelTrigger/SmmPanelTrigger.node.ts';
import { orderStatuses, refillStatuses } from '../../../nodes/SmmPanelTrigger/statusOptions.ts';
import { ORDER_STATUSES, REFILL_STATUSES } from '../../../panel/answer/statusWords.ts';

const { description } = new SmmPanelTrigger();

function property(name: string): INodeProperties {
	const found = description.properties.find((candidate) => candidate.name === name);
	if (found === undefined) throw new Error(`There is no property ${name}`);
	return found;
}

function isProperty(
	option: INodeProperties | INodePropertyOptions | INodePropertyCollection,
): option is INodeProperties {
	return 'type' in option;
}

/** The fields that the editor shows for an event, fields of collections as `options.x`. */
function fieldsFor(event: string, orderSource = 'list'): string[] {
	const values: Record<string, unknown> = { event, orderSource };
	const isShown = ({ displayOptions }: INodeProperties) =>
		Object.entries(displayOptions?.show ?? {}).every(([name, wanted]) =>
			(wanted as unknown[]).includes(values[name.replace('/', '')]),
		);
	return description.properties.filter(isShown).flatMap((field) => [
		field.name,
		...(field.options ?? [])
			.filter(isProperty)
			.filter(isShown)
			.map(({ name }) => `${field.name}.${name}`),
	]);
}

test('workflows store these names: none may change', () => {
	expect([description.name, description.version]).toEqual(['smmPanelTrigger', [1]]);
	expect(property('event').options?.map((option) => 'value' in option && option.value)).toEqual([
		'balanceBelow',
		'orderStatusChanged',
		'refillStatusChanged',
		'serviceChanged',
	]);
	expect(property('event').default).toBe('orderStatusChanged');
	const options = ['options', 'options.emitInitial'];
	const forOrders = [
		'options',
		'options.keepWatching',
		'options.emitInitial',
		'options.emitProgress',
		'options.statuses',
	];
	expect(fieldsFor('orderStatusChanged')).toEqual([
		'event',
		'orderSource',
		'orderIds',
		...forOrders,
	]);
	expect(fieldsFor('orderStatusChanged', 'url')).toContain('orderListUrl');
	expect(fieldsFor('refillStatusChanged')).toEqual([
		'event',
		'refillIds',
		...options,
		'options.statuses',
	]);
	expect(fieldsFor('balanceBelow')).toEqual(['event', 'threshold', ...options]);
	const filters = ['cancel', 'category', 'dripfeed', 'maxRate', 'refill', 'search', 'ids', 'type'];
	expect(fieldsFor('serviceChanged')).toEqual([
		'event',
		'serviceNotice',
		'filters',
		...filters.map((name) => `filters.${name}`),
		...options,
	]);
});

test('is a polling trigger for people, not a tool', () => {
	expect(description).toMatchObject({ polling: true, inputs: [], group: ['trigger'] });
	expect(description).not.toHaveProperty('usableAsTool');
	expect(property('event').displayName).toBe('Trigger On');
});

test('offers only statuses that the panel code knows', () => {
	for (const { value } of orderStatuses) expect(ORDER_STATUSES).toContain(value);
	for (const { value } of refillStatuses) expect(REFILL_STATUSES).toContain(value);
	expect(orderStatuses).toHaveLength(ORDER_STATUSES.size);
});

test('the codex file names the node as n8n does', () => {
	const file = join(process.cwd(), 'nodes/SmmPanelTrigger/SmmPanelTrigger.node.json');
	const codex = JSON.parse(readFileSync(file, 'utf8')) as { node: string };
	expect(codex.node).toBe(`n8n-nodes-smm-panel.${description.name}`);
});
