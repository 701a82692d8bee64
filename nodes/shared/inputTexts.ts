// The texts for values that cannot be sent, and for orders that do not fit the price list.
import type { OrderProblem } from '../../panel/orders/orderCheck';
import type { InputProblem, LinkFault } from '../../panel/request/inputError';
import type { Message } from './failureTexts';
import { fieldLabel, SETTING_LABELS } from './fieldLabels';

/** How many characters of a value a message shows. */
const MAX_SHOWN = 60;

/** How many characters of a damaged ID a message shows. */
const MAX_SHOWN_ID = 40;

const NOTHING_SENT = 'Nothing was sent to the panel.';

/** A text in quotes for a message. A long text is cut. */
export function quoted(text: string): string {
	return JSON.stringify(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);
}

const LINK_ADVICE: Record<LinkFault, string> = {
	formula: "It is a sheet's formula. Give the address that the formula shows, as text.",
	markdown: 'It is a Markdown link. Give the address between the round brackets alone.',
	expression: "It is an expression that was not worked out. Switch the field to 'Expression'.",
	object: 'It is an object. With an expression, name the field that holds the link.',
	marks: 'A link has no quotes or angle brackets in it. Give the address alone.',
	bareProtocol: 'Nothing follows the protocol. Check what fills the field.',
	missingPart: 'A part of it stands where a value is missing. Check the field in the expression.',
};

/** Says which value cannot be sent and why, and how to go on. It never quotes a possible key. */
export function describeInput(problem: InputProblem): Message {
	const label = 'field' in problem ? `'${fieldLabel(problem.field)}'` : '';
	switch (problem.kind) {
		case 'noId':
			return { message: `${label} has no ID`, description: `Enter an ID in ${label}.` };
		case 'notAnId':
			return {
				message: `${label} holds something that is not an ID`,
				description: `Give ${label} text, a number or a list of these. With an expression, name the field that holds the ID, such as {{ $json.order }}.`,
			};
		case 'severalIds':
			return {
				message: `${label} takes one ID, and ${problem.count} were given`,
				description: 'Use an operation for many IDs, or one item for each ID.',
			};
		case 'missingId':
			return {
				message: `${label} holds ${quoted(problem.text)}, which stands where an ID is missing`,
				description: `${checkSource(label)} ${NOTHING_SENT}`,
			};
		case 'damagedId':
			return {
				message: `${label} holds ${problem.text.slice(0, MAX_SHOWN_ID)}, which is no ID: its last digits are lost or it was never a whole number`,
				description:
					'Numbers above 9,007,199,254,740,991 lose digits in most programs. Keep such IDs as text from the start.',
			};
		case 'groupedId':
			return {
				message: `${label} holds ${quoted(problem.text)}, which may be one number with separators or a list`,
				description: `Write ${problem.text.replace(/\D/g, '')} for one ID, or ${problem.text.replace(/\D+/g, ', ')} for a list. ${NOTHING_SENT}`,
			};
		case 'pathId':
			return {
				message: `${label} holds ${quoted(problem.text)}, which is not an ID`,
				description: `Enter ${label} as the panel shows it.`,
			};
		case 'severalValues':
			return {
				message: `${label} takes one value, and ${problem.count} were given`,
				description: `Make an item of each, for example with the Split Out node. Or name one entry, such as {{ $json.field[0] }}. ${NOTHING_SENT}`,
			};
		case 'missingValue':
			return {
				message: `${label} is ${quoted(problem.text)}, which stands where a value is missing`,
				description: `${checkSource(label)} ${NOTHING_SENT}`,
			};
		case 'notText':
			return {
				message: `${label} holds something that is neither text nor a number`,
				description: `With an expression, name the field that holds the value, such as {{ $json.${fieldLabel(problem.field).toLowerCase().replace(/\W+/g, '_')} }}.`,
			};
		case 'notAWholeNumber':
			return {
				message: `${label} must be a whole number of ${problem.least} or more, and is ${quoted(problem.text)}`,
				description: /^\d+$/.test(problem.text)
					? `Enter ${problem.least} or more in ${label}.`
					: `Enter ${label} as digits only, without separators or decimals.`,
			};
		case 'notADate':
			return {
				message: `${label} is not a date: ${quoted(problem.text)}`,
				description: `Enter ${label} as e.g. 2030-12-31 or 31/12/2030.`,
			};
		case 'notAnAmount':
			return {
				message: `${label} is not an amount: ${quoted(problem.text)}`,
				description: `Enter ${label} in the panel's currency with a dot for the decimals and no separators, such as 1500 or 1.50. ${NOTHING_SENT}`,
			};
		case 'notAFlag':
			return {
				message: `${label} is neither yes nor no: ${quoted(problem.text)}`,
				description: `Switch ${label} on or off, or give it true or false from an expression.`,
			};
		case 'notALink':
			return {
				message: `${label} is not a link: ${quoted(problem.text)}`,
				description: `${LINK_ADVICE[problem.fault]} ${NOTHING_SENT}`,
			};
		case 'emptyFields':
			return emptyFields(problem.fields, problem.type);
		case 'noRuns':
			return {
				message: "'Runs' is empty, and 'Interval (Minutes)' is set",
				description: `Without 'Runs' a panel would deliver everything at once. Fill it in, or leave out both. ${NOTHING_SENT}`,
			};
		case 'unknownServiceType':
			return {
				message: `'Service Type' is ${quoted(problem.text)}, which is none of the types that an order can have`,
				description:
					"Choose a type from the list. For a service of a type of the panel's own, choose Default or Package and give its fields under 'Custom Parameters'.",
			};
		case 'reservedName':
			return {
				message: customName(problem.name),
				description: 'The key comes from the credential, and the action from the operation.',
			};
		case 'unseenInName':
			return {
				message: customName(problem.name),
				description: 'The name has a character that cannot be seen. Type it again.',
			};
		case 'similarName':
			return {
				message: customName(problem.name),
				description: `Panels may read it as "${problem.other}". Write that name, or another one.`,
			};
		case 'unknownSetting':
			return {
				message: `The credential's '${SETTING_LABELS[problem.setting] ?? problem.setting}' has a value that this field does not offer`,
				description:
					'Choose one of its options in the credential. An expression must give the value of an option.',
			};
		case 'noUrl':
			return { message: "The credential's 'API URL' is empty", description: SET_URL };
		case 'notAUrl':
			return {
				message: `The credential's 'API URL' is not a web address${problem.url === undefined ? '' : `: "${problem.url}"`}`,
				description: SET_URL,
			};
		case 'keyInUrl':
			return {
				message: "The credential's 'API URL' holds a key, and addresses end up in logs",
				description: "Put the key into 'API Key', and leave it out of 'API URL'.",
			};
		case 'twoAuthorizations':
			return {
				message:
					"The credential's 'API URL' holds a user name, and 'Key Placement' is the Bearer header",
				description:
					"Both travel in the Authorization header. Take the user name out of 'API URL', or choose another 'Key Placement'.",
			};
		case 'noRestPaths':
			return {
				message: "The credential's 'API URL' has no REST paths: it ends in a query or a .php file",
				description: problem.isChosen
					? "Set 'API Style' in the credential to Standard, or 'API URL' to the panel's REST address."
					: "This operation needs them. If the panel has a REST address, set 'API URL' in the credential to it.",
			};
	}
}

