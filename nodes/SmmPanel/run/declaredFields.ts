import {
	isResourceLocatorValue,
	type IDataObject,
	type IExecuteFunctions,
	type INodeProperties,
} from 'n8n-workflow';
import type { PanelParameters } from '../../../panel/request/actions';

/**
 * The values of an item's fields by the API names that the fields' own `routing` declares, as the
 * declarative engine would gather them. Fields that n8n does not show have no value and are left out.
 */
export function declaredFields(
	context: IExecuteFunctions,
	properties: INodeProperties[],
	item: number,
): PanelParameters {
	const fields: PanelParameters = {};
	for (const property of properties) {
		const value = plainValue(context.getNodeParameter(property.name, item, null));
		if (value === null) continue;
		const apiName = property.routing?.send?.property;
		if (apiName !== undefined) fields[apiName] = value;
		if (property.type === 'collection') {
			Object.assign(fields, fieldsOfCollection(property, value as IDataObject));
		}
	}
	return fields;
}

/** What was chosen in a resource locator, by whichever of its modes; any other value as it is. */
export function plainValue(value: unknown): unknown {
	return isResourceLocatorValue(value) ? value.value : value;
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
