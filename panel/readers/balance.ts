import { fieldsOf, isRecord, pick, textOf } from '../answer/fields';
import { readMoney } from '../answer/numbers';
import type { BalanceRow, HttpAnswer, JsonValue, Reading } from '../types';
import { readAnswerOf } from './envelopes';

const BALANCE = ['balance', 'userbalance', 'accountbalance'];

/** Reads the answer to `balance`: `{"balance": "100.84292", "currency": "USD"}`, the amount in any form of number. */
export function readBalance(answer: HttpAnswer): Reading<BalanceRow> {
	return readAnswerOf(answer, { successNames: BALANCE, acts: false }, toBalance);
}

function toBalance(value: JsonValue): BalanceRow | undefined {
	const fields = fieldsOf(value);
	const balance = readMoney(isRecord(value) ? pick(fields, BALANCE) : value);
	return balance === null ? undefined : { balance, currency: textOf(pick(fields, ['currency'])) };
}
