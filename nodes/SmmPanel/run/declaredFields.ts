import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { PanelParameters } from '../../../panel/request/actions';

/**
 * The values of an item's fields, by the API names that their `routing` declares. n8n's declarative engine would gather
 * the same. Fields that n8n does not show have no value and are left out.
 *
 * @param read gives the value of a parameter, and null for one that the node does not have
 */
export function declaredFields(
	properties: readonly INodeProperties[],
	read: (name: string) => unknown,
): PanelParameters {
	const fields: PanelParameters = {};
	for (const property of properties) {
		const apiName = property.routing?.send?.property;
		if (apiName === undefined && property.type !== 'collection') continue;
		const value = read(property.name);
		if (value === null) continue;
		if (apiName !== undefined) fields[apiName] = value;
		else Object.assign(fields, fieldsOfCollection(property, value as IDataObject));
	}
	return fields;
}

function fieldsOfCollection(property: INodeProperties, values: IDataObject): PanelParameters {
	const fields: PanelParameters = {};
	for (const option of property.options ?? []) {
		const apiName = 'routing' in option ? option.routing?.send?.property : undefined;
		if (apiName !== undefined && values[option.name] !== undefined) {
			fields[apiName] = values[option.name];
		}
	}
	return fields;
}
