import { foldWords } from './fold';
import type { Finder } from './patterns';

/** Links to the platforms that orders are for. */
const PLATFORM_LINK =
	/(?:https?:\/\/)?(?:[a-z]{1,6}\.)?\b(?:instagram|facebook|fb|youtube|youtu|tiktok|twitter|x|t|telegram|spotify|soundcloud|twitch|discord|vk|threads|linkedin|pinterest|reddit|snapchat|example|website|site|yoursite|domain)\.(?:com|net|me|be|gg|tv|ru|org|in|watch)\b(?:[/?]\S*)?/gi;

/** A link of the request, shown after its name: "Invalid link: https://…". */
const SHOWN_LINK = /\b(link|url|website)(\W{1,4})https?:\/\/\S+/gi;

/** A link at the end: "Link is not valid: https://…". */
const LAST_LINK = /:\s{0,3}https?:\/\/\S+\s*$/i;

const ACTION_NAME =
	'(?:services|balance|add|status|refill_status|refill|cancel|multi_?status|multi_?refill)';
/** A list of the API's actions: "Available: services, balance, add, status". The text is not about them. */
const ACTION_LIST = new RegExp(
	`\\b(?:${ACTION_NAME}\\W{1,3}(?:(?:and|or)\\W)?){2,10}${ACTION_NAME}\\b`,
	'gi',
);

/** The action that the caller sent: "Unknown action: ad". */
const SENT_ACTION =
	/\b((?:unknown|invalid|incorrect|unsupported|wrong) action|action:)(\W{1,4})([\w-]{1,30})(?=\W*(?:$|\.))/gi;

/** The ID that the caller sent: "abc is not a number". A program writes such a sentence about "NaN" or "value". */
const SENT_ID =
	/^\W{0,3}(?!(?:undefined|null|nan|none|it|this|that|value|input|argument|id)\b)[\w-]{1,30}(?=\W{1,3}is not a number\W*$)/i;

/** An ID in an example: "Use: order=ID or orders=ID1,ID2". */
const SHOWN_ID = /\b(order|orders|refill|refills|service)=[A-Z]*\d*(?:,[A-Z]*\d+)*/gi;

/** The text without the values of the request: links to platforms, names of actions, IDs. */
export function withoutValues(text: string, isTradeWord: Finder): string {
	const named = /\blink\b/i.test(text) ? text.replace(LAST_LINK, '') : text;
	return named
		.replace(SENT_ID, (value) => (isTradeWord(foldWords(value)) ? value : ''))
		.replace(SHOWN_ID, '$1 ')
		.replace(SHOWN_LINK, '$1$2')
		.replace(PLATFORM_LINK, ' ')
		.replace(ACTION_LIST, ' ')
		.replace(SENT_ACTION, (all, name: string, gap: string, value: string) =>
			isTradeWord(foldWords(value)) ? all : `${name}${gap}`,
		);
}
