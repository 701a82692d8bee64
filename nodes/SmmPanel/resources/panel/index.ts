import { operationsOf } from '../../run/resource';
import * as getCapacity from './getCapacity';

export const panel = operationsOf('panel', 'getCapacity', [getCapacity]);
