import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { declaredFields } from './declaredFields';
import { entryStore } from './entryStore';
import { quietly } from '../../shared/quietly';
import { Panels } from './panels';
import { ParameterReader } from './parameterReader';
import { readRequestOptions } from './requestOptions';
import { isToolNode, type FailingRun, type OperationRun } from './run';

/**
 * A run over all input items. n8n gives a custom operation neither the values by their routing nor Request Options, so
 * both are read here.
 *
 * @param fields the fields whose values the operation reads
 * @throws NotSentError for Request Options that cannot be applied
 */
export function allItemsRun(
	context: IExecuteFunctions,
	fields: readonly INodeProperties[],
): OperationRun {
	const { transport, pacing } = readRequestOptions(context);
	const panels = new Panels(context, transport);
	const parameters = new ParameterReader(context);
	return {
		...failingRun(context, parameters),
		workflowId: String(context.getWorkflow().id),
		items: context.getInputData().map((_item, index) => index),
		pacing,
		panelOf: async (item) => await panels.of(item),
		fields: (item, wanted) =>
			declaredFields(fields, (name) => parameters.read(name, item, null), wanted),
		stopped: () => context.getExecutionCancelSignal()?.aborted ?? false,
		log: quietly((message: string, details: IDataObject) => context.logger.info(message, details)),
		hint: (message) => context.addExecutionHints({ message, location: 'outputPane' }),
		runIndex: context.getWorkflowDataProxy(0).$runIndex,
		memory: context.getContext('node'),
		entries: entryStore(context),
	};
}

/** The parts of a run that do not depend on Request Options and credentials. */
export function failingRun(
	context: IExecuteFunctions,
	parameters = new ParameterReader(context),
): FailingRun {
	const items = context.getInputData();
	const isTool = isToolNode(context.getNode());
	return {
		node: context.getNode(),
		isTool,
		// If a tool throws, an older agent gives its model an empty text.
		continues: isTool || context.continueOnFail(),
		input: (item) => items[item]?.json ?? {},
		parameter: <T>(name: string, item: number, fallback: T) =>
			parameters.read(name, item, fallback) as T,
	};
}