const SET_URL =
	"Set 'API URL' in the credential to the address that the panel's API page shows, e.g. https://example.com/api/v2.";

function checkSource(label: string): string {
	return `Check what fills ${label}: a formula of the sheet, or the name of the field in the expression.`;
}

function customName(name: string): string {
	return `'Custom Parameters' cannot set ${JSON.stringify(name)}`;
}

function emptyFields(fields: readonly string[], type: string): Message {
	const labels = fields.map((name) => `'${fieldLabel(name)}'`).join(' and ');
	const [verb, object] = fields.length > 1 ? ['are', 'them'] : ['is', 'it'];
	return {
		message: `${labels} ${verb} empty, and an order of the type ${type} needs ${object}`,
		description: `Fill in ${labels}. With an expression, check that this item has a value for it.`,
	};
}

/** One sentence about an order that the panel would refuse, or would take differently than meant. */
export function describeOrderProblem(problem: OrderProblem): string {
	switch (problem.kind) {
		case 'unknownType':
			return `The price list calls the type ${quoted(problem.listed)}, which is none that this node knows`;
		case 'otherType':
			return `The service is of the type ${problem.listed}, and 'Service Type' is ${problem.given}`;
		case 'tooLittle':
			return `'${fieldLabel(problem.field)}' is ${problem.amount}, and the least is ${problem.bound}`;
		case 'tooMuch':
			return `'${fieldLabel(problem.field)}' is ${problem.amount}, and the most is ${problem.bound}`;
		case 'noDripFeed':
			return `'${fieldLabel(problem.field)}' is set, and the service does not support drip-feed`;
	}
}
