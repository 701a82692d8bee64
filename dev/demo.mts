// What the demo puts into its n8n: the credential and the example workflows.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../sandbox/server.mts';
import { credentialFields, EXAMPLE_CREDENTIAL, readExamples } from './examples.mts';
import { type Credential, type N8nClient, type WorkflowJson } from './n8n/client.mts';
import type { N8nHost } from './n8n/install.mts';
import { n8nCommand } from './n8n/launch.mts';

/** What was put in at the last start: a hash per credential or workflow ID. */
type Stock = Record<string, string>;

const digest = (value: unknown) =>
	createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/**
 * Brings credential and examples up to date. What the user has changed in n8n stays as long as the file in
 * examples/ (or the sandbox's address) is the same as at the last start; what they deleted comes back.
 */
export async function stockDemo(
	host: N8nHost,
	userFolder: string,
	n8n: N8nClient,
	sandbox: Sandbox,
): Promise<void> {
	const stockFile = join(userFolder, 'stock.json');
	const stock = existsSync(stockFile)
		? (JSON.parse(readFileSync(stockFile, 'utf8')) as Stock)
		: ({} as Stock);

	const fields = credentialFields(sandbox.url, sandbox.key);
	const credentials = await n8n.request<Credential[]>('GET', '/credentials');
	if (!credentials.some(({ id }) => id === EXAMPLE_CREDENTIAL.id)) {
		await importCredential(host, userFolder, fields);
	} else if (stock[EXAMPLE_CREDENTIAL.id] !== digest(fields)) {
		await n8n.updateCredential(EXAMPLE_CREDENTIAL, fields);
	}
	stock[EXAMPLE_CREDENTIAL.id] = digest(fields);

	const there = new Set((await n8n.listWorkflows()).map(({ id }) => id));
	for (const { file, workflow } of readExamples()) {
		try {
			if (!there.has(workflow.id)) await n8n.createWorkflow(workflow);
			else if (stock[workflow.id] !== digest(workflow)) await replace(n8n, workflow);
		} catch (error) {
			throw new Error(`${file} could not be imported into n8n`, { cause: error });
		}
		stock[workflow.id] = digest(workflow);
	}
	writeFileSync(stockFile, JSON.stringify(stock));
}

async function replace(n8n: N8nClient, workflow: WorkflowJson & { id: string }): Promise<void> {
	const { name, nodes, connections, settings } = workflow;
	await n8n.updateWorkflow(workflow.id, { name, nodes, connections, settings });
}

/** By the command line, because the REST API gives every credential an ID of its own. */
async function importCredential(
	host: N8nHost,
	userFolder: string,
	fields: Record<string, unknown>,
): Promise<void> {
	mkdirSync(userFolder, { recursive: true });
	const file = join(userFolder, 'credential.json');
	writeFileSync(file, JSON.stringify([{ ...EXAMPLE_CREDENTIAL, data: fields }]));
	try {
		await n8nCommand(host, userFolder, ['import:credentials', `--input=${file}`]);
	} finally {
		rmSync(file, { force: true });
	}
}
