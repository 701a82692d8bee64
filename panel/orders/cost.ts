import type { PanelParameters } from '../request/actions';
import { moneyText, printedDecimals } from '../answer/numbers';
import { linesOf } from '../request/parameters';
import { isEmpty } from '../request/values';
import type { PriceLine } from '../types';
import { orderedQuantity, serviceTypeOf, type ServiceType } from './serviceTypes';

/**
 * An exact amount of money, as a whole number of 10^-18 of the panel's currency. So no sum and no comparison rounds.
 * Rates with up to 11 decimals were seen, and a rate is per 1000.
 */
export type Money = bigint;

const DECIMALS = 18;

/** Panels charge with six decimals at most. An estimate is rounded up to these, never down. */
const SHOWN_DECIMALS = 6;

const CENT = BigInt(10) ** BigInt(DECIMALS - 2);
const THOUSAND = BigInt(1000);

/** What a customer gets for the rate. */
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
	// BigInt division rounds towards zero, which is up for a negative amount.
	const millionths = money > BigInt(0) ? dividedUp(money, step) : money / step;
	return Number(millionths) / 10 ** SHOWN_DECIMALS;
}

/** What a customer gets for the rate of a service of this type. */
export function rateUnit(type: ServiceType): RateUnit {
	return PACKAGE_TYPES.has(type) ? 'per package' : 'per 1000';
}

/**
 * What an order costs at the printed rate. All runs count, and all lines of the link. A subscription counts the maximum
 * for each post. A quantity below the service's min counts as the min, since a panel fills up to it.
 *
 * @param lines the lines of the price list for the service; if there are several, the highest price counts
 * @returns undefined if there is no upper bound. There is none without a line of the right type, or with a rate that is
 * 0 or unreadable. There is none for a subscription without a number of posts. There is none for an amount that is no
 * whole number from 1 on.
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
 * The most that an order can cost. It is `listedCost` with the rounding of panels. The true rate may be higher than the
 * printed one by half a unit of its last decimal. Each order may be charged up to the next cent. A custom `quantity`
 * counts if it is more than the type's own, since a few panels read it in orders of every type.
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
			const charge = dividedUp(rate * thousandths(type, quantity, parameters, line), THOUSAND);
			return dividedUp(charge, CENT) * CENT * BigInt(orderCount(parameters));
		}),
	);
}

/** How many orders a panel may make of one question: some make one for each line of the link. */
export function orderCount({ link }: PanelParameters): number {
	return isEmpty(link) ? 1 : linesOf(link, 'link').length;
}

/** The printed rate, if it is the price for an order of this type. */
function priceOf({ rate, type: word }: PriceLine, type: ServiceType): Money | undefined {
	if (word !== '' && serviceTypeOf(word) !== type) return undefined;
	const price = toMoney(rate);
	// A rate of 0 may be a small rate that lost its decimals.
	return price === undefined || price <= BigInt(0) ? undefined : price;
}

/**
 * JSON and PHP drop zeros at the end of a number. So a rate of `1.5` may be `1.50`, which was rounded to cents. From
 * this amount on only the printed decimals count, since some currencies have none.
 */
const SMALL_RATE = BigInt(100) * BigInt(10) ** BigInt(DECIMALS);

/** Half a unit of a rate's last printed decimal. The true rate may be higher by so much. */
function halfUnit(rate: unknown, price: Money): Money {
	const printed = printedDecimals(rate) ?? 0;
	const decimals = price < SMALL_RATE ? Math.max(printed, 2) : printed;
	return decimals < DECIMALS
		? BigInt(5) * BigInt(10) ** BigInt(DECIMALS - 1 - decimals)
		: BigInt(0);
}

/**
 * How many thousandths of its rate an order may be charged. Most panels charge the rate once for a package. A few
 * charge the service's min at a rate per 1000.
 */
function thousandths(
	type: ServiceType,
	quantity: bigint,
	parameters: PanelParameters,
	{ min }: PriceLine,
): bigint {
	const runs = wholeNumber(parameters.runs ?? 1, 1) ?? BigInt(1);
	const stated = wholeNumber(parameters.quantity, 1) ?? BigInt(0);
	if (rateUnit(type) === 'per 1000') return larger(quantity, runs * stated);
	return quantity * larger(larger(THOUSAND, leastOf(min)), stated);
}

/** The quantity of an order over all its runs and posts, or the number of packages. */
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

/** The highest of several amounts; undefined if there is none, or if one is not known. */
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

/** A whole number from `least` on; undefined for any other value. A limit must refuse that, and not count it as 0. */
function wholeNumber(value: unknown, least: number): bigint | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return Number.isSafeInteger(number) && Number(number) >= least
		? BigInt(Number(number))
		: undefined;
}
