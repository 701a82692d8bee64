import { describeChanges } from './changes.mts';

describeChanges('default');
