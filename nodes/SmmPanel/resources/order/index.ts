import { operationsOf } from '../../run/resource';
import * as cancel from './cancel';
import * as create from './create';
import * as estimate from './estimate';
import * as getManyStatuses from './getManyStatuses';
import * as getStatus from './getStatus';

export const order = operationsOf('order', 'create', [
	cancel,
	create,
	estimate,
	getManyStatuses,
	getStatus,
]);
