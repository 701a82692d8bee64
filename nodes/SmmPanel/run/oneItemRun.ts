import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
} from 'n8n-workflow';
import type { PanelParameters } from '../../../panel/request/actions';
import { ask } from '../../../panel/ask';
import { readConnection } from '../../../panel/request/connection';
import { plainValue } from './declaredFields';
import type { OperationRun } from './run';

/**
 * One item in the declarative engine. The engine has gathered the fields into the request's body by their
 * routing, and set time limit, proxy and allowed domains; the request's own form comes from `panel/request`.
 */
export async function oneItemRun(
	context: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
): Promise<OperationRun> {
	const connection = readConnection(await context.getCredentials<IDataObject>('smmPanelApi'));
	const { timeout, proxy, skipSslCertificateValidation, allowedDomains } = requestData.options;
	const fields: PanelParameters = { ...(requestData.options.body as IDataObject) };
	delete fields.action;
	return {
		node: context.getNode(),
		connection,
		items: [context.getItemIndex()],
		continues: context.continueOnFail(),
		pacing: { inFlight: 1, pauseMs: 0 },
		fields: () => fields,
		parameter: <T>(name: string, _item: number, fallback: T) =>
			plainValue(context.getNodeParameter(name, fallback)) as T,
		input: () => context.getInputData().json,
		ask: async (call) =>
			await ask(
				call,
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
		stopped: () => context.getExecutionCancelSignal()?.aborted ?? false,
		log: (message, details) => context.logger.info(message, details),
		hint: () => {
			// A tool's caller sees its items only.
		},
		runIndex: context.getWorkflowDataProxy(context.getItemIndex()).$runIndex,
		isTool: true,
		memory: memoryOfRun(context),
		entries: undefined,
	};
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
