import type { JsonValue, PanelId } from '../types';
import { idOf } from './fields';

/** Digits, or letters and digits with the marks that IDs have: `ord_01HG…`, `ORD-17`, a UUID. */
const ID_FORM = /^(?=.*[1-9])[A-Za-z0-9][\w-]{0,99}$/;

/** The number of an error: `E1001`, `ERR_12`, `error-500`. */
const ERROR_CODE = /^(?:e|err|error|code|ex)[-_:#]?\d+$/i;

/** A sentence that some panels write in place of an ID: `not_allowed_24h`. */
const SENTENCE = /^(?:not|no|in|err|error|wait|limit|fail|max|min)[a-z]*[-_]/i;

/** The ID that a value holds, if it has the form that an order's or a refill's ID can have. */
export function placedIdOf(value: JsonValue | undefined): PanelId | undefined {
	const id = idOf(value);
	const text = String(id);
	const isForm = ID_FORM.test(text) && !ERROR_CODE.test(text) && !SENTENCE.test(text);
	return isForm ? id : undefined;
}
