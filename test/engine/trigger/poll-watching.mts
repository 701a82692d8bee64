// What the tests of the trigger share: orders, an n8n that watches them, and what it reports in words.
import { jest } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { PollHost, type PollHostOptions } from './poll-host.mts';

let workflows = 0;

/** An n8n with one workflow of its own. */
export function hostOn(
	baseUrl: string,
	apiKey: string,
	parameters: INodeParameters,
	more: Partial<PollHostOptions> = {},
): PollHost {
	workflows += 1;
	return new PollHost({
		credentials: { smmPanelApi: { baseUrl, apiKey } },
		workflowId: `wf${workflows}`,
		...more,
		parameters,
	});
}

export function insertOrders(sandbox: Sandbox, count: number, status = 'Pending'): string[] {
	return Array.from({ length: count }, () => String(sandbox.panel.insertOrder({ status }).id));
}

export function watch(ids: string[], options: INodeParameters = {}): INodeParameters {
	return { event: 'orderStatusChanged', orderSource: 'list', orderIds: ids.join(', '), options };
}

/** A poll so many milliseconds from now. */
export async function tickAfter(host: PollHost, milliseconds: number): Promise<void> {
	const later = Date.now() + milliseconds;
	const clock = jest.spyOn(Date, 'now').mockImplementation(() => later);
	try {
		await host.tick();
	} finally {
		clock.mockRestore();
	}
}

/** `23501 Pending → Completed`, for each item of each execution. */
export function inWords(host: PollHost): string[][] {
	return host.executions.map((items) =>
		items.map((item) =>
			item.error === undefined
				? `${item.order ?? item.refill} ${item.previous_status} → ${item.status}`
				: `${item.order ?? item.refill} ! ${item.error}`,
		),
	);
}
