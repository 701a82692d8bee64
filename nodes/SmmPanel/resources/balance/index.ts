import { defineResource } from '../../run/resource';
import { get } from './get';

export const balance = defineResource('balance', 'get', [get]);
