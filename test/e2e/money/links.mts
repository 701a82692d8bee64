import type { Sandbox } from '../../../sandbox/server.mts';

/** The links of the orders that the panel was asked for, in the order of arrival. */
export const linksAsked = ({ requests }: Sandbox) =>
	requests
		.filter(({ action }) => action === 'add')
		.map(({ parameters }) => String(parameters.link));

export const linksOf = (rows: Array<{ link: string }>) => rows.map(({ link }) => link);
