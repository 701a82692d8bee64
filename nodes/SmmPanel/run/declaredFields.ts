import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { PanelParameters } from '../../../panel/request/actions';

/**
 * The values of an item's fields, by the API names that their `routing` declares. n8n's declarative engine would gather
 * the same. Fields that n8n does not show have no value and are left out.
 *
 * @param read gives the value of a parameter, and null for one that the node does not have
 * @param wanted the API names that are needed, if not all are. Other fields outside of a collection are not read: one that
 * the editor hides may still hold an expression that fails.
 */
export function declaredFields(
	properties: readonly INodeProperties[],
	read: (name: string) => unknown,
	wanted?: readonly string[],
): PanelParameters {
	const fields: PanelParameters = {};
	const known = new Set<string>();
	for (const property of properties) {
		const apiName = property.routing?.send?.property;
		if (apiName === undefined && property.type !== 'collection') continue;
		if (apiName !== undefined && wanted?.includes(apiName) === false) continue;
		// A field may be declared several times, for one service type each: its value is one.
		if (known.has(property.name)) continue;
		known.add(property.name);
		const value = read(property.name);
		if (value === null) continue;
		if (apiName !== undefined) fields[apiName] = value;
		else Object.assign(fields, fieldsOfCollection(property, value as IDataObject));
	}
	return fields;
}

/** A group of fields holds its values under its own name. One that may be there several times fills no field of ours. */
function fieldsOfCollection(property: INodeProperties, values: IDataObject): PanelParameters {
	const fields: PanelParameters = {};
	for (const option of property.options ?? []) {
		if (!('type' in option)) continue;
		const value = values[option.name];
		const apiName = option.routing?.send?.property;
		if (apiName !== undefined && value !== undefined) fields[apiName] = value;
		if (option.type !== 'fixedCollection' || !isDataObject(value)) continue;
		for (const group of option.options ?? []) {
			const inside = 'values' in group ? value[group.name] : undefined;
			if (!('values' in group) || !isDataObject(inside)) continue;
			Object.assign(fields, fieldsOfCollection({ ...option, options: group.values }, inside));
		}
	}
	return fields;
}

function isDataObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
