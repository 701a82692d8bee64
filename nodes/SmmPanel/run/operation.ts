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
	/** What workflows store. */
	value: string;
	/** The operation's own fields. A field that is sent names its API parameter in its routing. */
	fields: INodeProperties[];
	/** Fields that it reads and does not send, under the API names that these name. Default: `fields`. */
	reads?: INodeProperties[];
	/** What it asks the panel, and how it goes through its items. */
	run: OperationKind;
}

/** An operation as n8n takes it. */
export interface Operation {
	/** The entry in the 'Operation' list, with the declarative routing. */
	option: INodePropertyOptions;
	fields: INodeProperties[];
	/** The same operation over all input items at once, for the node's `customOperations`. */
	runAllItems(this: IExecuteFunctions): Promise<INodeExecutionData[][]>;
}

/**
 * Makes one operation out of its declaration. n8n's editor and workflows run it over all items at once, since its
 * declarative engine starts every item's request together and loses placed orders at the first failure. An AI tool
 * may run it through the declarative routing, one item at a time. Both run the same `kind`.
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
 * The declarative routing. The request is sent from the pagination hook: only there n8n lets a declarative node see a
 * request that got no answer, and send more than one.
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

/** Verb, path and action of the question, in the API style that the credential says. */
function declaredRequest({ action, isList = false }: OperationKind) {
	const standard = endpointOf(action, 'standard', isList);
	const rest = endpointOf(action, 'rest', isList);
	// A path of its own says what is asked, so the action is named only where there is one address for everything.
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
 * What concerns all items, such as a proxy that is no address. If it left the node, n8n would pass the input on
 * with Continue as if all had gone well.
 */
function failAll(context: IExecuteFunctions, thrown: unknown): INodeExecutionData[] {
	const run = failingRun(context);
	return context
		.getInputData()
		.map((_input, item) => failedItem(run, thrownError(run, thrown, item), item));
}

/** Hands status, headers and text on to the operation, which judges them together. */
const keepWholeAnswer: PostReceiveAction = async function (_items, { statusCode, headers, body }) {
	return [{ json: { statusCode, headers, body }, pairedItem: { item: this.getItemIndex() } }];
};
