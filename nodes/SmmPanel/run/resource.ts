import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { Operation } from './run';
import { forAllItems } from './operation';

/** What the file of one operation exports. */
export interface OperationFile {
	/** The entry in the 'Operation' list, with the declarative routing. */
	operation: INodePropertyOptions;
	/** The operation's own fields. */
	properties: INodeProperties[];
	/** Present where all input items must be handled in one run: IDs gathered, or orders placed one by one. */
	allItems?: Operation;
}

/** A resource of the node: its fields, and those of its operations that run over all items at once. */
export interface Resource {
	properties: INodeProperties[];
	customOperations: Record<string, (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>>;
}

/** Puts a resource together from the files of its operations, listed in alphabetical order. */
export function operationsOf(resource: string, standard: string, files: OperationFile[]): Resource {
	return {
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: [resource] } },
				options: files.map(({ operation }) => operation),
				default: standard,
			},
			// Operations may share fields: each is listed once.
			...new Set(files.flatMap(({ properties }) => properties)),
		],
		customOperations: Object.fromEntries(
			files.flatMap(({ operation, properties, allItems }) =>
				allItems === undefined
					? []
					: [[String(operation.value), forAllItems(allItems, properties)]],
			),
		),
	};
}
