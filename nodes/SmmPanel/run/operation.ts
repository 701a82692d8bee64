import type {
	IExecuteFunctions,
	IExecutePaginationFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
	INodePropertyRouting,
	PostReceiveAction,
} from 'n8n-workflow';
import { endpointOf } from '../../../panel/request/endpoints';
import { allItemsRun, failingRun } from './allItemsRun';
import { failedItem, thrownError } from './items';
import { oneItemRun } from './oneItemRun';
import type { OperationKind, OperationRun } from './run';

/** One operation, as its file declares it. */
export interface OperationDeclaration
	extends Required<Pick<INodePropertyOptions, 'name' | 'action' | 'description'>> {
	/** The value that workflows store. */
	value: string;
	/** The operation's own fields. A field that is sent names its API parameter in its routing. */
	fields: INodeProperties[];
	/** Fields that the operation reads and does not send, with their API names. Default: `fields`. */
	reads?: INodeProperties[];
	/** What the operation asks the panel, and how it goes through its items. */
	run: OperationKind;
}

/** An operation in the form that n8n needs. */
export interface Operation {
	/** The entry in the 'Operation' list, with the declarative routing. */
	option: INodePropertyOptions;
	fields: INodeProperties[];
	/** The same operation over all input items at once, for the node's `customOperations`. */
	runAllItems(this: IExecuteFunctions): Promise<INodeExecutionData[][]>;
}

/**
 * Makes an operation from its declaration. Workflows run it over all items at once. n8n's declarative engine would
 * start the requests of all items together, and lose placed orders at the first failure. An AI tool may run the
 * operation through that engine, one item at a time. Both ways run the same `kind`.
 */
export function defineOperation(declaration: OperationDeclaration): Operation {
	const { name, value, action, description, fields, reads, run: kind } = declaration;
	return {
		option: { name, value, action, description, routing: routingOf(kind, reads) },
		fields,
		async runAllItems() {
			let run: OperationRun;
			try {
				run = allItemsRun(this, reads ?? fields);
			} catch (thrown) {
				return [failAll(this, thrown)];
			}
			return [await kind.run(run)];
		},
	};
}

/**
 * The declarative routing. The request is sent from the pagination hook. Only there a declarative node sees a request
 * without an answer, and can send more than one request.
 */
function routingOf(kind: OperationKind, reads?: INodeProperties[]): INodePropertyRouting {
	return {
		request: declaredRequest(kind),
		send: { paginate: true },
		output: { postReceive: [keepWholeAnswer] },
		operations: {
			async pagination(this: IExecutePaginationFunctions, requestData) {
				return await kind.run(await oneItemRun(this, requestData, kind.action, reads));
			},
		},
	};
}

/** Verb, path and action of the question, in the API style of the credential. */
function declaredRequest({ action, isList = false }: OperationKind) {
	const standard = endpointOf(action, 'standard', isList);
	const rest = endpointOf(action, 'rest', isList);
	// A path names the question. Only in the style with one URL for everything the action names it.
	const standardAction = standard.path === '' ? action : undefined;
	const restAction = rest.path === '' ? action : undefined;
	return {
		method: byApiStyle(standard.method, rest.method) as 'GET' | 'POST',
		url: byApiStyle(standard.path, rest.path),
		body: standardAction === undefined ? {} : { action: byApiStyle(action, restAction) },
	};
}

/** A value that depends on the credential's 'API Style'. */
function byApiStyle(standard: string, rest: string | undefined): string {
	if (standard === rest) return standard;
	const [inRest, inStandard] = [rest, standard].map(
		(value) => JSON.stringify(value) ?? 'undefined',
	);
	return `={{ $credentials.customize && $credentials.apiStyle === "rest" ? ${inRest} : ${inStandard} }}`;
}

/**
 * An error that concerns all items, such as a proxy that is no address. If the node threw it, n8n's Continue would pass
 * the input on as if all had gone well.
 */
function failAll(context: IExecuteFunctions, thrown: unknown): INodeExecutionData[] {
	const run = failingRun(context);
	return context
		.getInputData()
		.map((_input, item) => failedItem(run, thrownError(run, thrown, item), item));
}

/** Gives status, headers and text to the operation, which judges them together. */
const keepWholeAnswer: PostReceiveAction = async function (_items, { statusCode, headers, body }) {
	return [{ json: { statusCode, headers, body }, pairedItem: { item: this.getItemIndex() } }];
};
