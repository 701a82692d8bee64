// The examples as a user gets them by "Import → From file": the file's nodes under an ID of n8n's own choosing.
import { readExamples } from '../../dev/examples.mts';
import type { Credential, StoredWorkflow, WorkflowJson } from '../../dev/n8n/client.mts';
import type { Execution } from '../../dev/n8n/execution.mts';
import type { Bench, Json } from './harness.mts';

/** An example in n8n. */
export interface ExampleCopy {
	workflow: StoredWorkflow;
	/** Runs it, and fails the test where the execution has failed. */
	run: () => Promise<Execution>;
	/** Changes the parameters of a node. */
	change: (node: string, parameters: Json) => Promise<void>;
}

/** The workflow in a file of examples/, by the file's name without `.json`. */
export function exampleNamed(name: string): WorkflowJson & { id: string } {
	const example = readExamples().find(({ file }) => file.endsWith(`/${name}.json`));
	if (example === undefined) throw new Error(`There is no example ${name}`);
	return JSON.parse(example.text) as WorkflowJson & { id: string };
}

/**
 * Saves a copy of an example, with the credential of this test; takes it away with the bench.
 *
 * @param credentials the credential of single nodes, by their names
 */
export async function copyExample(
	bench: Bench,
	name: string,
	credentials: Record<string, Credential> = {},
): Promise<ExampleCopy> {
	const workflow: WorkflowJson = exampleNamed(name);
	delete workflow.id;
	for (const node of workflow.nodes) {
		const { id, name: credentialName } = credentials[node.name] ?? bench.credential;
		if (node.credentials) node.credentials = { smmPanelApi: { id, name: credentialName } };
	}
	const copy = await bench.n8n.createWorkflow(workflow);
	bench.opened.add(async () => await bench.n8n.deleteWorkflow(copy.id));
	return {
		workflow: copy,
		run: async () => {
			const execution = await bench.n8n.runWorkflow(copy.id);
			if (execution.error) throw new Error(`${name}: ${execution.error.message}`);
			return execution;
		},
		change: async (nodeName, parameters) => {
			const { nodes } = await bench.n8n.getWorkflow(copy.id);
			const node = nodes.find((one) => one.name === nodeName);
			if (node === undefined) throw new Error(`${name} has no node ${nodeName}`);
			Object.assign(node.parameters, parameters);
			await bench.n8n.updateWorkflow(copy.id, { nodes });
		},
	};
}
