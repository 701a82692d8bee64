// The ledgers of examples/ as they are, but for the credentials and the ten minutes after which a row is in doubt.
import { readExamples } from '../../dev/examples.mts';
import type { Credential, WorkflowJson, WorkflowNode } from '../../dev/n8n/client.mts';

/** A row as the ledgers take it from their node 'Example Rows'. */
export interface LedgerRow {
	order_key: string;
	service: string;
	link: string;
	quantity: number;
}

export type LedgerName = 'ledger-data-table' | 'ledger-postgres';

const PANEL_TYPE = 'n8n-nodes-smm-panel.smmPanel';
const POSTGRES_TYPE = 'n8n-nodes-base.postgres';

/** @param postgres for the Postgres nodes, which come without a credential */
export function ledgerWorkflow(
	name: LedgerName,
	panel: Credential,
	postgres?: Credential,
): WorkflowJson {
	const example = readExamples().find(({ file }) => file.endsWith(`${name}.json`));
	if (!example) throw new Error(`There is no example ${name}`);
	const text = example.text
		.replaceAll('{ minutes: 10 }', '{ minutes: 0 }')
		.replaceAll("interval '10 minutes'", "interval '0 minutes'");
	const { nodes, ...workflow } = JSON.parse(text) as WorkflowJson;
	const used = ({ id, name: credentialName }: Credential) => ({ id, name: credentialName });
	return {
		...workflow,
		id: undefined,
		nodes: nodes.map((node) => {
			if (node.type === PANEL_TYPE) return { ...node, credentials: { smmPanelApi: used(panel) } };
			if (node.type !== POSTGRES_TYPE || !postgres) return node;
			return { ...node, credentials: { postgres: used(postgres) } };
		}),
	};
}

/** Changes one node of a workflow. */
export function withNode(
	workflow: WorkflowJson,
	name: string,
	change: Partial<WorkflowNode>,
): WorkflowJson {
	return {
		...workflow,
		nodes: workflow.nodes.map((node) => (node.name === name ? { ...node, ...change } : node)),
	};
}

/** Puts other rows into the place of the example's. */
export function withRows(workflow: WorkflowJson, rows: LedgerRow[]): WorkflowJson {
	const parameters = { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} };
	return withNode(workflow, 'Example Rows', { parameters });
}

/** `count` rows with keys and links that begin with `name`. */
export function ledgerRows(name: string, count: number): LedgerRow[] {
	return Array.from({ length: count }, (_, index) => ({
		order_key: `${name} ${index + 1}`,
		service: '1',
		link: `https://example.com/${name}/${index + 1}`,
		quantity: 100 + index,
	}));
}
