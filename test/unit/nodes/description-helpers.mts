import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
	type INodeTypeDescription,
} from 'n8n-workflow';

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

const isField = (option: Option): option is INodeProperties => 'type' in option;
const isGroup = (option: Option): option is INodePropertyCollection => 'values' in option;

/** The choices of a list; none for any other field. */
export function choicesOf({ type, options = [] }: INodeProperties): INodePropertyOptions[] {
	return type === 'options' || type === 'multiOptions'
		? options.flatMap((option) => (isField(option) || isGroup(option) ? [] : [option]))
		: [];
}

/** The fields inside a collection. */
export function fieldsIn({ options = [] }: INodeProperties): INodeProperties[] {
	return options.flatMap((option) =>
		isGroup(option) ? option.values : isField(option) ? [option] : [],
	);
}

/** A list of fields with all that are inside them. */
export function allFields(properties: INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => [property, ...allFields(fieldsIn(property))]);
}

/** A field of this name, wherever it stands. Throws if there is none. */
export function fieldCalled(properties: INodeProperties[], name: string): INodeProperties {
	const field = allFields(properties).find((candidate) => candidate.name === name);
	if (field === undefined) throw new Error(`There is no field ${name}`);
	return field;
}

/** The fields that n8n shows with these values, by its own rules, selectors and notices included. */
export function shownFields(
	{ properties, ...rest }: INodeTypeDescription,
	values: INodeParameters,
): INodeProperties[] {
	const node = { typeVersion: 1 };
	const description = { properties, ...rest };
	const complete = NodeHelpers.getNodeParameters(
		properties,
		values,
		true,
		false,
		node,
		description,
	);
	return properties.filter((property) =>
		NodeHelpers.displayParameter(complete ?? {}, property, node, description),
	);
}

/** The names of the parameters that n8n shows with these values, without the ones that chose them and notices. */
export function shownNames(description: INodeTypeDescription, values: INodeParameters): string[] {
	return shownFields(description, values)
		.filter(({ name, type }) => type !== 'notice' && !(name in values))
		.map(({ name }) => name);
}

/** What keeps n8n from starting a workflow with a node that has these values. */
export function issuesOf(description: INodeTypeDescription, parameters: INodeParameters): string[] {
	const node: INode = {
		id: '1',
		name: description.displayName,
		type: description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const { properties } = description;
	const complete = NodeHelpers.getNodeParameters(
		properties,
		parameters,
		true,
		false,
		node,
		description,
	);
	const issues = NodeHelpers.getNodeParametersIssues(
		properties,
		{ ...node, parameters: complete ?? {} },
		description,
	);
	return Object.values(issues?.parameters ?? {}).flat();
}
