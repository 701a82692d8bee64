// The error output. n8n before 2.35.5 sends a row there only if it has no keys but `error` and `message`, and before
// and after adds the fields of its input item.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
	CREATE_FROM_ITEM,
	openBench,
	orderRows,
	runPanel,
	serviceById,
	type Bench,
	type Json,
} from './harness.mts';

const text: unknown = expect.any(String);

describe('the error output, in a real n8n', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});

	afterAll(async () => await bench.close());

	beforeEach(() => bench.sandbox.reset());

	/** Each operation that meets one good row and one that fails, and what the failed row has of its own. */
	const CASES: Record<string, { parameters: Json; input: Json[] }> = {
		'Order → Create': {
			parameters: CREATE_FROM_ITEM,
			input: orderRows(2).map((row) => (row.row === 2 ? { ...row, quantity: 1 } : row)),
		},
		'Order → Get Status': {
			parameters: { resource: 'order', operation: 'getStatus', orderId: '={{ $json.id }}' },
			input: [
				{ row: 1, id: '23501' },
				{ row: 2, id: '99999' },
			],
		},
		'Service → Get': {
			parameters: {
				resource: 'service',
				operation: 'get',
				service: serviceById('={{ $json.id }}'),
			},
			input: [
				{ row: 1, id: 19 },
				{ row: 2, id: 99999 },
			],
		},
	};

	it.each(Object.entries(CASES))(
		'%s: takes the row that failed, with its input and its two words',
		async (_name, { parameters, input }) => {
			bench.sandbox.panel.insertOrder({ status: 'Completed' });
			const execution = await runPanel(bench, parameters, {
				input,
				onError: 'continueErrorOutput',
			});

			expect(execution.error).toBeUndefined();
			expect(execution.json('After').map(({ from }) => from)).toEqual([1]);
			expect(execution.json('Failed')).toEqual([
				{ ...input[1], error: text, message: text, from: 2 },
			]);
		},
	);
});
