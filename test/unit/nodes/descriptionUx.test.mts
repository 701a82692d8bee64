import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { SmmPanelApi } from '../../../credentials/SmmPanelApi.credentials.ts';
import { SmmPanel } from '../../../nodes/SmmPanel/SmmPanel.node.ts';
import { SmmPanelTrigger } from '../../../nodes/SmmPanelTrigger/SmmPanelTrigger.node.ts';
import { credentialAdvice } from '../../../nodes/shared/credentialAdvice.ts';
import { connectionWith } from '../panel/request/asking-helpers.mts';
import { describeFailure } from '../../../nodes/shared/errorMessages.ts';
import { FAILURE_CLASSES, UNSENT_REASONS } from '../../fixtures/failureClasses.mts';
import { allFields, choicesOf, fieldsIn } from './description-helpers.mts';

// What n8n's guidelines ask of every text that a user reads, as far as a program can check it.

const action = new SmmPanel().description;
const trigger = new SmmPanelTrigger().description;
const credential = new SmmPanelApi();

const SOURCES: Array<[name: string, properties: INodeProperties[]]> = [
	['the action node', action.properties],
	['the trigger', trigger.properties],
	['the credential', credential.properties],
];

/** Words that a title leaves in lower case, and one that writes itself so. */
const SMALL =
	/^(?:a|an|and|as|at|below|but|by|for|from|in|into|iOS|is|of|on|or|per|than|the|to|with)$/;

