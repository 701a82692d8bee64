import { defineResource } from '../../run/resource';
import { cancel } from './cancel';
import { create } from './create';
import { estimate } from './estimate';
import { getManyStatuses } from './getManyStatuses';
import { getStatus } from './getStatus';

export const order = defineResource('order', 'create', [
	cancel,
	create,
	estimate,
	getManyStatuses,
	getStatus,
]);
