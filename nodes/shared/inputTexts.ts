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
	formula: 'It is a formula of a spreadsheet. Give the address that the formula shows, as text.',
	markdown: 'It is a Markdown link. Give only the address between the round brackets.',
	expression: "It is an expression that n8n did not evaluate. Switch the field to 'Expression'.",
	object: 'It is an object. In the expression, name the field that holds the link.',
	marks: 'A link has no quotes or angle brackets. Give only the address.',
	bareProtocol: 'Nothing follows the protocol. Check where the value comes from.',
	missingPart: 'One part of the link has no value. Check the field name in the expression.',
};

/** Says which value cannot be sent and why, and how to go on. It never quotes a possible key. */
export function describeInput(problem: InputProblem): Message {
	const label = 'field' in problem ? `'${fieldLabel(problem.field)}'` : '';
	switch (problem.kind) {
		case 'noId':
			return { message: `${label} contains no ID`, description: `Enter an ID in ${label}.` };
		case 'notAnId':
			return {
				message: `${label} contains a value that is not an ID`,
				description: `Use text, a number or a list of these. In an expression, name the field that holds the ID, such as {{ $json.order }}.`,
			};
		case 'severalIds':
			return {
				message: `${label} takes one ID, not ${problem.count}`,
				description:
					problem.field === 'service'
						? 'Enter the ID of one service in the price list. Its name is not an ID.'
						: 'Use an operation for many IDs, or make one item for each ID.',
			};
		case 'missingId':
			return {
				message: `${label} contains ${quoted(problem.text)} instead of an ID`,
				description: `${checkSource(label)} ${NOTHING_SENT}`,
			};
		case 'damagedId':
			return {
				message: `${label} contains a damaged ID: ${problem.text.slice(0, MAX_SHOWN_ID)}`,
				description:
					'Its last digits are lost, or it was never a whole number. Most programs lose digits of numbers above 9,007,199,254,740,991. Keep such IDs as text from the start.',
			};
		case 'groupedId':
			return {
				message: `${label} can be read in two ways: ${quoted(problem.text)}`,
				description: `It may be one number with separators, or a list. Write ${problem.text.replace(/\D/g, '')} for one ID, or ${problem.text.replace(/\D+/g, ', ')} for a list. ${NOTHING_SENT}`,
			};
		case 'pathId':
			return {
				message: `${label} contains ${quoted(problem.text)}, which is not an ID`,
				description: `Enter ${label} as the panel shows it.`,
			};
		case 'severalValues':
			return {
				message: `${label} takes one value, not ${problem.count}`,
				description: `Make one item for each value, for example with the Split Out node. Or choose one value, such as {{ $json.field[0] }}. ${NOTHING_SENT}`,
			};
		case 'missingValue':
			return {
				message: `${label} contains ${quoted(problem.text)} instead of a value`,
				description: `${checkSource(label)} ${NOTHING_SENT}`,
			};
		case 'notText':
			return {
				message: `${label} is neither text nor a number`,
				description: `In an expression, name the field that holds the value, such as {{ $json.${fieldLabel(problem.field).toLowerCase().replace(/\W+/g, '_')} }}.`,
			};
		case 'notAWholeNumber':
			return {
				message: `${label} must be a whole number of at least ${problem.least}, not ${quoted(problem.text)}`,
				description: /^\d+$/.test(problem.text)
					? `Enter ${problem.least} or more in ${label}.`
					: `Enter ${label} as digits only, without separators or decimals.`,
			};
		case 'notADate':
			return {
				message: `${label} is not a date: ${quoted(problem.text)}`,
				description: `Enter ${label} in a form such as 2030-12-31 or 31/12/2030.`,
			};
		case 'notAnAmount':
			return {
				message: `${label} is not an amount: ${quoted(problem.text)}`,
				description: `Enter ${label} in the panel's currency, such as 1500 or 1.50. Use a dot for the decimals and no other separators. ${NOTHING_SENT}`,
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
				message: "'Runs' is empty, but 'Interval (Minutes)' is set",
				description: `Without 'Runs', the panel delivers everything at once. Fill in 'Runs', or remove both. ${NOTHING_SENT}`,
			};
		case 'unknownServiceType':
			return {
				message: `'Service Type' is not a known type: ${quoted(problem.text)}`,
				description:
					"Choose a type from the list. If the panel has a type of its own, choose Default or Package and add the fields of that type to 'Custom Parameters'.",
			};
		case 'reservedName':
			return {
				message: customName(problem.name),
				description: 'The key comes from the credential, and the action from the operation.',
			};
		case 'unseenInName':
			return {
				message: customName(problem.name),
				description: 'The name contains an invisible character. Type it again.',
			};
		case 'similarName':
			return {
				message: customName(problem.name),
				description: `Panels may read it as "${problem.other}". Write exactly that name, or a different one.`,
			};
		case 'unknownSetting':
			return {
				message: `'${SETTING_LABELS[problem.setting] ?? problem.setting}' in the credential has an unknown value`,
				description:
					'Choose one of its options in the credential. An expression must give the value of an option.',
			};
		case 'noUrl':
			return { message: "'API URL' in the credential is empty", description: SET_URL };
		case 'notAUrl':
			return {
				message: `'API URL' in the credential is not a web address${problem.url === undefined ? '' : `: "${problem.url}"`}`,
				description: SET_URL,
			};
		case 'keyInUrl':
			return {
				message: "'API URL' in the credential contains a key",
				description:
					"Addresses end up in logs. Put the key into 'API Key', and remove it from 'API URL'.",
			};
		case 'twoAuthorizations':
			return {
				message: "'API URL' has a user name, but the key is in a Bearer header",
				description:
					"Both use the Authorization header. Remove the user name from 'API URL' in the credential, or choose another 'Key Placement' there.",
			};
		case 'noRestPaths':
			return {
				message: "'API URL' in the credential is not a REST address",
				description: problem.isChosen
					? "It ends in a query or a .php file. Set 'API Style' in the credential to Standard, or 'API URL' to the panel's REST address."
					: "It ends in a query or a .php file, and this operation needs REST paths. If the panel has a REST address, enter it in 'API URL' in the credential.",
			};
	}
}

