import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** Shows a field for these operations of a resource only. */
export function onlyFor(resource: string, operations: string[]): IDisplayOptions {
	return { show: { resource: [resource], operation: operations } };
}

interface IdFieldWords extends Pick<INodeProperties, 'displayName' | 'name' | 'placeholder'> {
	/** The API parameter that the field fills. */
	apiName: string;
}

/** One ID. */
export function idField(
	resource: string,
	operations: string[],
	{ apiName, ...words }: IdFieldWords,
): INodeProperties {
	return {
		...words,
		type: 'string',
		default: '',
		required: true,
		displayOptions: onlyFor(resource, operations),
		routing: { send: { type: 'body', property: apiName } },
	};
}

/** The list of IDs of a batched operation. */
export function idsField(
	resource: string,
	operations: string[],
	words: IdFieldWords,
): INodeProperties {
	return {
		...idField(resource, operations, words),
		description:
			'One or more IDs, separated by commas, spaces or lines. An expression may also give an array. The IDs of all input items are sent together, 100 in each request.',
	};
}

export function simplifyField(resource: string, operations: string[]): INodeProperties {
	return {
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		displayOptions: onlyFor(resource, operations),
		description: 'Whether to return a simplified version of the response instead of the raw data',
	};
}

/** The service picker: from the panel's own list, or by ID. */
export const SERVICE_LOCATOR = {
	displayName: 'Service',
	name: 'service',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		"A service from the panel's price list. You can search for its ID, name, category and type.",
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchServices', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 1024' },
	],
} satisfies INodeProperties;
