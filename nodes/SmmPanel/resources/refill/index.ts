import { operationsOf } from '../../run/resource';
import * as create from './create';
import * as createMany from './createMany';
import * as getManyStatuses from './getManyStatuses';
import * as getStatus from './getStatus';

export const refill = operationsOf('refill', 'create', [
	create,
	createMany,
	getManyStatuses,
	getStatus,
]);
