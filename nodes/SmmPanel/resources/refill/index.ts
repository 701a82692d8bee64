import { defineResource } from '../../run/resource';
import { create } from './create';
import { createMany } from './createMany';
import { getManyStatuses } from './getManyStatuses';
import { getStatus } from './getStatus';

export const refill = defineResource('refill', 'create', [
	create,
	createMany,
	getManyStatuses,
	getStatus,
]);
