import { describe, expect, test } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { TriggerState } from '../../../../nodes/SmmPanelTrigger/poll/state.ts';

describe('the state of a trigger', () => {
	test('belongs to the owner that it was written for', () => {
		const state = new TriggerState({});
		expect(state.hasData).toBe(false);
		state.write('mine', { rows: {} }, false);
		expect(state.read('mine')).toEqual({ rows: {} });
		expect(state.read('other')).toBeUndefined();
		expect(state.hasData).toBe(true);
	});

	test.each([undefined, null, 'x', [], {}, { version: 0, of: 'mine', data: {} }])(
		'is none: %j',
		(stored) => {
			const state = new TriggerState({ smmPanel: stored } as IDataObject);
			expect(state.read('mine')).toBeUndefined();
			expect(state.reports).toBe(0);
		},
	);

	test('counts the polls that reported something', () => {
		const state = new TriggerState({});
		for (const isReported of [true, false, true]) state.write('mine', {}, isReported);
		expect(state.reports).toBe(2);
	});

	test('takes nothing any more once it is closed', () => {
		const state = new TriggerState({});
		state.write('mine', { at: 1 }, false);
		state.close();
		state.write('mine', { at: 2 }, true);
		expect([state.read('mine'), state.reports]).toEqual([{ at: 1 }, 0]);
	});
});
