import { operationsOf } from '../../run/resource';
import * as get from './get';
import * as getAll from './getAll';

export const service = operationsOf('service', 'getAll', [get, getAll]);
