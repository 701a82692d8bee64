import { hasUnseen, visibleText } from '../../../panel/text';

/** A byte order mark, also as the three letters that some programs make of its bytes. */
const BYTE_ORDER_MARK = /^(?:\uFEFF|\u00EF\u00BB\u00BF)/;

/**
 * Why an expression may find nothing in an item: the name of a field has an invisible character. The first column of a
 * file with a byte order mark has such a name.
 *
 * @param names the names of the item's fields
 * @returns a sentence for the user, or undefined if no name has such a character
 */
export function hiddenFieldNameHint(names: readonly string[]): string | undefined {
	const hidden = names.find((name) => BYTE_ORDER_MARK.test(name) || hasUnseen(name));
	if (hidden === undefined) return undefined;
	const reason = BYTE_ORDER_MARK.test(hidden)
		? 'begins with an invisible character (byte order mark)'
		: 'contains an invisible character';
	const looks = visibleText(hidden.replace(BYTE_ORDER_MARK, ''));
	return `The name of the field "${looks}" in this item ${reason}. An expression with the visible name does not find the field. Rename it first, for example with the Edit Fields node.`;
}