const SET_URL =
	"Set 'API URL' in the credential to the address that the panel's API page shows, such as https://example.com/api/v2.";

function checkSource(label: string): string {
	return `Check where ${label} gets its value: the formula in the sheet, or the field name in the expression.`;
}

function customName(name: string): string {
	return `'Custom Parameters' cannot set ${JSON.stringify(name)}`;
}

function emptyFields(fields: readonly string[], type: string): Message {
	const labels = fields.map((name) => `'${fieldLabel(name)}'`).join(' and ');
	const [verb, object] = fields.length > 1 ? ['are', 'them'] : ['is', 'it'];
	return {
		message: `${labels} ${verb} empty, but the type ${type} needs ${object}`,
		description: `Fill in ${labels}. With an expression, check that this item has a value for it.`,
	};
}

/** One sentence about an order that the panel would refuse, or would take differently than meant. */
export function describeOrderProblem(problem: OrderProblem): string {
	switch (problem.kind) {
		case 'unknownType':
			return `The price list gives the type ${quoted(problem.listed)}, which this node does not know`;
		case 'otherType':
			return `The service has the type ${problem.listed}, but 'Service Type' is ${problem.given}`;
		case 'tooLittle':
			return `'${fieldLabel(problem.field)}' is ${problem.amount}, but the service's minimum is ${problem.bound}`;
		case 'tooMuch':
			return `'${fieldLabel(problem.field)}' is ${problem.amount}, but the service's maximum is ${problem.bound}`;
		case 'noDripFeed':
			return `'${fieldLabel(problem.field)}' is set, but the service does not support drip-feed`;
	}
}
