import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NodeApiError, type INode } from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions.ts';
import type { FailureClass, PanelFailure, UnsentReason } from '../../../panel/types.ts';
import { describeFailure, toNodeApiError } from '../../../nodes/shared/errorMessages.ts';
import type { Message } from '../../../nodes/shared/failureTexts.ts';
import {
	FAILURE_CLASSES,
	POSSIBLE_FAILURES,
	UNSENT_REASONS,
} from '../../fixtures/failureClasses.mts';

const ACTIONS: PanelAction[] = [
	'services',
	'add',
	'status',
	'cancel',
	'refill',
	'refill_status',
	'balance',
	'capacity',
];

/** Asking twice may do it twice: what the headline of an unknown outcome says not to do again. */
const DO_NOT_REPEAT: Partial<Record<PanelAction, string>> = {
	add: 'The order may exist, so do not order it again',
	refill: 'The refill may have started, so do not ask for it again',
	cancel: 'The order may be canceled, so check its status first',
};

const CODES = [
	'ECONNREFUSED',
	'ECONNRESET',
	'ETIMEDOUT',
	'ECONNABORTED',
	'CERT_HAS_EXPIRED',
	'unknown',
];

const failure = (values: Partial<PanelFailure> & Pick<PanelFailure, 'class'>): PanelFailure => ({
	text: '',
	nothingDone: false,
	...values,
});

/** Every class with all that it can come with. */
const FAILURES = POSSIBLE_FAILURES.flatMap((possible) =>
	[undefined, 200, 503].map((httpStatus) => failure({ ...possible, httpStatus })),
).concat(
	CODES.flatMap((connection) =>
		[undefined, ...UNSENT_REASONS].map((unsent) =>
			failure({
				class: 'unavailable',
				nothingDone: unsent !== undefined,
				connection,
				...(unsent && { unsent }),
			}),
		),
	),
	failure({
		class: 'redirect',
		location: 'https://new.example/api/v2',
		httpStatus: 301,
		nothingDone: true,
	}),
	failure({ class: 'redirect', location: '/login', httpStatus: 302, nothingDone: true }),
);

const everyCase = FAILURES.flatMap((reason) => ACTIONS.map((action) => ({ reason, action })));

/** What may have been done all the same. */
const inDoubt = everyCase.filter(
	({ reason, action }) => !reason.nothingDone && DO_NOT_REPEAT[action] !== undefined,
);

/** Of cases with the same action and words the first one: a check of the others would be the same check. */
function distinct(cases: typeof everyCase): typeof everyCase {
	const found = new Map<string, (typeof everyCase)[number]>();
	for (const entry of cases) {
		const words = describeFailure(entry.reason, entry.action);
		const key = JSON.stringify([entry.action, words]);
		if (!found.has(key)) found.set(key, entry);
	}
	return [...found.values()];
}

/** The cases whose words break a rule. */
function breaking(
	cases: typeof everyCase,
	holds: (words: Message, action: PanelAction) => boolean,
) {
	return distinct(cases)
		.map(({ reason, action }) => ({ reason, action, words: describeFailure(reason, action) }))
		.filter(({ words, action }) => !holds(words, action));
}

const ADVICE_TO_REPEAT =
	/\btry again\b|\bagain later\b|\bretry|\brun again\b|(?<!does not )\bsend (?:it )?again\b/i;
const LOOK_FIRST =
	/^This node does not send it again\. Look at the orders on the panel before you send it yourself\./;

