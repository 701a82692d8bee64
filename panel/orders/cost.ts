import { parameterLabel, type PanelParameters } from '../request/actions';
import { moneyText, printedDecimals } from '../answer/numbers';
import { linesOf } from '../request/parameters';
import { isEmpty } from '../request/values';
import type { PriceLine } from '../types';
import { orderedQuantity, serviceTypeOf, type ServiceType } from './serviceTypes';

/**
 * An exact amount of money: an integer count of 10^-18 of the panel's currency, so that no sum or
 * comparison ever rounds. Rates have up to 11 decimals (dialects reference, §5), and a rate is per 1000.
 */
export type Money = bigint;

const DECIMALS = 18;

/** Panels charge to six decimals at most; an estimate is rounded up to that, never down. */
const SHOWN_DECIMALS = 6;

const CENT = BigInt(10) ** BigInt(DECIMALS - 2);
const THOUSAND = BigInt(1000);

/** What a rate is the price of. */
export type RateUnit = 'per 1000' | 'per package';

const PACKAGE_TYPES: ReadonlySet<ServiceType> = new Set(['package', 'customCommentsPackage']);

/** An amount from a panel's text or number; undefined if it is no amount. */
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
	const millionths = money > BigInt(0) ? dividedUp(money, step) : money / step;
	return Number(millionths) / 10 ** SHOWN_DECIMALS;
}

/** What the rate of a service of this type is the price of. */
export function rateUnit(type: ServiceType): RateUnit {
	return PACKAGE_TYPES.has(type) ? 'per package' : 'per 1000';
}

/**
 * What an order costs at the printed rate: the quantity of every run, for every line of the link, and for a
 * subscription the maximum for every post. Less than the service's min counts as the min, since a panel fills up to it.
 *
 * @param lines the lines of the price list for the service; a panel may list one twice, and then the higher price counts
 * @returns undefined if there is no upper bound: no line, a rate that is 0 or unreadable, a type that is unknown or not
 * the line's, a subscription without a number of posts, an amount that is no whole number from 1 on
 */
export function listedCost(
	type: ServiceType,
	parameters: PanelParameters,
	lines: readonly PriceLine[],
): Money | undefined {
	return highest(
		lines.map((line) => {
			const rate = priceOf(line, type);
			const quantity = quantityOf(type, parameters, line);
			if (rate === undefined || quantity === undefined) return undefined;
			const units = quantity * BigInt(orderCount(parameters));
			return rateUnit(type) === 'per package' ? rate * units : dividedUp(rate * units, THOUSAND);
		}),
	);
}

/**
 * The most that an order can cost: as `listedCost`, with what panels round in the printed rate and in the charge. The
 * rate may be half a unit of its last decimal higher than printed, and each order is charged up to the next cent.
 */
export function highestCost(
	type: ServiceType,
	parameters: PanelParameters,
	lines: readonly PriceLine[],
): Money | undefined {
	return highest(
		lines.map((line) => {
			const printed = priceOf(line, type);
			const quantity = quantityOf(type, parameters, line);
			if (printed === undefined || quantity === undefined) return undefined;
			const rate = printed + halfUnit(line.rate, printed);
			const charge = dividedUp(rate * thousandths(type, quantity, line), THOUSAND);
			return dividedUp(charge, CENT) * CENT * BigInt(orderCount(parameters));
		}),
	);
}

/** How many orders a panel may make of it: some make one for each line of the link (dialects reference, §2). */
export function orderCount({ link }: PanelParameters): number {
	return isEmpty(link) ? 1 : linesOf(link, parameterLabel('link')).length;
}

/** The printed rate, if it is the price of an order of this type. */
function priceOf({ rate, type: word }: PriceLine, type: ServiceType): Money | undefined {
	if (word !== '' && serviceTypeOf(word) !== type) return undefined;
	const price = toMoney(rate);
	// A rate of 0 may be one that was cut off when it was printed.
	return price === undefined || price <= BigInt(0) ? undefined : price;
}

/**
 * JSON and PHP drop zeros at the end of a number: a small rate of `1.5` was rounded to cents, as `1.50` was. From this
 * amount on the printed decimals are taken as they are, since some currencies have none.
 */
const SMALL_RATE = BigInt(100) * BigInt(10) ** BigInt(DECIMALS);

/** Half a unit of a rate's last printed decimal: how far the true rate may be above it. */
function halfUnit(rate: unknown, price: Money): Money {
	const printed = printedDecimals(rate) ?? 0;
	const decimals = price < SMALL_RATE ? Math.max(printed, 2) : printed;
	return decimals < DECIMALS
		? BigInt(5) * BigInt(10) ** BigInt(DECIMALS - 1 - decimals)
		: BigInt(0);
}

/**
 * How many thousandths of its rate an order may be charged. Most panels charge a package its rate once, and a few by
 * the service's min at a rate per 1000.
 */
function thousandths(type: ServiceType, quantity: bigint, { min }: PriceLine): bigint {
	if (rateUnit(type) === 'per 1000') return quantity;
	return quantity * larger(THOUSAND, leastOf(min));
}

/** How much of a service an order is for in all its runs and posts, or how many packages. */
function quantityOf(
	type: ServiceType,
	parameters: PanelParameters,
	{ min }: PriceLine,
): bigint | undefined {
	const isSubscription = type === 'subscriptions';
	const runs = wholeNumber(parameters.runs ?? 1, 1);
	const posts = isSubscription ? postCount(parameters) : BigInt(1);
	const each = wholeNumber(isSubscription ? parameters.max : orderedQuantity(type, parameters), 1);
	if (runs === undefined || posts === undefined || each === undefined) return undefined;
	const charged = rateUnit(type) === 'per package' ? each : larger(each, leastOf(min));
	return runs * posts * charged;
}

function leastOf(min: number | null): bigint {
	return min !== null && Number.isFinite(min) ? BigInt(Math.ceil(min)) : BigInt(0);
}

function postCount({ posts, old_posts }: PanelParameters): bigint | undefined {
	const [coming, past] = [wholeNumber(posts, 1), wholeNumber(old_posts ?? 0, 0)];
	return coming === undefined || past === undefined ? undefined : coming + past;
}

/** The highest of several amounts; undefined if one is not known, or there is none. */
function highest(amounts: ReadonlyArray<Money | undefined>): Money | undefined {
	const known = amounts.filter((amount) => amount !== undefined);
	if (known.length === 0 || known.length < amounts.length) return undefined;
	return known.reduce(larger);
}

function larger(a: bigint, b: bigint): bigint {
	return a > b ? a : b;
}

function dividedUp(amount: bigint, by: bigint): bigint {
	return (amount + by - BigInt(1)) / by;
}

/** What is no such number has no bound: a limit must refuse it rather than count it as nothing. */
function wholeNumber(value: unknown, least: number): bigint | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return Number.isSafeInteger(number) && Number(number) >= least
		? BigInt(Number(number))
		: undefined;
}
