import { defineResource } from '../../run/resource';
import { get } from './get';
import { getAll } from './getAll';

export const service = defineResource('service', 'getAll', [get, getAll]);