describe('describeFailure', () => {
	it('says what happened and how to go on, for every class and action', () => {
		expect(everyCase.length).toBeGreaterThan(800);
		const isSaid = ({ message, description }: Message) =>
			/^(?:[A-Z]|n8n's ).{10,}/.test(message) &&
			/^[A-Z].{10,}/.test(description) &&
			!/undefined|null|NaN|\s{2}|^\s|\s$/.test(`${message} ${description}`);
		expect(breaking(everyCase, isSaid)).toEqual([]);
	});

	it('has none of the words that scare without telling', () => {
		const isCalm = ({ message, description }: Message) =>
			!/error|problem|failure|mistake/i.test(`${message} ${description}`);
		expect(breaking(everyCase, isCalm)).toEqual([]);
	});

	it('ends a message without a period and a description with one', () => {
		const isPunctuated = ({ message, description }: Message) =>
			!/[.!?]$/.test(message) &&
			!message.replace(/^Unknown outcome: [^.]+\. /, '').includes('. ') &&
			/[.)]$/.test(description);
		expect(breaking(everyCase, isPunctuated)).toEqual([]);
	});

	it('begins with fixed words where something may have been done, and ends with what not to do', () => {
		expect(inDoubt.length).toBeGreaterThan(90);
		const warns = ({ message, description }: Message, action: PanelAction) =>
			/^Unknown outcome: [^.]+\. [^.]+$/.test(message) &&
			// A cause in the middle of a sentence begins in lower case.
			!/^Unknown outcome: (?:The|An?) /.test(message) &&
			message.endsWith(`. ${DO_NOT_REPEAT[action]}`) &&
			LOOK_FIRST.test(description);
		expect(breaking(inDoubt, warns)).toEqual([]);
	});

	it('never advises to repeat what may have been done', () => {
		const advisesNothing = ({ message, description }: Message) =>
			!ADVICE_TO_REPEAT.test(`${message} ${description}`);
		expect(breaking(inDoubt, advisesNothing)).toEqual([]);
	});

	it('claims an unknown outcome for nothing that the panel has clearly refused or that only reads', () => {
		const sure = everyCase.filter((each) => !inDoubt.includes(each));
		const isSure = ({ message, description }: Message) =>
			!/Unknown outcome|Not sent: |Look at the orders on the panel b/.test(
				`${message} ${description}`,
			);
		expect(breaking(sure, isSure)).toEqual([]);
	});

	it.each<[string, string, PanelAction, RegExp]>([
		[
			'ECONNRESET',
			'a broken one',
			'add',
			/^Unknown outcome: the connection to the panel was lost\. The order may exist/,
		],
		[
			'ETIMEDOUT',
			'a slow one',
			'refill',
			/^Unknown outcome: the panel did not answer in time\. The refill may have started/,
		],
		['ECONNABORTED', 'a slow one', 'balance', /^The panel did not answer in time$/],
		['ECONNRESET', 'a broken one', 'status', /^The connection to the panel was lost$/],
	])('%s, %s, while asking for %s', (connection, _name, action, message) => {
		const words = describeFailure(failure({ class: 'unavailable', connection }), action);
		expect(words.message).toMatch(message);
		expect(words.description).toContain(`(${connection})`);
	});

	it.each<[UnsentReason, string, string]>([
		['name', "The name of the panel's server was not found", "'API URL'"],
		['connection', 'The panel cannot be reached', "'API URL'"],
		['certificate', "The panel's SSL certificate is not accepted", "'Ignore SSL Issues'"],
		['tls', 'An encrypted connection to the panel was not possible', 'http://'],
		[
			'blocked',
			"This n8n does not allow requests to the panel's address",
			'N8N_SSRF_ALLOWED_HOSTNAMES',
		],
		['proxy', 'The proxy cannot be reached', "'Proxy' under Settings → Request Options"],
	])('says why nothing was sent: %s', (unsent, message, advice) => {
		for (const action of ACTIONS) {
			const unreached = { class: 'unavailable', nothingDone: true, unsent } as const;
			const words = describeFailure(failure({ ...unreached, connection: 'ECODE' }), action);
			expect(words.message).toBe(message);
			expect(words.description).toMatch(/^Nothing was sent\. .*\(ECODE\)\.$/);
			expect(words.description).toContain(advice);
			// A code that n8n does not give is not made up.
			const uncoded = describeFailure(failure({ ...unreached, connection: 'unknown' }), action);
			expect(uncoded.description).not.toContain('unknown');
		}
	});

	it('says of a proxy that asks for a password what to do', () => {
		const reason = failure({ class: 'guard', nothingDone: true, httpStatus: 407 });
		expect(describeFailure(reason, 'add').message).toBe(
			'The proxy asks for a user name and a password',
		);
	});

	it('says of what was not asked because of a stop that nothing came of it', () => {
		for (const action of ACTIONS) {
			expect(describeFailure(failure({ class: 'stopped', nothingDone: true }), action)).toEqual({
				message: 'The execution was stopped before this request was sent',
				description: 'Nothing was changed on the panel.',
			});
		}
	});

	it('names the field to look at', () => {
		const names: Partial<Record<FailureClass, string[]>> = {
			key: ["'API Key'", "'Key Placement'"],
			service: ["'Service'"],
			link: ["'Link'"],
			quantity: ["'Quantity'"],
			dripFeed: ["'Runs'", "'Interval (Minutes)'"],
			notV2: ["'API URL'"],
			redirect: ["'API URL'"],
		};
		for (const [name, fields] of Object.entries(names)) {
			const reason = failure({ class: name as FailureClass, nothingDone: true });
			for (const field of fields) {
				expect(describeFailure(reason, 'add').description).toContain(field);
			}
		}
	});

	it("names 'Service Type' where an order misses a field", () => {
		for (const text of ['Missing parameter: comments', 'Username is required']) {
			const reason = failure({ class: 'missingField', nothingDone: true, text });
			const words = describeFailure(reason, 'add');
			expect(words.description).toContain("'Service Type'");
			expect(words.description).toContain(text);
		}
	});

	it('quotes the panel, and only the panel', () => {
		for (const name of FAILURE_CLASSES) {
			for (const action of ACTIONS) {
				const text = 'Bad link. Error #5';
				const words = describeFailure(failure({ class: name, text }), action);
				expect(words.description).toMatch(/(?:^|[.)] )The panel says: "Bad link\. Error #5"\.$/);
				expect(words.message).not.toContain(text);
				// The words of a broken connection are Node's.
				const broken = failure({ class: 'unavailable', text, connection: 'ECONNRESET' });
				expect(describeFailure(broken, action).description).not.toContain(text);
			}
		}
	});

	it('names the title of a web page as that, and not as words of the panel', () => {
		const page = failure({ class: 'notV2', text: 'Just a moment...', isWebPage: true });
		for (const action of ACTIONS) {
			const { description } = describeFailure(page, action);
			expect(description).toMatch(/\. The answer is a web page titled "Just a moment\.\.\."$/);
			expect(description).not.toContain('The panel says');
			const untitled = describeFailure({ ...page, text: '' }, action).description;
			expect(description).toBe(`${untitled} The answer is a web page titled "Just a moment..."`);
		}
	});

	it('shows where the panel moved to', () => {
		const location = 'https://new.example/api/v2';
		const words = describeFailure(
			failure({ class: 'redirect', location, nothingDone: true }),
			'add',
		);
		expect(words.message).toBe(`The panel moved to ${location}`);
		expect(words.description).toContain("'API URL'");
	});
});

