import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { ask } from '../../../panel/ask';
import { readConnection, type PanelConnection } from '../../../panel/request/connection';
import { InputError } from '../../../panel/request/inputError';
import { MOST_ENTRIES, type EntryStore } from '../safeguards/keyRecord';
import { declaredFields, plainValue } from './declaredFields';
import type { OperationRun } from './run';
import { readRequestOptions } from './requestOptions';

/**
 * All input items in one run. The engine gives a custom operation neither the fields by their routing nor
 * Request Options, so both are read here.
 *
 * @throws InputError if the items are for different panels; whatever n8n throws where it cannot read the credential
 */
export async function allItemsRun(
	context: IExecuteFunctions,
	properties: INodeProperties[],
): Promise<OperationRun> {
	const items = context.getInputData();
	const connection = await connectionOfAll(context, items.length);
	const { transport, pacing } = readRequestOptions(context);
	return {
		...itemsHost(context),
		connection,
		items: items.map((_item, index) => index),
		pacing,
		fields: (item) => declaredFields(context, properties, item),
		parameter: <T>(name: string, item: number, fallback: T) =>
			plainValue(context.getNodeParameter(name, item, fallback)) as T,
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

/** What is known of a run before anything is read that could fail: enough to say so for each item. */
export function itemsHost(
	context: IExecuteFunctions,
): Pick<OperationRun, 'node' | 'continues' | 'input'> {
	const items = context.getInputData();
	return {
		node: context.getNode(),
		continues: context.continueOnFail(),
		input: (item) => items[item]?.json ?? {},
	};
}

/**
 * The panel of all items. An expression in the credential can give each item another one, but n8n signs the
 * requests of a custom operation with what the first item gives: the others would be ordered there.
 */
async function connectionOfAll(
	context: IExecuteFunctions,
	count: number,
): Promise<PanelConnection> {
	const connectionOf = async (item: number) =>
		readConnection(await context.getCredentials<IDataObject>('smmPanelApi', item));
	const first = await connectionOf(0);
	const inWords = JSON.stringify(first);
	for (let item = 1; item < count; item += 1) {
		if (JSON.stringify(await connectionOf(item)) === inWords) continue;
		throw new InputError(
			`The credential's expressions give items 0 and ${item} different panels`,
			"This node works with one panel at a time. Put it into 'Loop Over Items' with a batch size of 1, or use a credential for each panel. Nothing was sent.",
		);
	}
	return first;
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
