import type { Service } from './types.mts';

/** How many units an order has: the `quantity` field, the lines of a field, or one package; a subscription has none of its own. */
export type Counting = 'quantity' | 'comments' | 'usernames' | 'package' | 'subscription';

export interface ServiceTypeRule {
	/** Required fields besides `service`; of a list, at least one. */
	required: (string | string[])[];
	counting: Counting;
}

const withLink = (counting: Counting, ...required: (string | string[])[]): ServiceTypeRule => ({
	required: ['link', ...(counting === 'quantity' ? ['quantity'] : []), ...required],
	counting,
});

/** What each service type wants (dialects README §2). A type that is not listed is treated as Default. */
export const SERVICE_TYPES: Record<string, ServiceTypeRule> = {
	Default: withLink('quantity'),
	Package: withLink('package'),
	SEO: withLink('quantity', 'keywords'),
	'Custom Comments': withLink('comments', 'comments'),
	'Custom Comments Package': withLink('package', 'comments'),
	'Comment Replies': withLink('comments', 'username', 'comments'),
	'Comment Likes': withLink('quantity', 'username'),
	Mentions: withLink('quantity', 'usernames'),
	'Mentions with Hashtags': withLink('quantity', 'usernames', 'hashtags'),
	'Mentions Custom List': withLink('usernames', 'usernames'),
	'Mentions Hashtag': withLink('quantity', 'hashtag'),
	'Mentions User Followers': withLink('quantity', 'username'),
	'Mentions Media Likers': withLink('quantity', 'media'),
	Poll: withLink('quantity', ['answer_number', 'choice', 'choice_label']),
	'Invites from Groups': withLink('quantity', 'groups'),
	Subscriptions: { required: ['username', 'min', 'max', 'delay'], counting: 'subscription' },
	'Web Traffic': withLink('quantity', 'country', 'device', 'type_of_traffic'),
};

/** The rule of a type as the catalogue writes it. */
export function ruleOf(type: string): ServiceTypeRule {
	return SERVICE_TYPES[type] ?? withLink('quantity');
}

const CATEGORIES: Record<string, string> = {
	Default: 'Instagram Followers',
	Package: 'Packages',
	SEO: 'Search',
	Poll: 'Polls',
	Subscriptions: 'Instagram Auto Likes',
	'Web Traffic': 'Websites',
};

function service(
	id: number,
	name: string,
	type: string,
	rate: string,
	limits: [min: number, max: number],
	flags: Partial<Pick<Service, 'refill' | 'cancel' | 'dripfeed' | 'category'>> = {},
): Service {
	const [min, max] = limits;
	const category = flags.category ?? CATEGORIES[type] ?? 'Comments and Mentions';
	return {
		service: id,
		name,
		type,
		category,
		rate,
		min,
		max,
		refill: flags.refill ?? false,
		cancel: flags.cancel ?? false,
		dripfeed: flags.dripfeed ?? false,
	};
}

const all = { refill: true, cancel: true };
const likes = { ...all, category: 'Instagram Likes' };

/**
 * The price list a fresh sandbox starts with: services 1 to 17 are the types in the order of `SERVICE_TYPES`,
 * the others are Default ones that differ in their flags and prices.
 */
export function defaultCatalogue(): Service[] {
	return [
		service(1, 'Instagram Followers [Refill 30 days]', 'Default', '1.50', [100, 50000], all),
		service(2, 'Instagram Starter Package', 'Package', '4.90', [1, 1]),
		service(3, 'Google Search Visits', 'SEO', '2.20', [50, 10000], { cancel: true }),
		service(4, 'Instagram Comments [Custom]', 'Custom Comments', '12.00', [1, 500], all),
		service(5, 'Ten Comments Package', 'Custom Comments Package', '3.75', [1, 1]),
		service(6, 'Replies to a Comment', 'Comment Replies', '9.00', [1, 100]),
		service(7, 'Likes for a Comment', 'Comment Likes', '0.80', [10, 5000], { cancel: true }),
		service(8, 'Mentions', 'Mentions', '3.00', [10, 5000]),
		service(9, 'Mentions with Hashtags', 'Mentions with Hashtags', '3.40', [10, 5000]),
		service(10, 'Mentions from Your List', 'Mentions Custom List', '5.00', [1, 1000]),
		service(11, 'Mentions from a Hashtag', 'Mentions Hashtag', '2.90', [10, 5000]),
		service(12, "Mentions of a User's Followers", 'Mentions User Followers', '2.80', [10, 5000]),
		service(13, 'Mentions of Media Likers', 'Mentions Media Likers', '2.70', [10, 5000]),
		service(14, 'Poll Votes', 'Poll', '1.10', [10, 20000]),
		service(15, 'Invites from Groups', 'Invites from Groups', '6.00', [10, 2000]),
		service(16, 'Auto Likes for New Posts', 'Subscriptions', '0.95', [20, 5000], {
			cancel: true,
		}),
		service(17, 'Website Visits', 'Web Traffic', '0.60', [100, 100000], { dripfeed: true }),
		service(18, 'Instagram Likes [Drip-feed]', 'Default', '0.35', [50, 20000], {
			...likes,
			dripfeed: true,
		}),
		service(19, 'Instagram Views [No Refill, No Cancel]', 'Default', '0.0125', [100, 1000000], {
			category: 'Instagram Views',
		}),
		service(20, 'X Followers [global or tr pool]', 'Default', '2.75', [10, 10000], {
			...all,
			category: 'X',
		}),
		service(21, 'X Likes', 'Default', '0.5', [10, 100000000], { ...all, category: 'X' }),
		service(22, 'TikTok Followers [Cancel only]', 'Default', '1.9', [10, 20000], {
			cancel: true,
			category: 'TikTok',
		}),
	];
}
