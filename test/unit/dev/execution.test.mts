import { stringify } from 'flatted';
import { describe, expect, it } from '@jest/globals';
import { readExecution } from '../../../dev/n8n/execution.mts';

const answer = { id: '1', workflowId: 'w', status: 'success', mode: 'manual' };

const run = (...outputs: unknown[]) => ({ data: { main: outputs } });

describe('an execution as n8n hands it out', () => {
	const runData = {
		Order: [
			run([{ json: { order: 1 } }], [{ json: { error: 'no' } }]),
			run([{ json: { order: 2 } }], null),
		],
		Nothing: [{ error: { message: 'failed' } }],
	};
	const error = { message: 'failed' };
	const data = stringify({ resultData: { runData, error, lastNodeExecuted: 'Nothing' } });
	const execution = readExecution({ ...answer, data });

	it("gives a node's items of all its runs, by output", () => {
		expect(execution.json('Order')).toEqual([{ order: 1 }, { order: 2 }]);
		expect(execution.json('Order', 1)).toEqual([{ error: 'no' }]);
		expect(execution.items('Order', 1)).toEqual([{ json: { error: 'no' } }]);
	});

	it('has no items for a node that failed or did not run', () => {
		expect(execution.items('Nothing')).toEqual([]);
		expect(execution.items('Other')).toEqual([]);
	});

	it('says what it failed with', () => {
		expect(execution).toMatchObject({ id: '1', error, lastNodeExecuted: 'Nothing' });
	});

	it.each([undefined, '', '[]'])('is empty when it has only just started (%j)', (none) => {
		const started = readExecution({ ...answer, status: 'running', data: none });
		expect(started).toMatchObject({ status: 'running', runData: {} });
		expect(started.error).toBeUndefined();
	});
});
