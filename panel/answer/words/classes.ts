import type { Field, Reason, RefusalClass } from './types';

/** A class and what its refusals name: all of `fields`, one of `reasons`, and nothing of `without`. */
interface ClassRule {
	class: RefusalClass;
	fields: readonly Field[];
	/** If it is unset, any reason fits. */
	reasons?: readonly Reason[];
	without?: ReadonlyArray<Field | Reason>;
}

const SIMPLE: readonly Reason[] = ['invalid', 'missing', 'notFound', 'unavailable', 'blocked'];

/** The first rule that fits decides. So rules for the subject of a sentence precede those for its other words. */
const RULES: readonly ClassRule[] = [
	{
		class: 'action',
		fields: ['action'],
		reasons: ['invalid', 'missing', 'notFound', 'unavailable'],
		without: ['refill', 'cancel'],
	},
	{ class: 'link', fields: [], reasons: ['private'] },
	{
		class: 'duplicateLink',
		fields: ['link'],
		reasons: ['already'],
		without: ['invalid', 'missing', 'refill', 'cancel'],
	},
	{
		class: 'refill',
		fields: ['refill'],
		reasons: ['unavailable', 'impossible', 'already', 'expired', 'limit'],
	},
	{ class: 'refillId', fields: ['refill'], reasons: ['notFound', 'invalid', 'missing'] },
	{ class: 'refill', fields: ['refill'], without: ['funds'] },
	{ class: 'missingField', fields: ['cancel', 'parameter'], reasons: ['missing'] },
	{ class: 'cancel', fields: ['cancel'], without: ['funds'] },
	{ class: 'account', fields: ['ip'], reasons: ['unavailable', 'blocked'] },
	{ class: 'key', fields: ['key'], without: ['impossible'] },
	{ class: 'funds', fields: ['funds'], reasons: ['short', 'missing', 'limit', 'unavailable'] },
	{ class: 'dripFeed', fields: ['dripFeed'] },
	{ class: 'account', fields: ['account'], reasons: ['blocked', 'expired'], without: ['link'] },
	{
		class: 'account',
		fields: ['account'],
		reasons: ['unavailable', 'impossible'],
		without: ['link', 'service', 'quantity'],
	},
	{
		class: 'quantity',
		fields: ['quantity'],
		reasons: ['invalid', 'missing', 'limit', 'unavailable'],
	},
	{ class: 'missingField', fields: ['typeField'], reasons: ['missing'] },
	{ class: 'refused', fields: ['typeField'], reasons: ['invalid', 'limit', 'unavailable'] },
	{
		class: 'quantity',
		fields: ['order', 'link'],
		reasons: ['limit'],
		without: ['invalid', 'missing', 'notFound'],
	},
	{ class: 'link', fields: ['link'], reasons: SIMPLE },
	{ class: 'service', fields: ['service'], reasons: [...SIMPLE, 'maintenance', 'expired'] },
	{ class: 'quantity', fields: ['order'], reasons: ['limit'], without: ['missing', 'notFound'] },
	{ class: 'orderId', fields: ['order'], reasons: ['invalid', 'missing', 'notFound'] },
	{ class: 'maintenance', fields: [], reasons: ['maintenance'] },
	{ class: 'maintenance', fields: ['ordering'], reasons: ['unavailable'], without: ['account'] },
	{ class: 'missingField', fields: ['parameter'], reasons: ['missing'] },
];

/** The class of a refusal with these fields and reasons; undefined if no rule fits. */
export function classOf(
	fields: ReadonlySet<Field>,
	reasons: ReadonlySet<Reason>,
): RefusalClass | undefined {
	if (reasons.size === 0) return undefined;
	const rule = RULES.find(
		(one) =>
			one.fields.every((field) => fields.has(field)) &&
			(one.reasons === undefined || one.reasons.some((reason) => reasons.has(reason))) &&
			!one.without?.some((name) => hasName(fields, name) || hasName(reasons, name)),
	);
	return rule?.class;
}

function hasName(names: ReadonlySet<string>, name: string): boolean {
	return names.has(name);
}
