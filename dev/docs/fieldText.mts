// What a parameter's declaration says, in the words of the editor, as cells of a Markdown table.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** The fields among which a condition looks for the one that it names. */
export type Fields = readonly INodeProperties[];

type Option = NonNullable<INodeProperties['options']>[number];
type Conditions = Record<string, unknown[] | undefined>;

const TYPES: Readonly<Record<string, string>> = {
	boolean: 'on or off',
	collection: 'options',
	dateTime: 'date',
	fixedCollection: 'group',
	json: 'JSON',
	multiOptions: 'several of a list',
	number: 'number',
	options: 'one of a list',
	resourceLocator: 'chosen from a list, or an ID',
	string: 'text',
};

/** Chosen before a parameter is shown, so no condition needs to name them. */
const CHOSEN = new Set(['resource', 'operation', 'event']);

const isChoice = (option: Option): option is INodePropertyOptions => 'value' in option;

/** A text that breaks no table and is no HTML. */
export function cell(text: string): string {
	return text
		.replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, '[$2]($1)')
		.replace(/<\/?[a-z][^>]*>/gi, '')
		.replace(/[<|]/g, '\\$&')
		.replace(/\s*\n\s*/g, ' ')
		.trim();
}

/** What a user enters. */
export function typeText({ type }: INodeProperties): string {
	return TYPES[type] ?? type;
}

/** The default as the editor shows it. */
export function defaultText({ type, default: value, options = [] }: INodeProperties): string {
	if (type === 'collection' || type === 'fixedCollection') return '–';
	if (type === 'resourceLocator') return 'From List';
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	const words = [value].flat().map((one) => nameOf(one, options));
	return cell(words.filter((word) => word !== '').join(', ')) || '–';
}

/** The name of a choice, or the value itself. */
function nameOf(value: unknown, options: Option[]): string {
	const choice = options.filter(isChoice).find((option) => option.value === value);
	return choice?.name ?? String(value ?? '');
}

/** What the parameter is for, with an example and what can be chosen. */
export function descriptionText({ description, hint, placeholder, options = [] }: INodeProperties) {
	const choices = options.filter(isChoice).map(({ name }) => name);
	const example = /^e\.g\. /.test(placeholder ?? '')
		? `For example: \`${placeholder?.slice(5)}\``
		: '';
	const sentences = [
		description,
		hint,
		example,
		choices.length > 0 && `Choices: ${choices.join(', ')}`,
	];
	return cell(
		sentences
			.filter((sentence) => typeof sentence === 'string' && sentence !== '')
			.map((sentence) => String(sentence).replace(/\.?$/, '.'))
			.join(' '),
	);
}

/**
 * When the parameter is shown, apart from its resource, operation and event; an empty text for always.
 *
 * @param declarations several where the same parameter is declared once as required and once as not
 */
export function shownText(declarations: Fields, fields: Fields): string {
	const [first, ...others] = declarations.map((field) => conditionsOf(field, fields));
	const shared = [...(first ?? new Map<string, unknown[]>())].flatMap(([name, values]) => {
		const lists = others.map((conditions) => conditions.get(name));
		if (lists.some((list) => list === undefined)) return [];
		return [[name, [...new Set([values, ...lists].flatMap((list) => list ?? []))]] as const];
	});
	return cell(shared.map(([name, values]) => conditionText(name, values, fields)).join('; '));
}

/** The value in n8n's condition `{ _cnd: { not: value } }`; nothing for another condition. */
function notOf(condition: unknown): unknown[] {
	const test = isRecord(condition) ? condition._cnd : undefined;
	return isRecord(test) && 'not' in test ? [test.not] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** The values with which a declaration is shown, by the field that has to have them. */
function conditionsOf({ displayOptions = {} }: INodeProperties, fields: Fields) {
	const conditions = new Map<string, unknown[]>();
	for (const [path, values = []] of entriesOf(displayOptions.show)) {
		conditions.set(path, values);
	}
	for (const [path, values = []] of entriesOf(displayOptions.hide).map(([name, list]) =>
		followed(name, list, fields),
	)) {
		// A field that is hidden unless a value is chosen is shown with this value.
		const needed = values.flatMap(notOf);
		if (needed.length > 0) {
			conditions.set(path, needed);
			continue;
		}
		// Only of a list it is known what is left; what else is hidden are values that no list offers.
		const choices = choicesOf(fields.find(({ name }) => name === path));
		if (choices.length > 0 && values.length > 0)
			conditions.set(
				path,
				choices.filter((one) => !values.includes(one)),
			);
	}
	return conditions;
}

/** A hidden field repeats the choice of a list, for the editor: the condition is about that list. */
function followed(name: string, values: unknown[] = [], fields: Fields): [string, unknown[]] {
	const field = fields.find((one) => one.name === name && one.type === 'hidden');
	const list = /\$rawParameter\.(\w+)/.exec(String(field?.default))?.[1];
	return list === undefined ? [name, values] : [list, values.filter((value) => value !== '')];
}

function entriesOf(conditions: Conditions = {}): Array<[string, unknown[] | undefined]> {
	return Object.entries(conditions)
		.map(([path, values]): [string, unknown[] | undefined] => [path.replace(/^\//, ''), values])
		.filter(([name]) => !CHOSEN.has(name) && (name === '@tool' || !name.startsWith('@')));
}

function conditionText(name: string, values: readonly unknown[], fields: Fields): string {
	if (name === '@tool') return values.includes(true) ? 'as an AI tool' : 'not as an AI tool';
	const field = fields.find((one) => one.name === name);
	return `${field?.displayName ?? name}: ${valuesText(values, field)}`;
}

/** The values of a condition. Where they are most of a list, those that are missing say it sooner. */
function valuesText(values: readonly unknown[], field: INodeProperties | undefined): string {
	const options = field?.options ?? [];
	const words = (list: readonly unknown[]) =>
		list.map((value) => valueText(value, options)).join(', ');
	const missing = choicesOf(field).filter((value) => !values.includes(value));
	const isMost = choicesOf(field).length > 4 && missing.length < values.length;
	return isMost && missing.length > 0 ? `all but ${words(missing)}` : words(values);
}

/** The values that a list offers; none for any other field. */
function choicesOf(field: INodeProperties | undefined): readonly unknown[] {
	return (field?.options ?? []).filter(isChoice).map(({ value }) => value);
}

const COMPARISONS: Readonly<Record<string, string>> = {
	eq: '',
	exists: 'anything',
	gt: 'more than ',
	gte: 'at least ',
	lt: 'less than ',
	lte: 'at most ',
	not: 'anything but ',
	regex: 'of the form ',
	includes: 'with ',
	startsWith: 'beginning with ',
};

function valueText(value: unknown, options: Option[]): string {
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	if (typeof value === 'object' && value !== null && '_cnd' in value) {
		const [comparison, limit] = Object.entries(value._cnd ?? {})[0] ?? ['', ''];
		const words = COMPARISONS[comparison] ?? `${comparison} `;
		return comparison === 'exists' ? words : `${words}${nameOf(limit, options) || 'nothing'}`;
	}
	return nameOf(value, options);
}
