import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { declaredFields } from './declaredFields';
import { entryStore } from './entryStore';
import { quietly } from './items';
import { Panels } from './panels';
import { ParameterReader } from './parameterReader';
import { readRequestOptions } from './requestOptions';
import { isToolNode, type OperationRun } from './run';

/**
 * A run over all input items. The engine gives a custom operation neither the fields by their routing nor Request
 * Options, so both are read here.
 *
 * @param fields the fields whose values the operation works with
 * @throws InputError for Request Options that cannot be honoured
 */
export function allItemsRun(
	context: IExecuteFunctions,
	fields: readonly INodeProperties[],
): OperationRun {
	const { transport, pacing } = readRequestOptions(context);
	const panels = new Panels(context, transport);
	const parameters = new ParameterReader(context);
	return {
		...failingRun(context),
		workflowId: String(context.getWorkflow().id),
		items: context.getInputData().map((_item, index) => index),
		pacing,
		panelOf: async (item) => await panels.of(item),
		fields: (item) => declaredFields(fields, (name) => parameters.read(name, item, null)),
		parameter: <T>(name: string, item: number, fallback: T) =>
			parameters.read(name, item, fallback) as T,
		stopped: () => context.getExecutionCancelSignal()?.aborted ?? false,
		log: quietly((message, details) => context.logger.info(message, details)),
		hint: (message) => context.addExecutionHints({ message, location: 'outputPane' }),
		runIndex: context.getWorkflowDataProxy(0).$runIndex,
		memory: context.getContext('node'),
		entries: entryStore(context),
	};
}

/** What is known of a run before anything is read that could fail: enough to say so for each item. */
export function failingRun(
	context: IExecuteFunctions,
): Pick<OperationRun, 'node' | 'continues' | 'isTool' | 'input'> {
	const items = context.getInputData();
	const isTool = isToolNode(context.getNode());
	return {
		node: context.getNode(),
		isTool,
		// An older agent hands its model an empty text for whatever a tool throws.
		continues: isTool || context.continueOnFail(),
		input: (item) => items[item]?.json ?? {},
	};
}
