import { describe, expect, it } from '@jest/globals';
import { EXAMPLE_CREDENTIAL, readExamples } from '../../dev/examples.mts';

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

	it('refers to the sandbox credential, is not active and explains itself', () => {
		const credentials = workflow.nodes.flatMap((node) => Object.values(node.credentials ?? {}));
		const { id, name } = EXAMPLE_CREDENTIAL;
		expect(credentials.length).toBeGreaterThan(0);
		expect(credentials).toEqual(credentials.map(() => ({ id, name })));
		expect(workflow.active).toBe(false);
		expect(workflow.nodes.map(({ type }) => type)).toContain('n8n-nodes-base.stickyNote');
	});
});
