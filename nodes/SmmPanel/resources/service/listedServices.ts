import { readServices } from '../../../../panel/readers';
import type { HttpAnswer } from '../../../../panel/types';

type ListedServices = ReturnType<typeof readServices>;

const read = new WeakMap<HttpAnswer, ListedServices>();

/** The price list in an answer. Many items share one answer, and a long list takes a while to read: it is read once. */
export function listedServices(answer: HttpAnswer): ListedServices {
	const list = read.get(answer) ?? readServices(answer);
	read.set(answer, list);
	return list;
}
