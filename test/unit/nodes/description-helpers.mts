import {
	NodeHelpers,
	Workflow,
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

/** A parameter's value as the editor makes it: expressions are evaluated before conditions are looked at. */
function evaluated(value: INodeParameters[string], node: INode, description: INodeTypeDescription) {
	const type = { description };
	const nodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	try {
		return workflow.expression.getSimpleParameterValue(node, value as string, 'manual', {}) ?? '';
	} catch {
		return '';
	}
}

/**
 * The fields that the editor shows with these values, by n8n's own rules, selectors and notices included. An expression
 * that cannot be evaluated without a run counts as empty, as in the editor.
 */
export function shownFields(
	{ properties, ...rest }: INodeTypeDescription,
	values: INodeParameters,
): INodeProperties[] {
	const description = { properties, ...rest };
	const node = nodeOf(description, values);
	const complete = NodeHelpers.getNodeParameters(
		properties,
		values,
		true,
		false,
		node,
		description,
	);
	const saved = { ...node, parameters: complete ?? {} };
	const seen = Object.fromEntries(
		Object.entries(saved.parameters).map(([name, value]) => [
			name,
			typeof value === 'string' && value.startsWith('=')
				? evaluated(value, saved, description)
				: value,
		]),
	) as INodeParameters;
	return properties.filter((property) =>
		NodeHelpers.displayParameter(seen, property, node, description),
	);
}

function nodeOf(description: INodeTypeDescription, parameters: INodeParameters): INode {
	return {
		id: '1',
		name: description.displayName,
		type: description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
}

/** The names of the parameters that n8n shows with these values, without the ones that chose them and notices. */
export function shownNames(description: INodeTypeDescription, values: INodeParameters): string[] {
	return shownFields(description, values)
		.filter(({ name, type }) => type !== 'notice' && type !== 'hidden' && !(name in values))
		.map(({ name }) => name);
}

/** What keeps n8n from starting a workflow with a node that has these values. */
export function issuesOf(description: INodeTypeDescription, parameters: INodeParameters): string[] {
	const node = nodeOf(description, parameters);
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
