import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { readBalance } from '../../../../panel/readers';
import { simplifyField } from '../../description/fields';
import { routed } from '../../run/operation';
import { oneRow, readEach } from '../../kinds/readEach';

export const allItems = readEach({
	action: 'balance',
	read: (answer) => oneRow(readBalance(answer)),
});

export const operation: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get balance',
	description: 'Retrieve the amount left on the account and its currency',
	routing: routed('balance', allItems),
};

export const properties: INodeProperties[] = [simplifyField('balance', ['get'])];
