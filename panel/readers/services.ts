import { fieldsOf, idOf, isRecord, pick, textOf, type Fields } from '../answer/fields';
import { readCount, readFlag, readMoney } from '../answer/numbers';
import type { HttpAnswer, JsonValue, PanelId, PriceLine, Reading, ServiceRow } from '../types';
import { atOnce, endsStep, withPauses, type Steps } from '../steps';
import { readInSteps } from './envelopes';
import { listPart, type ListPart } from './listPart';

const ID = ['service', 'serviceid', 'id'];
const NAME = ['name', 'servicename', 'title'];
const RATE = ['rate', 'rateper1000', 'priceper1000'];

export interface ReadService {
	row: ServiceRow;
	raw: JsonValue;
	/** Every line of the list with a rate for this ID. The highest price decides what an order may cost. */
	prices: PriceLine[];
}

export interface PriceList {
	services: ReadService[];
	/** Set if the panel sent only a part of its list. */
	part?: ListPart;
}

/**
 * Reads the price list: a list, or a map by ID. Rows without an ID or a name are dropped. Of several rows with one ID
 * the first is kept. Panels send both kinds. A list without any rate is refused, since panels without the API v2 give a
 * `price` whose unit nobody knows.
 *
 * An empty list is a value, also as `{"status": "success", "data": "Empty Data"}`. The caller decides whether it can be
 * true.
 */
export function readPriceList(answer: HttpAnswer): Reading<PriceList> {
	return atOnce(priceListSteps(answer));
}

/** The same with pauses, so that a list of many megabytes does not keep n8n from its other work. */
export async function readLongPriceList(answer: HttpAnswer): Promise<Reading<PriceList>> {
	return await withPauses(priceListSteps(answer));
}

function priceListSteps(answer: HttpAnswer): Steps<Reading<PriceList>> {
	return readInSteps(
		answer,
		{ successNames: ['services', 'service', 'rate'], acts: false },
		function* (value, levels) {
			const services = yield* toServices(value);
			if (services === undefined) return undefined;
			const around = levels.slice(0, levels.indexOf(value));
			const part = listPart(around, toList(value)?.length ?? 0);
			return { services, ...(part && { part }) };
		},
	);
}

function* toServices(value: JsonValue): Steps<ReadService[] | undefined> {
	const list = toList(value);
	if (list === undefined) return isEmptyCatalogue(value) ? [] : undefined;
	const services = new Map<string, ReadService>();
	for (const [line, [key, raw]] of list.entries()) {
		if (endsStep(line)) yield undefined;
		const row = toService(raw, key);
		if (row === undefined) continue;
		const service = services.get(String(row.service)) ?? { row, raw, prices: [] };
		const rate = pick(fieldsOf(raw), RATE);
		if (rate !== undefined) service.prices.push({ rate, min: row.min, type: row.type });
		services.set(String(row.service), service);
	}
	const read = [...services.values()];
	const isPriced = read.some(({ row }) => row.rate !== null);
	return isPriced || list.length === 0 ? read : undefined;
}

/** The rows of a list or a map, each with its key in the map. */
function toList(value: JsonValue): Array<[key: string | undefined, row: JsonValue]> | undefined {
	if (Array.isArray(value)) return value.map((row) => [undefined, row]);
	if (!isRecord(value)) return undefined;
	const entries = Object.entries(value);
	const isMap = entries.length > 0 && entries.every(([, row]) => isRecord(row));
	return isMap ? entries : undefined;
}

function isEmptyCatalogue(value: JsonValue): boolean {
	const fields = fieldsOf(value);
	const data = fields.get('data') ?? fields.get('services');
	const isSuccess = /^(?:success|ok|true|1)$/i.test(
		String(fields.get('status') ?? fields.get('success')),
	);
	const isEmpty = Array.isArray(data)
		? data.length === 0
		: typeof data === 'string' || data === null;
	return isSuccess && fields.has('data') && isEmpty;
}

function toService(raw: JsonValue, key: string | undefined): ServiceRow | undefined {
	const fields = fieldsOf(raw);
	const service: PanelId | undefined = idOf(pick(fields, ID)) ?? key;
	const name = textOf(pick(fields, NAME));
	if (service === undefined || name === null) return undefined;
	return {
		service,
		name,
		type: textOf(pick(fields, ['type'])) ?? '',
		category: textOf(pick(fields, ['category', 'categoryname'])) ?? '',
		rate: readMoney(pick(fields, RATE)),
		min: readCount(pick(fields, ['min', 'minimum', 'minquantity'])),
		max: readCount(pick(fields, ['max', 'maximum', 'maxquantity'])),
		...flagsOf(fields),
	};
}

function flagsOf(fields: Fields): Pick<ServiceRow, 'refill' | 'cancel' | 'dripfeed'> {
	return {
		refill: readFlag(pick(fields, ['refill', 'isrefill'])),
		cancel: readFlag(pick(fields, ['cancel', 'iscancel', 'cancelable'])),
		dripfeed: readFlag(pick(fields, ['dripfeed', 'isdripfeed'])),
	};
}
