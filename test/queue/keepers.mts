// The ways to keep two workers from ordering one row twice.
import type { WorkflowJson } from '../../dev/n8n/client.mts';
import type { Execution } from '../../dev/n8n/execution.mts';
import { keyedParameters, webhookWorkflow } from '../e2e/crashLab.mts';
import { type LedgerRow, ledgerWorkflow, withNode, withRows } from '../e2e/ledgerWorkflow.mts';
import { type Lab, publish, type Published, RUN_WITHIN_MS } from './lab.mts';

/** A published workflow that orders rows, and keeps a record of them. */
export interface Keeper {
	title: string;
	workflow: Published;
	/** Before the rows of a trial are sent. */
	prepare: (rows: LedgerRow[]) => Promise<void>;
	/** The links that a run calls in doubt. */
	inDoubt: (run: Execution, rows: LedgerRow[]) => string[];
}

const nothing = async () => undefined;

/** Order → Create with a Deduplication Key. */
export async function keyed(lab: Lab, otherProcesses: boolean): Promise<Keeper> {
	const parameters = keyedParameters(
		{ otherProcesses, deduplicationKey: '={{ $json.order_key }}' },
		{},
	);
	const path = otherProcesses ? 'several-processes' : 'one-process';
	const workflow = webhookWorkflow(path, parameters, lab.namedCredential);
	return {
		title: `Deduplication Key, Several Processes ${otherProcesses ? 'on' : 'off'}`,
		workflow: await publish(lab, workflow, 'Hook', path),
		prepare: nothing,
		inDoubt: (run, rows) => {
			const said = run.json('Panel').map(({ error }) => String(error ?? ''));
			return rows
				.filter((_row, index) => said[index]?.startsWith('Unknown outcome: '))
				.map(({ link }) => link);
		},
	};
}

const ORDER = 'Every 5 Minutes';
const inDoubt = (run: Execution) => run.json('Settle These').map(({ link }) => String(link));

/** The example ledger-data-table. */
export async function dataTableLedger(lab: Lab): Promise<Keeper> {
	const { n8n } = lab.cluster;
	const workflow = ledgerWorkflow('ledger-data-table', lab.namedCredential);
	const published = await publish(lab, workflow, ORDER, 'data-table');
	return {
		title: 'Ledger in a Data Table',
		workflow: published,
		prepare: async (rows) => {
			const stored: WorkflowJson = await n8n.getWorkflow(published.id);
			const { nodes } = withRows(stored, rows);
			await n8n.updateWorkflow(published.id, { nodes });
			await n8n.runWorkflow(published.id, {
				trigger: 'Fill the Table',
				timeoutMs: RUN_WITHIN_MS,
			});
		},
		inDoubt,
	};
}

/** The example ledger-postgres, on a database of its own. */
export async function postgresLedger(lab: Lab): Promise<Keeper> {
	const { n8n } = lab.cluster;
	const database = 'ledger';
	await lab.postgres.createDatabase(database);
	const postgres = await n8n.createCredential('Ledger', 'postgres', {
		host: '127.0.0.1',
		port: lab.postgres.port,
		database,
		user: lab.postgres.user,
		password: 'not asked for',
		ssl: 'disable',
	});
	const rows = `={{ { rows: $('${ORDER}').first().json.body.rows } }}`;
	const workflow = withNode(
		ledgerWorkflow('ledger-postgres', lab.namedCredential, postgres),
		'Example Rows',
		{ parameters: { mode: 'raw', jsonOutput: rows, options: {} } },
	);
	const published = await publish(lab, workflow, ORDER, 'postgres');
	await n8n.runWorkflow(published.id, { trigger: 'Create Table Once' });
	return { title: 'Ledger in PostgreSQL', workflow: published, prepare: nothing, inDoubt };
}
