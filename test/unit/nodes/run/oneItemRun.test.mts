import { describe, expect, it } from '@jest/globals';
import type { DeclarativeRestApiSettings, IExecutePaginationFunctions } from 'n8n-workflow';
import { oneItemRun } from '../../../../nodes/SmmPanel/run/oneItemRun.ts';
import { KEY } from '../../panel/request/asking-helpers.mts';

type Options = DeclarativeRestApiSettings.HttpRequestOptions;

/** Asks for a status as n8n's declarative engine does that has read this of the operation's routing. */
async function askWith(read: Options, apiStyle: string) {
	const requests: Options[] = [];
	const context = {
		getCredentials: async () =>
			await Promise.resolve({
				baseUrl: 'https://panel.example/api/v2',
				apiKey: KEY,
				customize: true,
				apiStyle,
			}),
		getNode: () => ({ type: 'n8n-nodes-smm-panel.smmPanelTool' }),
		getWorkflow: () => ({ id: 'workflow' }),
		getItemIndex: () => 0,
		getContext: () => ({}),
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
		makeRoutingRequest: async ({ options }: DeclarativeRestApiSettings.ResultOptions) => {
			requests.push(options);
			return await Promise.resolve([{ json: { statusCode: 200, headers: {}, body: '{}' } }]);
		},
	} as unknown as IExecutePaginationFunctions;
	const requestData = { options: read } as DeclarativeRestApiSettings.ResultOptions;
	const run = await oneItemRun(context, requestData, 'status', undefined);
	const panel = await run.panelOf(0);
	await panel.ask({ action: 'status', parameters: { order: '1' } });
	return requests.map(({ method, url }) => `${String(method)} ${String(url)}`);
}

describe('a run over one item', () => {
	it.each([
		['standard', 'POST https://panel.example/api/v2'],
		['rest', 'GET https://panel.example/api/v2/order/1'],
	])('asks in %s style where n8n 1.x read neither verb nor path', async (apiStyle, asked) => {
		expect(await askWith({}, apiStyle)).toEqual([asked]);
	});

	it('asks by the verb and path that the routing declares', async () => {
		const read = { method: 'GET', url: '/declared/{order}' } as const;
		expect(await askWith(read, 'rest')).toEqual(['GET https://panel.example/api/v2/declared/1']);
	});
});
