import { readBalance } from '../../../../panel/readers';
import { simplifyField } from '../../description/fields';
import { oneRow, readEach } from '../../kinds/readEach';
import { defineOperation } from '../../run/operation';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get balance',
	description: 'Retrieve the amount left on the account and its currency',
	fields: [simplifyField('balance', ['get'])],
	run: readEach({ action: 'balance', parse: readBalance, rows: oneRow }),
});
