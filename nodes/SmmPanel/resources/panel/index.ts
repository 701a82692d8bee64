import { defineResource } from '../../run/resource';
import { getCapacity } from './getCapacity';

export const panel = defineResource('panel', 'getCapacity', [getCapacity]);
