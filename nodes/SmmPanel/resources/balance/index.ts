import { operationsOf } from '../../shared/resource';
import * as get from './get';

export const balance = operationsOf('balance', 'get', [get]);
