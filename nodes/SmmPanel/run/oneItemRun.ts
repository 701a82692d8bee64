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
import { quietly } from '../../shared/quietly';
import { declaredFields } from './declaredFields';
import { plainValue } from './parameterReader';
import { isToolNode, type OperationRun } from './run';

/**
 * A run over one item in n8n's declarative engine, which calls tools behind an MCP Server Trigger. The engine has
 * gathered the fields into the body of the request by their routing. It has also set time limit, proxy and allowed
 * domains. The operation's own question uses the verb and path that its routing declares.
 *
 * @param action the action that the operation's routing declares
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
		workflowId: String(context.getWorkflow().id),
		isTool,
		// If a tool throws, an older agent gives its model an empty text.
		continues: isTool || context.continueOnFail(),
		items: [context.getItemIndex()],
		pacing: { pauseMs: 0 },
		panelOf: async () => await Promise.resolve(panel),
		fields: () => fields,
		parameter: <T>(name: string, _item: number, fallback: T) => read(name, fallback) as T,
		input: () => context.getInputData().json,
		stopped: () => context.getExecutionCancelSignal()?.aborted ?? false,
		log: quietly((message: string, details: IDataObject) => context.logger.info(message, details)),
		hint: () => {
			// The caller of a tool sees only its items.
		},
		runIndex: context.getWorkflowDataProxy(context.getItemIndex()).$runIndex,
		memory: memoryOfRun(context),
		entries: undefined,
	};
}

/**
 * The verb and path that the engine has read from the operation's routing. In n8n 1.x expressions in the routing do not
 * have `$credentials` and give nothing. Then the credential decides.
 */
function endpointIn({
	method,
	url,
}: DeclarativeRestApiSettings.HttpRequestOptions): Endpoint | undefined {
	const isKnown = (method === 'GET' || method === 'POST') && typeof url === 'string';
	return isKnown ? { method, path: url } : undefined;
}

/** The fields as the engine has gathered them, without the action, which is no field of the user. */
function gathered(body: unknown): PanelParameters {
	const fields: PanelParameters = { ...(body as PanelParameters) };
	delete fields.action;
	return fields;
}

/**
 * The memory of the execution. If n8n runs the node without an execution, it keeps no data and throws. Such a run has
 * only one try, so there is nothing to remember.
 */
function memoryOfRun(context: IExecutePaginationFunctions): IDataObject {
	try {
		return context.getContext('node');
	} catch {
		return {};
	}
}
