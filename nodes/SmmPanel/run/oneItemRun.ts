import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeProperties,
} from 'n8n-workflow';
import { ask } from '../../../panel/ask';
import type {
	Endpoint,
	PanelAction,
	PanelCall,
	PanelParameters,
} from '../../../panel/request/actions';
import { readConnection } from '../../../panel/request/connection';
import { fitsEndpoint } from '../../../panel/request/endpoints';
import { declaredFields } from './declaredFields';
import { quietly } from './items';
import { plainValue } from './parameterReader';
import { isToolNode, type OperationRun } from './run';

/**
 * A run over one item in the declarative engine, which is how n8n calls a tool behind an MCP Server Trigger. The
 * engine has gathered the fields into the request's body by their routing, and set time limit, proxy and allowed
 * domains. The operation's own question goes by the verb and path that its routing declares.
 *
 * @param action what the operation's routing asks
 * @param unsent fields that the operation reads and does not send
 */
export async function oneItemRun(
	context: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
	action: PanelAction,
	unsent: readonly INodeProperties[] | undefined,
): Promise<OperationRun> {
	const { options } = requestData;
	const connection = readConnection(await context.getCredentials<IDataObject>('smmPanelApi'));
	const { timeout, proxy, skipSslCertificateValidation, allowedDomains } = options;
	const isTool = isToolNode(context.getNode());
	const declared = endpointIn(options);
	const panel = {
		connection,
		ask: async (call: PanelCall) =>
			await ask(
				declared !== undefined && call.action === action && fitsEndpoint(declared, call.parameters)
					? { ...call, endpoint: declared }
					: call,
				connection,
				async (request) => {
					const [answer] = await context.makeRoutingRequest({
						...requestData,
						options: { proxy, skipSslCertificateValidation, allowedDomains, ...request },
					});
					return answer?.json;
				},
				{ timeout },
			),
	};
	const read = (name: string, fallback: unknown) =>
		plainValue(context.getNodeParameter(name, fallback as null));
	const fields =
		unsent === undefined
			? gathered(options.body)
			: declaredFields(unsent, (name) => read(name, null));
	return {
		node: context.getNode(),
		isTool,
		// An older agent hands its model an empty text for whatever a tool throws.
		continues: isTool || context.continueOnFail(),
		items: [context.getItemIndex()],
		pacing: { pauseMs: 0 },
		panelOf: async () => await Promise.resolve(panel),
		fields: () => fields,
		parameter: <T>(name: string, _item: number, fallback: T) => read(name, fallback) as T,
		input: () => context.getInputData().json,
		stopped: () => context.getExecutionCancelSignal()?.aborted ?? false,
		log: quietly((message, details) => context.logger.info(message, details)),
		hint: () => {
			// A tool's caller sees its items only.
		},
		runIndex: context.getWorkflowDataProxy(context.getItemIndex()).$runIndex,
		memory: memoryOfRun(context),
		entries: undefined,
	};
}

/**
 * The verb and path that the engine has read from the operation's routing. In n8n 1.x the expressions of that
 * routing know no `$credentials`, and give nothing: then the credential decides.
 */
function endpointIn({
	method,
	url,
}: DeclarativeRestApiSettings.HttpRequestOptions): Endpoint | undefined {
	const isKnown = (method === 'GET' || method === 'POST') && typeof url === 'string';
	return isKnown ? { method, path: url } : undefined;
}

/** The fields as the engine has gathered them. The action is the operation's and no field of the user's. */
function gathered(body: unknown): PanelParameters {
	const fields: PanelParameters = { ...(body as PanelParameters) };
	delete fields.action;
	return fields;
}

/**
 * Where n8n runs the node without an execution of its own, it keeps no data for it and says so by throwing.
 * Such a run has a single try, so there is nothing to remember.
 */
function memoryOfRun(context: IExecutePaginationFunctions): IDataObject {
	try {
		return context.getContext('node');
	} catch {
		return {};
	}
}
