import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { ask } from '../../../panel/client';
import { readConnection } from '../../../panel/connection';
import { MOST_ENTRIES, type EntryStore } from './deduplication';
import { declaredFields, plainValue } from './declaredFields';
import type { OperationHost } from './host';
import { readRequestOptions } from './requestOptions';

/**
 * All input items in one run. The engine gives a custom operation neither the fields by their routing nor
 * Request Options, so both are read here.
 */
export async function executeHost(
	context: IExecuteFunctions,
	properties: INodeProperties[],
): Promise<OperationHost> {
	const connection = readConnection(await context.getCredentials<IDataObject>('smmPanelApi', 0));
	const items = context.getInputData();
	const { transport, pacing } = readRequestOptions(context);
	return {
		node: context.getNode(),
		connection,
		items: items.map((_item, index) => index),
		continues: context.continueOnFail(),
		pacing,
		fields: (item) => declaredFields(context, properties, item),
		setting: <T>(name: string, item: number, fallback: T) =>
			plainValue(context.getNodeParameter(name, item, fallback)) as T,
		input: (item) => items[item]?.json ?? {},
		ask: async (call) =>
			await ask(
				call,
				connection,
				async (request) =>
					await context.helpers.httpRequestWithAuthentication.call(context, 'smmPanelApi', request),
				transport,
			),
		stopped: () => context.getExecutionCancelSignal()?.aborted ?? false,
		log: (message, details) => context.logger.info(message, details),
		hint: (message) => context.addExecutionHints({ message, location: 'outputPane' }),
		runIndex: context.getWorkflowDataProxy(0).$runIndex,
		isTool: false,
		memory: context.getContext('node'),
		entries: entryStore(context),
	};
}

const ENTRIES = { mode: 'entries', maxEntries: MOST_ENTRIES } as const;

function entryStore({ helpers }: IExecuteFunctions): EntryStore {
	return {
		record: async (values) => {
			const { processed } = await helpers.checkProcessedAndRecord(values, 'node', ENTRIES);
			return new Set(processed.map(String));
		},
		remove: async (values) => await helpers.removeProcessed(values, 'node', ENTRIES),
	};
}