/** Whether every word begins with a capital, apart from the small ones. Quotes and brackets do not count. */
const isTitle = (text: string) =>
	/^["(]?[A-Z0-9]|^iOS$/.test(text) &&
	text
		.replace(/"[^"]*"/g, '')
		.split(/[\s()]+/)
		.filter((word) => word !== '')
		.every((word) => SMALL.test(word) || /^[A-Z0-9]/.test(word));

/** The sentences of a text. Abbreviations and numbers have no end in them. */
const sentences = (text: string) =>
	text
		.replace(/e\.g\.|\.{3}|n8n\.io/g, '')
		.split(/(?<=[.!?])\s+(?=[A-Z0-9'"])/)
		.filter((sentence) => sentence !== '');

const SCARY = /\b(?:errors?|problems?|failures?|mistakes?)\b/i;

/** The rules that a description breaks. */
function flawsOf(text: string): string[] {
	const isPeriodRight = text.endsWith('.') === sentences(text).length > 1;
	return [
		!/^["'A-Z0-9]/.test(text) && 'begins with a small letter',
		/\s{2}|^\s|\s$/.test(text) && 'has needless blanks',
		/\b(?:id|url|json|ids|urls|api)\b/.test(text) && 'writes an abbreviation small',
		SCARY.test(text) && 'has a word that scares',
		!isPeriodRight && 'is one sentence with a period, or several without one',
	].flatMap((flaw) => (flaw === false ? [] : [`${text}: ${flaw}`]));
}

describe.each(SOURCES)('the fields of %s', (_name, properties) => {
	const fields = allFields(properties);
	const shownAsText = fields.filter(({ type }) => type !== 'notice');

	it('have titles', () => {
		const names = shownAsText.map(({ displayName }) => displayName);
		expect(names.length).toBeGreaterThan(5);
		expect(names.filter((name) => !isTitle(name))).toEqual([]);
		expect(names.filter((name) => /[.:*]$|\bId\b|\bUrl\b|\bJson\b|\bApi\b/.test(name))).toEqual([]);
	});

	it('are described in whole sentences, which say more than the title', () => {
		expect(fields.flatMap(({ description }) => flawsOf(description ?? 'None'))).toEqual([]);
		const said = fields.filter(({ description, displayName }) => description === displayName);
		expect(said).toEqual([]);
	});

	it('that are switches say "Whether"', () => {
		for (const { type, description, displayName } of fields) {
			expect(`${displayName}: ${(description ?? '').startsWith('Whether ')}`).toBe(
				`${displayName}: ${type === 'boolean'}`,
			);
		}
	});

	it('show an example where they have a placeholder, or what adding does', () => {
		const collections = ['collection', 'fixedCollection'];
		for (const { type, placeholder, displayName } of fields) {
			if (collections.includes(type)) expect(placeholder).toMatch(/^Add [A-Za-z ]+$/);
			else if (placeholder !== undefined)
				expect(`${displayName}: ${placeholder}`).toContain(': e.g. ');
		}
	});

	it('that are collections are sorted', () => {
		for (const field of fields.filter(({ type }) => type === 'collection')) {
			const labels = fieldsIn(field).map(({ displayName }) => displayName);
			expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b, 'en')));
		}
	});

	it('that are lists have titles, a default among them, and an order from five choices on', () => {
		for (const field of fields) {
			const choices = choicesOf(field);
			if (choices.length === 0) continue;
			const names = choices.map(({ name }) => name);
			for (const { name, value } of choices) {
				// A word of the API, such as `In progress`, stays as the output has it.
				expect(`${name}: ${isTitle(name) || name === value}`).toBe(`${name}: true`);
				expect(name).not.toMatch(/[*.]|\p{Extended_Pictographic}/u);
			}
			if (names.length >= 5) {
				expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
			}
			const values = choices.map(({ value }) => value);
			expect(new Set(values).size).toBe(values.length);
			const defaults: unknown[] =
				field.type === 'multiOptions' ? (field.default as string[]) : [field.default];
			expect(values).toEqual(expect.arrayContaining(defaults));
			for (const { name, description } of choices) {
				if (description === undefined) continue;
				expect(flawsOf(description)).toEqual([]);
				expect(description).not.toBe(name);
			}
		}
	});

	it('take expressions, but for what decides which fields there are', () => {
		const without = fields.filter(({ noDataExpression }) => noDataExpression === true);
		for (const { name } of without) expect(['resource', 'operation', 'event']).toContain(name);
	});

	it('have the default of their type', () => {
		for (const { type, name, default: value } of fields) {
			if (type === 'boolean') expect(typeof value).toBe('boolean');
			if (type === 'number') expect(typeof value).toBe('number');
			if (type === 'string' || type === 'dateTime') expect([name, value]).toEqual([name, '']);
			if (type === 'collection') expect(value).toEqual({});
			// A group may be there, empty, as soon as it is added.
			if (type === 'fixedCollection')
				for (const group of Object.values(value ?? {})) expect(group).toEqual({});
		}
	});
});

describe('the operations', () => {
	const operations = action.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(choicesOf);

	it('stand behind Resource and Operation, which take no expressions', () => {
		expect(action.properties[0]?.name).toBe('resource');
		expect(action.properties[1]?.name).toBe('operation');
		const selectors = action.properties.filter(({ name }) => /^(?:resource|operation)$/.test(name));
		for (const { noDataExpression } of selectors) expect(noDataExpression).toBe(true);
	});

	it.each(operations.map((option) => [option.action ?? option.name, option]))(
		'"%s" reads as a sentence without articles, and is not repeated in its description',
		(_action, option) => {
			const {
				action: sentence = '',
				description = '',
				name,
			} = option as (typeof operations)[number];
			// A proper name keeps its capitals.
			expect(sentence.replace('XPanel', 'panel')).toMatch(/^[A-Z][a-z]+( [a-z]+)+$/);
			expect(sentence).not.toMatch(/\b(?:a|an|the)\b/);
			expect(description.toLowerCase()).not.toBe(sentence.toLowerCase());
			if (name === 'Get Many') {
				expect(sentence).toMatch(/^Get many /);
				expect(description).not.toMatch(/\ball\b/);
			}
		},
	);

	it('have actions that differ', () => {
		const actions = operations.map(({ action: sentence }) => sentence);
		expect(new Set(actions).size).toBe(actions.length);
	});
});

describe.each<[string, INodeTypeDescription]>([
	['nodes/SmmPanel/SmmPanel.node', action],
	['nodes/SmmPanelTrigger/SmmPanelTrigger.node', trigger],
])('%s', (path, description) => {
	const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
	const codex = json(`${path}.json`);
	const manifest = json('package.json');

	it('has a title, a sentence, a subtitle and icons for light and dark that exist', () => {
		expect(isTitle(description.displayName)).toBe(true);
		expect(description.displayName).not.toContain('Node');
		expect(flawsOf(description.description)).toEqual([]);
		expect(description.subtitle).toMatch(/^=\{\{.*\}\}$/);
		const { light, dark } = description.icon as { light: string; dark: string };
		expect(light).not.toBe(dark);
		for (const icon of [light, dark]) {
			expect(icon).toMatch(/^file:.*\.svg$/);
			expect(existsSync(join(dirname(path), icon.replace('file:', '')))).toBe(true);
		}
	});

	it('has a codex that names it', () => {
		expect(codex.node).toBe(`${manifest.name}.${description.name}`);
		expect(codex.nodeVersion).toBe('1.0');
		expect(codex.codexVersion).toBe('1.0');
		const known = [
			...['Data & Storage', 'Finance & Accounting', 'Marketing & Content', 'Productivity'],
			...['Miscellaneous', 'Sales', 'Development', 'Analytics', 'Communication', 'Utility'],
		];
		expect(codex.categories.length).toBeGreaterThan(0);
		expect(known).toEqual(expect.arrayContaining(codex.categories));
	});

	it('is documented where the package lives', () => {
		const home = manifest.repository.url.replace(/^git\+|\.git$/g, '');
		const { primaryDocumentation, credentialDocumentation } = codex.resources;
		const links = [...primaryDocumentation, ...credentialDocumentation] as Array<{ url: string }>;
		expect(links.length).toBeGreaterThanOrEqual(2);
		for (const { url } of [...links, { url: credential.documentationUrl }]) {
			expect(url.startsWith(`${home}#`) || url.startsWith(`${home}/blob/main/`)).toBe(true);
		}
	});

	it('is registered in the package', () => {
		expect(manifest.n8n.nodes).toContain(`dist/${path}.js`);
		expect(manifest.n8n.credentials).toEqual(['dist/credentials/SmmPanelApi.credentials.js']);
	});
});

describe('the names in quotes', () => {
	/** n8n adds these to every declarative node, below Request Options. */
	const ofN8n = ['Batching', 'Proxy'];
	const labels = new Set([
		...ofN8n,
		...SOURCES.flatMap(([, properties]) => allFields(properties)).map(
			({ displayName }) => displayName,
		),
	]);
	const quoted = (text: string) =>
		[...text.replace(/"[^"]*"/g, '').matchAll(/(?<![A-Za-z])'([^']+)'(?![A-Za-z])/g)].map(
			([, name]) => name,
		);

	it('in descriptions are those of fields', () => {
		for (const [, properties] of SOURCES) {
			for (const { description = '' } of allFields(properties)) {
				for (const name of quoted(description)) expect([...labels]).toContain(name);
			}
		}
	});

	it('in what is said of failures are those of fields', () => {
		const texts = FAILURE_CLASSES.flatMap((name) => {
			const failure = { class: name, text: '', nothingDone: true };
			const unsent = UNSENT_REASONS.map((reason) => ({
				...failure,
				class: 'unavailable' as const,
				connection: 'ECODE',
				unsent: reason,
			}));
			return [failure, ...unsent].flatMap((each) => [
				describeFailure(each, 'add').description,
				credentialAdvice(each, connectionWith()),
			]);
		});
		const names = texts.flatMap(quoted);
		expect(names.length).toBeGreaterThan(100);
		for (const name of new Set(names)) expect([...labels]).toContain(name);
	});
});
