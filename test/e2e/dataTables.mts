// n8n's Data Tables by its REST API: what the examples keep in them.
import type { Bench, Json } from './harness.mts';

/** The table of the examples that keep orders. */
export const ORDERS_TABLE = 'SMM panel orders';

interface Table {
	id: string;
	name: string;
	projectId: string;
}

async function pathOf(bench: Bench, name: string): Promise<string | undefined> {
	const { data } = await bench.n8n.request<{ data: Table[] }>(
		'GET',
		`/data-tables-global?filter=${encodeURIComponent(JSON.stringify({ name }))}`,
	);
	const table = data.find((one) => one.name === name);
	return table && `/projects/${table.projectId}/data-tables/${table.id}`;
}

/** Deletes a table, so that an example makes it anew. */
export async function dropTable(bench: Bench, name: string): Promise<void> {
	const path = await pathOf(bench, name);
	if (path !== undefined) await bench.n8n.request('DELETE', path);
}

/** All rows of a table, in the order of their IDs. */
export async function rowsOf(bench: Bench, name: string): Promise<Json[]> {
	const path = await pathOf(bench, name);
	if (path === undefined) throw new Error(`There is no table ${name}`);
	const { data } = await bench.n8n.request<{ data: Json[] }>('GET', `${path}/rows?sortBy=id:asc`);
	return data;
}

/** Writes into the rows whose column has a value. */
export async function changeRows(
	bench: Bench,
	name: string,
	[columnName, value]: [string, string],
	data: Json,
): Promise<void> {
	const path = await pathOf(bench, name);
	if (path === undefined) throw new Error(`There is no table ${name}`);
	const filter = { type: 'and', filters: [{ columnName, condition: 'eq', value }] };
	await bench.n8n.request('PATCH', `${path}/rows`, { filter, data });
}
