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

/**
 * The panels of a run's items. Reading a credential is a query and a decryption, so a credential that is the same for
 * all items is read once. An expression in it may give each item a panel of its own.
 */
export class Panels {
	private readonly context: IExecuteFunctions;

	private readonly transport: TransportOptions;

	private readonly count: number;

	private readonly byContent = new Map<string, Panel>();

	/** The panel of all items, once it is known that they have one in common. */
	private common: Promise<Panel | undefined> | undefined;

	constructor(context: IExecuteFunctions, transport: TransportOptions) {
		this.context = context;
		this.transport = transport;
		this.count = context.getInputData().length;
	}

	/** The panel that the credential names for an item. Throws what n8n throws where it cannot be read. */
	async of(item: number): Promise<Panel> {
		this.common ??= this.findCommon();
		return (await this.common) ?? (await this.read(item));
	}

	/**
	 * An expression that looks at the item fails for an item past the end, or gives something else there. One that
	 * looks at nothing but the item's number shows it at the last item.
	 */
	private async findCommon(): Promise<Panel | undefined> {
		const first = await this.read(0);
		if (this.count < 2) return first;
		try {
			const others = await Promise.all([this.read(this.count - 1), this.read(this.count)]);
			return others.every((panel) => panel === first) ? first : undefined;
		} catch {
			return undefined;
		}
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
					// n8n would sign with the credential of the first item, read anew for each request.
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
 * The same context, whose requests end with the execution or with a signal of their own. n8n puts the execution's
 * signal in the place of the request's, so a connection would outlive its deadline.
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
