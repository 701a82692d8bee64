import type {
	IExecuteFunctions,
	IExecutePaginationFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyRouting,
	PostReceiveAction,
} from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions';
import { allItemsRun, itemsHost } from './allItemsRun';
import type { Operation, OperationRun } from './run';
import { failedItem, thrownError } from './items';
import { oneItemRun } from './oneItemRun';

/**
 * The declarative routing of an operation. The request is sent from the pagination hook, since that is
 * where n8n lets a declarative node see a request that got no answer, and send more than one.
 */
export function routed(action: PanelAction, operation: Operation): INodePropertyRouting {
	return {
		request: { method: 'POST', url: '', body: { action } },
		send: { paginate: true },
		output: { postReceive: [keepWholeAnswer] },
		operations: {
			async pagination(this: IExecutePaginationFunctions, requestData) {
				return await operation(await oneItemRun(this, requestData));
			},
		},
	};
}

/** The same operation over all input items at once, for the node's `customOperations`. */
export function forAllItems(operation: Operation, properties: INodeProperties[]) {
	return async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		let host: OperationRun;
		try {
			host = await allItemsRun(this, properties);
		} catch (thrown) {
			return [failAll(this, thrown)];
		}
		return [await operation(host)];
	};
}

/**
 * What concerns all items, such as a proxy that is no address. If it left the node, n8n would pass the input on
 * with Continue as if all had gone well.
 */
function failAll(context: IExecuteFunctions, thrown: unknown): INodeExecutionData[] {
	const host = itemsHost(context);
	return context
		.getInputData()
		.map((_input, item) => failedItem(host, thrownError(host, thrown, item), item));
}

/** Hands status, headers and text on to the operation, which judges them together. */
const keepWholeAnswer: PostReceiveAction = async function (_items, { statusCode, headers, body }) {
	return [{ json: { statusCode, headers, body }, pairedItem: { item: this.getItemIndex() } }];
};
