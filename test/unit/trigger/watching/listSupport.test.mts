import { describe, expect, test } from '@jest/globals';
import { askBatches } from '../../../../nodes/SmmPanelTrigger/watching/askBatches.ts';
import {
	findListSupport,
	type AskForIds,
} from '../../../../nodes/SmmPanelTrigger/watching/listSupport.ts';
import { readStatuses } from '../../../../panel/readers/index.ts';
import type { OrderStatus, PanelFailure } from '../../../../panel/types.ts';

const STATUS = { status: 'Pending', charge: '1' };

interface Panel {
	/** The answer to a list. */
	list: (ids: string[]) => unknown;
	/** The answer to one ID; default a status. */
	single?: (id: string) => unknown;
}

/** Asks a panel that answers with JSON, or does not answer at all. */
function askingOf({ list, single = () => STATUS }: Panel) {
	const requests: Array<string | string[]> = [];
	const ask: AskForIds<OrderStatus> = async (ids, singly) => {
		requests.push(singly ? (ids[0] ?? '') : ids);
		const answer = singly ? single(ids[0] ?? '') : list(ids);
		if (isFailure(answer)) return { ok: false, failure: answer };
		const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
		return readStatuses({ statusCode: 200, headers: {}, body }, ids);
	};
	return { requests, ask };
}

function isFailure(answer: unknown): answer is PanelFailure {
	return typeof answer === 'object' && answer !== null && 'class' in answer;
}

const rowsFor = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, STATUS]));

const WAIT: PanelFailure = { class: 'rateLimit', text: '', nothingDone: true };

async function pollOf(panel: Panel, ids: string[]) {
	const { requests, ask } = askingOf(panel);
	const asked = await askBatches({
		ids,
		suspectIds: [],
		doubtfulIds: [],
		doubtfulSoon: false,
		careful: false,
		ask,
		singly: false,
		hasTime: () => true,
		attempts: 1,
		waitFor: async () => false,
	});
	const answeredIds = [...asked.readings].filter(([, { ok }]) => ok).map(([id]) => id);
	return { ...asked, requests, answeredIds };
}

const IDS = Array.from({ length: 20 }, (_, index) => String(index + 1));

describe('a panel that answers single questions, and a list with', () => {
	test.each<[name: string, answer: unknown]>([
		['an empty object', {}],
		['an empty list', []],
		['null', null],
		['nothing', ''],
		['one row without an ID', [STATUS]],
		['a single answer', STATUS],
		['a refusal in words that no rule knows', { error: 'Tundmatu tellimus' }],
		['an error without words', { status: 'error' }],
		['null for each ID', Object.fromEntries(IDS.map((id) => [id, null]))],
	])('%s is asked for each ID by itself', async (_name, answer) => {
		const { singly, answeredIds, requests } = await pollOf({ list: () => answer }, IDS);
		expect(singly).toBe(true);
		expect(answeredIds.sort()).toEqual([...IDS].sort());
		// The list, two IDs by themselves, the list of these two, and each of the other IDs.
		expect(requests).toHaveLength(IDS.length + 2);
	});
});

describe('lists are not given up', () => {
	test('for an ID that spoils them', async () => {
		const list = (ids: string[]) => (ids.includes('1') ? { error: 'Tundmatu' } : rowsFor(ids));
		const single = (id: string) => (id === '1' ? { error: 'Tundmatu' } : STATUS);
		const { singly, answeredIds } = await pollOf({ list, single }, IDS);
		expect([singly, answeredIds.length]).toEqual([false, 19]);
	});

	test('for IDs that they leave out', async () => {
		const known = new Set(IDS.slice(3));
		const list = (ids: string[]) => rowsFor(ids.filter((id) => known.has(id)));
		const single = (id: string) => (known.has(id) ? STATUS : { error: 'Incorrect order ID' });
		const { singly, readings, requests } = await pollOf({ list, single }, IDS);
		expect([singly, requests.length]).toEqual([false, 1]);
		expect(readings.get('1')).toMatchObject({
			ok: false,
			failure: { text: '', nothingDone: false },
		});
	});

	test('for one that came back empty by chance', async () => {
		let lists = 0;
		const list = (ids: string[]) => (++lists === 1 ? {} : rowsFor(ids));
		const { singly, answeredIds } = await pollOf({ list }, IDS);
		expect([singly, answeredIds]).toEqual([false, ['1', '2']]);
	});

	test('where nothing at all is answered, and few questions are spent on it', async () => {
		const answer = () => ({ status: 'error' });
		const ids = Array.from({ length: 1000 }, (_, index) => String(index));
		const { singly, requests } = await pollOf({ list: answer, single: answer }, ids);
		expect(singly).toBe(false);
		expect(requests.length).toBeLessThan(25);
		expect(requests.filter((request) => typeof request === 'string')).toHaveLength(6);
	});
});

describe('what is found out about lists', () => {
	test.each<[name: string, panel: Panel, isUnknownAction: boolean, support: string]>([
		['two IDs alone and together', { list: rowsFor }, false, 'lists'],
		['two IDs alone, not together', { list: () => ({}) }, false, 'none'],
		['one of three IDs alone, and it as a list', onlyThird(rowsFor), false, 'unclear'],
		['one of three IDs alone, and not as a list', onlyThird(() => ({})), false, 'none'],
		[
			'one of three IDs alone, and a list read as one ID',
			onlyThird(() => STATUS),
			false,
			'unclear',
		],
		['no ID at all', { list: () => ({}), single: () => ({}) }, false, 'unclear'],
		['a no to an ID, after an unknown action', noToAll(), true, 'none'],
		['a no to an ID, after other words', noToAll(), false, 'unclear'],
	])('%s', async (_name, panel, isUnknownAction, support) => {
		const { ask } = askingOf(panel);
		expect((await findListSupport(ask, ['1', '2', '3'], isUnknownAction)).support).toBe(support);
	});

	test('is that it has to wait, where the panel wants fewer requests', async () => {
		const { ask } = askingOf({ list: () => ({}), single: () => WAIT });
		expect(await findListSupport(ask, ['1'], false)).toMatchObject({ failure: WAIT });
		const { ask: asking } = askingOf({ list: () => WAIT });
		expect(await findListSupport(asking, ['1', '2'], false)).toMatchObject({ failure: WAIT });
	});
});

function onlyThird(list: Panel['list']): Panel {
	return { list, single: (id) => (id === '3' ? STATUS : { error: 'Tundmatu' }) };
}

function noToAll(): Panel {
	return { list: () => ({}), single: () => ({ error: 'Incorrect order ID' }) };
}
