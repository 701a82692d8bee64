import type { IDataObject, IPollFunctions } from 'n8n-workflow';

/** Whether a value is an object of plain data. */
export function isDataObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A parameter that holds several fields, such as 'Options'. */
export function readCollection(poll: IPollFunctions, name: 'options' | 'filters'): IDataObject {
	const value: unknown = poll.getNodeParameter(name, {});
	return isDataObject(value) ? value : {};
}
