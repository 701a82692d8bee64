import { describeChanges } from './changes.mts';

describeChanges('durable');
