import { parameterLabel, type PanelParameters } from '../request/actions';
import { moneyText } from '../answer/numbers';
import { isEmpty, linesOf } from '../request/parameters';
import { orderedQuantity, type ServiceType } from './serviceTypes';

/**
 * An exact amount of money: an integer count of 10^-18 of the panel's currency, so that no sum or
 * comparison ever rounds. Rates have up to 11 decimals (dialects reference, §5), and a rate is per 1000.
 */
export type Money = bigint;

const DECIMALS = 18;

/** Panels charge to six decimals at most; an estimate is rounded up to that, never down. */
const SHOWN_DECIMALS = 6;

/** What a rate is the price of. */
export type RateUnit = 'per 1000' | 'per package';

const PACKAGE_TYPES: ReadonlySet<ServiceType> = new Set(['package', 'customCommentsPackage']);

/** An amount from a panel's or a user's text or number; undefined if it is no amount. */
export function toMoney(value: unknown): Money | undefined {
	const text = moneyText(value);
	if (text === null) return undefined;
	const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
	if (/[1-9]/.test(fraction.slice(DECIMALS))) return undefined;
	const digits = whole + fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0');
	return text.startsWith('-') ? -BigInt(digits) : BigInt(digits);
}

/** An amount as a number of the currency's units, rounded up to six decimals. */
export function toNumber(money: Money): number {
	const step = BigInt(10) ** BigInt(DECIMALS - SHOWN_DECIMALS);
	// BigInt division cuts towards zero, which below zero is up already.
	const millionths = money > BigInt(0) ? (money + (step - BigInt(1))) / step : money / step;
	return Number(millionths) / 10 ** SHOWN_DECIMALS;
}

export function rateUnit(type: ServiceType): RateUnit {
	return PACKAGE_TYPES.has(type) ? 'per package' : 'per 1000';
}

/**
 * The most that an order can cost at a rate: the quantity of every run, for every line of the link, and for a
 * subscription the maximum for every post.
 *
 * @param rate the panel's own text or number for the rate
 * @returns undefined if there is no upper bound (a subscription without a number of posts, an amount that is no
 * whole number from 1 on) or no readable rate
 */
export function highestCost(
	type: ServiceType,
	parameters: PanelParameters,
	rate: unknown,
): Money | undefined {
	const price = toMoney(rate);
	const each = highestQuantity(type, parameters);
	if (price === undefined || price < BigInt(0) || each === undefined) return undefined;
	const units = each * BigInt(orderCount(parameters));
	if (rateUnit(type) === 'per package') return price * units;
	const thousand = BigInt(1000);
	return (price * units + (thousand - BigInt(1))) / thousand;
}

/** How many orders a panel may make of it: some make one for each line of the link (dialects reference, §2). */
export function orderCount({ link }: PanelParameters): number {
	return isEmpty(link) ? 1 : linesOf(link, parameterLabel('link')).length;
}

function highestQuantity(type: ServiceType, parameters: PanelParameters): bigint | undefined {
	const runs = wholeNumber(parameters.runs ?? 1, 1);
	const ordered =
		type === 'subscriptions'
			? subscribedQuantity(parameters)
			: wholeNumber(orderedQuantity(type, parameters), 1);
	return runs === undefined || ordered === undefined ? undefined : runs * ordered;
}

function subscribedQuantity({ max, posts, old_posts }: PanelParameters): bigint | undefined {
	const [most, coming, past] = [
		wholeNumber(max, 1),
		wholeNumber(posts, 1),
		wholeNumber(old_posts ?? 0, 0),
	];
	if (most === undefined || coming === undefined || past === undefined) return undefined;
	return most * (coming + past);
}

/** What is no such number has no bound: a limit must refuse it rather than count it as nothing. */
function wholeNumber(value: unknown, least: number): bigint | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return Number.isSafeInteger(number) && Number(number) >= least
		? BigInt(Number(number))
		: undefined;
}
