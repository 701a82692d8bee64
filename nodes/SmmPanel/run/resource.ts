import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { Operation } from './operation';

/** A resource of the node: its fields, and its operations for runs over all items. */
export interface Resource {
	properties: INodeProperties[];
	customOperations: Record<string, (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>>;
}

/**
 * Makes a resource from its operations.
 *
 * @param standard the value of the operation that a new node has
 * @param operations in alphabetical order of their names
 */
export function defineResource(
	resource: string,
	standard: string,
	operations: Operation[],
): Resource {
	return {
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: [resource] } },
				options: operations.map(({ option }) => option),
				default: standard,
			},
			...operations.flatMap(({ fields }) => fields),
		],
		customOperations: Object.fromEntries(
			operations.map(({ option, runAllItems }) => [String(option.value), runAllItems]),
		),
	};
}
