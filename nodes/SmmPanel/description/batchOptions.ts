import type { INodeProperties } from 'n8n-workflow';
import { onlyFor } from './fields';

/** An input row's own fields, to be written back to where it came from. */
export const includeInputOption: INodeProperties = {
	displayName: 'Include Input Fields',
	name: 'includeInput',
	type: 'boolean',
	default: true,
	description:
		'Whether to add the fields of the input item to the result. If both have a field with the same name, the field of the result is kept.',
};

/** How many lists of 100 IDs are asked for at once. */
const parallelRequestsOption: INodeProperties = {
	displayName: 'Parallel Requests',
	name: 'parallelRequests',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 4 },
	default: 4,
	description:
		"How many requests for 100 IDs are sent at the same time, from 1 to 4. If 'Batching' is set under Settings → Request Options, it is used instead.",
};

/**
 * The options of an operation for many IDs.
 *
 * @param more the operation's own options
 * @param places whether asking does something at the panel, so that one list is sent after the other
 */
export function batchOptions(
	resource: string,
	operation: string,
	{ more = [], places = false }: { more?: INodeProperties[]; places?: boolean } = {},
): INodeProperties {
	const options = [includeInputOption, ...(places ? [] : [parallelRequestsOption]), ...more];
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: onlyFor(resource, [operation]),
		options: options.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
	};
}
