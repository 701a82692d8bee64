import type {
	DeduplicationItemTypes,
	DeduplicationScope,
	ICheckProcessedContextData,
	ICheckProcessedOptions,
	IDataDeduplicator,
	IDeduplicationOutput,
} from 'n8n-workflow';

/**
 * What n8n's command line puts behind `helpers.checkProcessedAndRecord`, with memory for its database.
 * Same rules as measured there: one list per workflow and node, read whole, added to and written back
 * without a lock; the newest `maxEntries` stay. `delayMs` stands for the database's round trip, so that
 * two executions can overlap between reading and writing as they do in a real n8n.
 */
export class MemoryDeduplicator implements IDataDeduplicator {
	delayMs = 1;
	readonly lists = new Map<string, DeduplicationItemTypes[]>();
	/** How often a list was written back. */
	writes = 0;

	clear(): void {
		this.lists.clear();
		this.writes = 0;
	}

	async checkProcessedAndRecord(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
		options: ICheckProcessedOptions,
	): Promise<IDeduplicationOutput> {
		assertEntries(options);
		const list = await this.read(scope, context);
		const known = new Set(list);
		const fresh = items.filter((item) => !known.has(item));
		const all = [...list, ...fresh];
		await this.write(
			scope,
			context,
			options.maxEntries === undefined ? all : all.slice(-options.maxEntries),
		);
		return { new: fresh, processed: items.filter((item) => known.has(item)) };
	}

	async removeProcessed(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
		options: ICheckProcessedOptions,
	): Promise<void> {
		assertEntries(options);
		const list = await this.read(scope, context);
		for (const item of items) {
			const index = list.indexOf(item);
			if (index !== -1) list.splice(index, 1);
		}
		await this.write(scope, context, list);
	}

	async clearAllProcessedItems(
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
	): Promise<void> {
		await this.write(scope, context, []);
	}

	async getProcessedDataCount(
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
	): Promise<number> {
		return (await this.read(scope, context)).length;
	}

	private async read(
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
	): Promise<DeduplicationItemTypes[]> {
		await this.roundTrip();
		return [...(this.lists.get(listName(scope, context)) ?? [])];
	}

	private async write(
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
		list: DeduplicationItemTypes[],
	): Promise<void> {
		await this.roundTrip();
		this.lists.set(listName(scope, context), list);
		this.writes += 1;
	}

	private async roundTrip(): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve, this.delayMs));
	}
}

/** n8n keeps a list per workflow, or per node ID in a workflow; a workflow that was never saved has none. */
function listName(
	scope: DeduplicationScope,
	{ node, workflow }: ICheckProcessedContextData,
): string {
	if (!workflow.id) throw new Error('The workflow has no ID, so n8n cannot keep a list for it');
	if (scope === 'workflow') return workflow.id;
	if (!node) throw new Error("Scope 'node' without a node");
	return `${workflow.id}/${node.id}`;
}

function assertEntries({ mode }: ICheckProcessedOptions): void {
	if (mode !== 'entries') throw new Error(`This store holds entries only, not '${mode}'`);
}
