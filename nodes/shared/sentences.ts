/** Texts as one, with a full stop between two of them. A quote of the panel's words may end without one. */
export function sentences(...texts: Array<string | null | undefined>): string {
	const said = texts.filter((text): text is string => Boolean(text));
	return said
		.map((text, index) => (index === said.length - 1 || ENDS.test(text) ? text : `${text}.`))
		.join(' ');
}

const ENDS = /[.!?…]["')]*$/;
