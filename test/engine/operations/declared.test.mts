import { beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { parseMoney } from '../../../sandbox/money.mts';
import type { Sandbox } from '../../../sandbox/server.mts';
import { SERVICE_TYPES } from '../../../panel/orders/serviceTypes.ts';
import { nodeTypes } from '../harness/index.mts';
import { byId, callPanel, PANEL, runPanel } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';
import { toWorkflow } from '../harness/workflow.mts';
import {
	declaredRequests,
	filledIn,
	operationsOf,
	receivedRequest,
	type Sample,
} from './declaredRequest.mts';

const { description } = nodeTypes.getByNameAndVersion(PANEL);

/** A value for every field that is sent under a name of the API. */
const SAMPLES: Record<string, Sample> = {
	service: [byId(1), '1'],
	orderId: [23502, '23502'],
	orderIds: ['23502, 23501', '23502,23501'],
	refillId: [1, '1'],
	refillIds: ['1 2', '1,2'],
	link: ['https://example.com/p/1', 'https://example.com/p/1'],
	quantity: [150, '150'],
	comments: ['first\nsecond', 'first\nsecond'],
	usernames: ['a\nb', 'a\nb'],
	username: ['me', 'me'],
	hashtags: ['x\ny', 'x\ny'],
	hashtag: ['x', 'x'],
	media: ['https://example.com/m', 'https://example.com/m'],
	keywords: ['shoes', 'shoes'],
	answerNumber: ['2', '2'],
	groups: ['https://example.com/g/1', 'https://example.com/g/1'],
	min: [20, '20'],
	max: [30, '30'],
	posts: [5, '5'],
	oldPosts: [2, '2'],
	delay: [15, '15'],
	expiry: ['2030-12-31T00:00:00', '31/12/2030'],
	country: ['TR', 'TR'],
	device: ['4', '4'],
	typeOfTraffic: ['2', '2'],
	googleKeyword: ['red shoes', 'red shoes'],
	referringUrl: ['https://example.com/blog', 'https://example.com/blog'],
	runs: [3, '3'],
	interval: [30, '30'],
	dataPool: ['tr', 'tr'],
	choice: ['1', '1'],
	choiceLabel: ['Yes', 'Yes'],
	listenDuration: [60, '60'],
	requestId: ['row-1', 'row-1'],
	customParameters: [{ parameter: [{ name: 'coupon', value: 'A 1' }] }, 'A 1'],
};

/** Each operation; those that describe an order in each service type. A type from the price list is one of these. */
const operations = operationsOf(description).flatMap((chosen) =>
	chosen.resource === 'order' && /^(?:create|estimate)$/.test(String(chosen.operation))
		? Object.keys(SERVICE_TYPES).map((serviceType) => ({ ...chosen, serviceType }))
		: [chosen],
);

const named = operations.map((chosen): [string, INodeParameters] => [
	Object.values(chosen).join(' '),
	chosen,
]);

describe('what an operation declares is what the panel gets', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	beforeEach(() => {
		const { panel } = sandbox;
		panel.insertOrder({ charge: parseMoney('1.50'), status: 'In progress' });
		panel.insertOrder({ charge: parseMoney('0.75'), status: 'Completed' });
		panel.insertRefill(23501);
		panel.insertRefill(23502);
	});

	it('is held against all 13 operations, and orders of every type', () => {
		expect(operationsOf(description)).toHaveLength(13);
		expect(operations.length).toBeGreaterThan(13 + 2 * 15);
	});

	const engines = {
		'over all items': async (parameters: INodeParameters, apiStyle: string) =>
			await runPanel(sandbox, parameters, { credential: { apiStyle } }),
		'by the declarative engine': async (parameters: INodeParameters, apiStyle: string) =>
			await callPanel(sandbox, parameters, {}, { apiStyle }),
	};

	describe.each(['standard', 'rest'])('in %s style', (apiStyle) => {
		describe.each(Object.entries(engines))('%s', (_engine, run) => {
			it.each(named)('%s', async (_name, chosen) => {
				const parameters = filledIn(description, chosen, SAMPLES);
				await run(parameters, apiStyle);

				const workflow = toWorkflow(
					{ nodes: [{ name: 'Panel', type: PANEL, parameters }], connections: {} },
					{},
				);
				const declared = declaredRequests(description, parameters, SAMPLES, {
					workflow,
					apiStyle,
				});
				const apiPath = new URL(sandbox.url).pathname;
				const received = sandbox.requests.map((request) => receivedRequest(request, apiPath));
				expect(received).toEqual(declared);
			});
		});
	});

	it('declares nothing as sent where nothing is: Estimate Cost', () => {
		const estimates = operations.filter(({ operation }) => operation === 'estimate');
		expect(estimates.length).toBeGreaterThan(15);
		for (const chosen of estimates) {
			const parameters = filledIn(description, chosen, SAMPLES);
			const workflow = toWorkflow(
				{ nodes: [{ name: 'Panel', type: PANEL, parameters }], connections: {} },
				{},
			);
			expect(Object.keys(parameters).length).toBeGreaterThan(4);
			const context = { workflow, apiStyle: 'standard' };
			const [declared] = declaredRequests(description, parameters, SAMPLES, context);
			expect(declared?.body).toEqual({ action: 'services' });
		}
	});
});
