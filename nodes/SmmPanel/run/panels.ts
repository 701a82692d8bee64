import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { ask, type TransportOptions } from '../../../panel/ask';
import { readConnection } from '../../../panel/request/connection';
import type { Panel } from './run';

const CREDENTIAL = 'smmPanelApi';

/** How many more items are looked at for a common panel. Reading a credential takes over a millisecond. */
const MOST_SAMPLES = 20;

/**
 * The panels of a run's items. An expression in the credential may give each item another panel. Reading a credential
 * takes a query and a decryption, so a credential without such an expression is read once.
 */
export class Panels {
	private readonly context: IExecuteFunctions;

	private readonly transport: TransportOptions;

	private readonly count: number;

	private readonly byContent = new Map<string, Panel>();

	/** The panel of all items; undefined if they have no common one. */
	private common: Promise<Panel | undefined> | undefined;

	constructor(context: IExecuteFunctions, transport: TransportOptions) {
		this.context = context;
		this.transport = transport;
		this.count = context.getInputData().length;
	}

	/** The panel of an item. Throws n8n's error if the credential cannot be read. */
	async of(item: number): Promise<Panel> {
		this.common ??= this.findCommon();
		return (await this.common) ?? (await this.read(item));
	}

	/**
	 * Finds out whether all items have the same panel. An expression that reads the item fails for an index past the end,
	 * or gives another value. One that reads only the item's number gives another value for the last item. One with a
	 * default for a missing field gives another value for an item that has it.
	 */
	private async findCommon(): Promise<Panel | undefined> {
		const first = await this.read(0);
		if (this.count < 2) return first;
		try {
			const samples = [...this.samples(), this.count - 1, this.count];
			const others = await Promise.all(samples.map(async (item) => await this.read(item)));
			return others.every((panel) => panel === first) ? first : undefined;
		} catch {
			return undefined;
		}
	}

	/** One item for each set of fields that have a value, except for the first item and the last. */
	private samples(): number[] {
		const byFields = new Map<string, number>();
		for (const [item, { json }] of this.context.getInputData().entries()) {
			const filled = Object.keys(json).filter((name) => Boolean(json[name]));
			const fields = JSON.stringify(filled);
			if (!byFields.has(fields)) byFields.set(fields, item);
		}
		const inner = [...byFields.values()].filter((item) => item > 0 && item < this.count - 1);
		return inner.slice(0, MOST_SAMPLES);
	}

	private async read(item: number): Promise<Panel> {
		const data = await this.context.getCredentials(CREDENTIAL, item);
		const content = JSON.stringify(data);
		const known = this.byContent.get(content);
		if (known !== undefined) return known;
		const panel = this.panelFor(data);
		this.byContent.set(content, panel);
		return panel;
	}

	private panelFor(data: ICredentialDataDecryptedObject): Panel {
		const { context, transport } = this;
		const connection = readConnection(data as IDataObject);
		const { id = '', name = '' } = context.getNode().credentials?.[CREDENTIAL] ?? {};
		const signed = { credentialsDecrypted: { id: id ?? '', name, type: CREDENTIAL, data } };
		return {
			connection,
			ask: async (call) =>
				await ask(
					call,
					connection,
					// n8n would read the credential again for each request, and use that of the first item.
					async (request) =>
						await context.helpers.httpRequestWithAuthentication.call(
							endedBy(context, request.abortSignal),
							CREDENTIAL,
							request,
							signed,
						),
					transport,
				),
		};
	}
}

/**
 * The same context, but its requests end with the execution and also with their own signal. n8n replaces the signal of
 * a request with that of the execution. So a connection would stay open after its deadline.
 */
function endedBy(
	context: IExecuteFunctions,
	signal: IHttpRequestOptions['abortSignal'],
): IExecuteFunctions {
	const stop = context.getExecutionCancelSignal();
	const signals = [stop, signal as AbortSignal | undefined].filter((one) => one !== undefined);
	const either = AbortSignal.any(signals);
	return Object.create(context, {
		getExecutionCancelSignal: { value: () => either },
	}) as IExecuteFunctions;
}
