import { describe, expect, it } from '@jest/globals';
import type { INodeProperties } from 'n8n-workflow';
import { SmmPanelApi } from '../../../credentials/SmmPanelApi.credentials.ts';
import { fieldLabel, SETTING_LABELS } from '../../../nodes/shared/fieldLabels.ts';
import { serviceFilters } from '../../../nodes/shared/serviceFilters.ts';

describe('fieldLabel', () => {
	it.each([
		['orders', 'Order IDs'],
		['coupon', 'coupon'],
		['constructor', 'constructor'],
		['__proto__', '__proto__'],
	])('of %s is %s', (name, label) => {
		expect(fieldLabel(name)).toBe(label);
	});

	it('of each filter of a price list is what the editor shows', () => {
		const filters = serviceFilters.options as INodeProperties[];
		for (const { name, displayName } of filters) {
			expect(fieldLabel(name === 'ids' ? 'services' : `filters.${name}`)).toBe(displayName);
		}
	});
});

it('the settings of the credential have the labels that the editor shows', () => {
	for (const [name, label] of Object.entries(SETTING_LABELS)) {
		const field = new SmmPanelApi().properties.find((property) => property.name === name);
		expect(field?.displayName).toBe(label);
	}
});
