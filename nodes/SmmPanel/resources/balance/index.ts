import { operationsOf } from '../../run/resource';
import * as get from './get';

export const balance = operationsOf('balance', 'get', [get]);
