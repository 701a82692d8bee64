import { describe, expect, it } from '@jest/globals';
import { EXAMPLE_CREDENTIAL, readExamples } from '../../../dev/examples.mts';
import type { WorkflowNode } from '../../../dev/n8n/client.mts';
import { fillPanel } from '../../../dev/stock.mts';
import { PanelState } from '../../../sandbox/state.mts';

/** The room that a node or a note takes on n8n's canvas, a node's name below it included. */
function roomOf({ name, type, position, parameters }: WorkflowNode) {
	const [x, y] = position;
	const isNote = type === 'n8n-nodes-base.stickyNote';
	const width = isNote ? Number(parameters.width) : 96;
	// A Switch grows with its outputs.
	const node = type === 'n8n-nodes-base.switch' ? 160 : 96;
	const height = isNote ? Number(parameters.height) : node + 60;
	return { name, left: x, top: y, right: x + width, bottom: y + height };
}

describe.each(readExamples())('example $workflow.name', ({ workflow }) => {
	// n8n's editor API refuses a workflow with two nodes of one name; its command line imports it all the same.
	it('gives every node a name of its own', () => {
		const names = workflow.nodes.map(({ name }) => name);
		expect([...new Set(names)]).toEqual(names);
	});

	it('connects only nodes that are there', () => {
		const names = new Set(workflow.nodes.map(({ name }) => name));
		const connected = Object.entries(workflow.connections).flatMap(([from, outputs]) => [
			from,
			...Object.values(outputs).flatMap((output) =>
				output.flatMap((targets) => (targets ?? []).map(({ node }) => node)),
			),
		]);
		expect(connected.filter((name) => !names.has(name))).toEqual([]);
	});

	it('lays nothing over another thing', () => {
		const rooms = workflow.nodes.map(roomOf);
		const overlaps = rooms.flatMap((one, index) =>
			rooms
				.slice(index + 1)
				.filter((other) => one.left < other.right && other.left < one.right)
				.filter((other) => one.top < other.bottom && other.top < one.bottom)
				.map((other) => `${one.name} and ${other.name}`),
		);
		expect(overlaps).toEqual([]);
	});

	it('refers to the sandbox credential, is not active and explains itself', () => {
		const credentials = workflow.nodes.flatMap((node) => Object.values(node.credentials ?? {}));
		const { id, name } = EXAMPLE_CREDENTIAL;
		expect(credentials.length).toBeGreaterThan(0);
		expect(credentials).toEqual(credentials.map(() => ({ id, name })));
		expect(workflow.active).toBe(false);
		expect(workflow.nodes.map(({ type }) => type)).toContain('n8n-nodes-base.stickyNote');
	});
});

// A panel takes no second order for a link while the first one is on its way.
it('no link is ordered by two examples', () => {
	const seen = new Map<string, string>();
	const twice: string[] = [];
	for (const { file, text } of readExamples()) {
		for (const [link] of text.matchAll(/https:\/\/www\.instagram\.com\/[\w./-]+/g)) {
			if ((seen.get(link) ?? file) !== file) twice.push(link);
			seen.set(link, file);
		}
	}
	expect(seen.size).toBeGreaterThan(10);
	expect(twice).toEqual([]);
});

describe('the orders that the examples name', () => {
	const named = (file: string): string[] =>
		readExamples()
			.find((example) => example.file.endsWith(file))
			?.text.match(/\b235\d\d\b/g) ?? [];
	const stocked = () => [...new PanelState({ fill: fillPanel }).orders.keys()];

	it('are those of the demo', () => {
		expect(named('order-status-changed.json')).toEqual(stocked());
		expect(stocked()).toEqual(expect.arrayContaining(named('follow-orders-data-table.json')));
	});

	it('are in the report with the four that the bulk order places next', () => {
		const next = Number(stocked().at(-1)) + 1;
		const placed = [0, 1, 2, 3].map((index) => String(next + index));
		expect(named('status-report.json')).toEqual([...stocked(), ...placed]);
	});
});
