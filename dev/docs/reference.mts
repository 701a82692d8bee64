// docs/operations.md from the nodes' descriptions: what the editor shows, operation by operation.
import type { INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import {
	cell,
	defaultText,
	descriptionText,
	shownText,
	typeText,
	type Fields,
} from './fieldText.mts';

/** What a user reads before the first operation. */
const INTRODUCTION = `# Operations and trigger

<!-- Made by \`npm run docs\` from the nodes' descriptions. Change those, not this page. -->

This page lists every operation, every event of the trigger, and every field and option. Use it to look up what a field does.

- **Shown** says on which other choice a field depends. An empty cell means that the field is always shown.
- **Required** fields must have a value. Which fields an order needs depends on Service Type. With *From the Price List* or an expression there, the editor asks for none of them. The node then checks each order before it sends it.
- The fields under **Options**, **Filters** and **Additional Fields** are off until you add them. **When added** is the value that a field then begins with.
- All fields take expressions, except Resource, Operation and Trigger On.

The [README](../README.md#operations) says what the operations give back. [trigger.md](trigger.md) says how the trigger works.`;

/**
 * The whole page.
 *
 * @param action the node with resources and operations
 * @param trigger the node with events
 */
export function operationsReference(
	action: INodeTypeDescription,
	trigger: INodeTypeDescription,
): string {
	const resources = choicesOf(action.properties, 'resource');
	const sections = resources.flatMap((resource) => {
		const operations = operationsOf(action, resource);
		return [
			`## ${resource.name}`,
			...operations.map((operation) => operationSection(action, resource, operation)),
		];
	});
	const contents = [
		...resources.map((resource) => {
			const operations = operationsOf(action, resource).map((operation) => {
				const title = titleOf(resource, operation);
				return `[${operation.name}](#${anchorOf(title)})`;
			});
			return `- ${resource.name}: ${operations.join(', ')}`;
		}),
		`- Trigger: ${choicesOf(trigger.properties, 'event')
			.map(({ name }) => `[${name}](#${anchorOf(name)})`)
			.join(', ')}`,
	];
	const page = [INTRODUCTION, contents.join('\n'), ...sections, ...triggerSections(trigger)];
	return `${page.join('\n\n')}\n`;
}

/** GitHub's anchor of a heading. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\w\s-]/g, '')
		.replace(/\s/g, '-');
}

const titleOf = (resource: INodePropertyOptions, operation: INodePropertyOptions) =>
	`${resource.name}: ${operation.name}`;

/** The choices of a list at the top of a node. */
function choicesOf(properties: Fields, name: string): INodePropertyOptions[] {
	const options = properties.find((property) => property.name === name)?.options ?? [];
	return options.filter((option): option is INodePropertyOptions => 'value' in option);
}

/** Whether a field is shown for a value of Resource, Operation or Trigger On, as far as that decides. */
function isFor({ displayOptions }: INodeProperties, name: string, value: unknown): boolean {
	const values = displayOptions?.show?.[name];
	return values === undefined || values.includes(value as string);
}

function operationsOf(
	{ properties }: INodeTypeDescription,
	{ value }: INodePropertyOptions,
): INodePropertyOptions[] {
	const lists = properties.filter(({ name }) => name === 'operation');
	return choicesOf(
		lists.filter((list) => isFor(list, 'resource', value)),
		'operation',
	);
}

function operationSection(
	{ properties }: INodeTypeDescription,
	resource: INodePropertyOptions,
	operation: INodePropertyOptions,
): string {
	const fields = properties.filter(
		(field) =>
			field.displayOptions?.show?.operation !== undefined &&
			isFor(field, 'resource', resource.value) &&
			isFor(field, 'operation', operation.value),
	);
	const title = titleOf(resource, operation);
	return section(`### ${title}`, operation.description ?? '', fields, 'It has no parameters.');
}

function triggerSections({ properties }: INodeTypeDescription): string[] {
	const events = choicesOf(properties, 'event');
	const sections = events.map((event) => {
		const fields = properties
			.filter((field) => field.name !== 'event' && isFor(field, 'event', event.value))
			.map((field) => forEvent(field, event.value));
		return section(`### ${event.name}`, event.description ?? '', fields, 'It has no parameters.');
	});
	return ['## Trigger', "All events also have n8n's **Poll Times**.", ...sections];
}

/** A collection with those of its fields that an event shows. */
function forEvent(field: INodeProperties, event: INodePropertyOptions['value']): INodeProperties {
	if (field.type !== 'collection') return field;
	const options = (field.options ?? []).filter(
		(option) => !('type' in option) || isFor(option, '/event', event),
	);
	return { ...field, options };
}

/** A heading, what it is about, the notices, and a table of parameters for each level. */
function section(heading: string, about: string, fields: Fields, otherwise: string): string {
	const notices = fields.filter(({ type }) => type === 'notice');
	const parameters = fields.filter(({ type }) => type !== 'notice' && type !== 'hidden');
	const plain = parameters.filter((field) => fieldsIn(field).length === 0);
	const groups = parameters.filter((field) => fieldsIn(field).length > 0);
	return [
		heading,
		`${cell(about).replace(/\.?$/, '.')}`,
		...notices.map((notice) => {
			const shown = shownText([notice], fields);
			const words = cell(notice.displayName).replace(/\.?$/, '.');
			return `> ${shown && `${shown[0]?.toUpperCase()}${shown.slice(1)}: `}${words}`;
		}),
		...(plain.length > 0 ? [table(plain, fields)] : []),
		...groups.flatMap((group) => groupTables(group, fields)),
		...(parameters.length > 0 ? [] : [otherwise]),
	].join('\n\n');
}

/** The fields inside a collection or a group. */
function fieldsIn({ options = [] }: INodeProperties): INodeProperties[] {
	return options.flatMap((option) =>
		'values' in option ? option.values : 'type' in option ? [option] : [],
	);
}

function groupTables(group: INodeProperties, fields: Fields): string[] {
	const inside = fieldsIn(group);
	const shown = shownText([group], fields);
	const heading = `**${cell(group.displayName)}**${shown && ` (${shown})`}`;
	const nested = inside.filter((field) => fieldsIn(field).length > 0);
	return [
		heading,
		table(inside, [...inside, ...fields], group.type === 'collection'),
		...nested.flatMap((field) => groupTables(field, [...inside, ...fields])),
	];
}

/**
 * A row for each field; columns that no row fills are left out.
 *
 * @param isAdded whether the fields are added one by one, so that their default counts from then on
 */
function table(rows: Fields, fields: Fields, isAdded = false): string {
	const columns: Array<[title: string, text: (field: INodeProperties) => string]> = [
		['Parameter', ({ displayName }) => cell(displayName)],
		['Type', typeText],
		[
			'Required',
			({ name }) => (declarationsOf(name).some(({ required }) => required) ? 'yes' : ''),
		],
		['Shown', ({ name }) => shownText(declarationsOf(name), fields)],
		[isAdded ? 'When added' : 'Default', defaultText],
		['Description', descriptionText],
	];
	const declarationsOf = (name: string) => rows.filter((field) => field.name === name);
	const parameters = rows.filter((field) => declarationsOf(field.name)[0] === field);
	const used = columns.filter(([, text]) => parameters.some((field) => text(field) !== ''));
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(used.map(([title]) => title)),
		line(used.map(() => '---')),
		...parameters.map((field) => line(used.map(([, text]) => text(field)))),
	].join('\n');
}