describe('toNodeApiError', () => {
	const node: INode = {
		id: '1',
		name: 'SMM Panel',
		type: 'n8n-nodes-smm-panel.smmPanel',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};

	it('says what describeFailure says, for every class and action', () => {
		for (const { reason, action } of distinct(everyCase)) {
			const error = toNodeApiError(node, reason, action, 3);
			const { message, description, httpCode, context } = error;
			expect(error).toBeInstanceOf(NodeApiError);
			expect({ message, description, httpCode, itemIndex: context.itemIndex }).toEqual({
				...describeFailure(reason, action),
				httpCode: reason.httpStatus === undefined ? 'none' : String(reason.httpStatus),
				itemIndex: 3,
			});
		}
	});

	it("keeps our words where the panel's hold a code of Node's", () => {
		for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', 'EPIPE']) {
			const location = `https://new.example/${code}`;
			const redirect = failure({ class: 'redirect', location, nothingDone: true });
			const moved = toNodeApiError(node, redirect, 'add');
			expect(moved.message).toBe(`The panel moved to ${location}`);
			const reason = failure({ class: 'link', nothingDone: true, text: `curl: ${code}` });
			const refused = toNodeApiError(node, reason, 'add');
			expect(refused.message).toBe('The panel does not accept the link');
			expect(refused.description).toContain(`The panel says: "curl: ${code}"`);
		}
	});

	it('takes the words of a caller who knows more', () => {
		const words = { message: 'Stopped', description: 'See item 2.' };
		const error = toNodeApiError(node, failure({ class: 'funds' }), 'add', 0, words);
		expect(error.message).toBe('Stopped');
		expect(error.description).toBe('See item 2.');
	});

	it('carries no request, no cause and no stack of one', () => {
		for (const { reason, action } of everyCase.slice(0, 200)) {
			const error = toNodeApiError(node, reason, action, 0);
			expect(error.cause).toBeUndefined();
			const json = JSON.parse(JSON.stringify(error));
			expect(json).not.toHaveProperty('request');
			expect(json).not.toHaveProperty('config');
			expect(Object.keys(json.errorResponse ?? {})).toEqual(
				expect.not.arrayContaining(['request', 'config', 'response', 'options', 'headers']),
			);
			expect(error.context).not.toHaveProperty('request');
			expect(error.context).not.toHaveProperty('data');
		}
	});

	it('shows nothing of a failure but its words, its status, its code and its address', () => {
		const secrets = fc.stringMatching(/^secret[0-9a-f]{16}$/);
		fc.assert(
			fc.property(secrets, fc.constantFrom(...everyCase), (secret, { reason, action }) => {
				const leaky = {
					...reason,
					request: { body: { key: secret } },
					cause: new Error(secret),
				};
				const error = toNodeApiError(node, leaky, action);
				const shown = [JSON.stringify(error), error.stack, String(error), error.messages.join()];
				expect(shown.join()).not.toContain(secret);
			}),
		);
	});
});
