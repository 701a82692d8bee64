import { describeRestarts } from './restarts.mts';

describeRestarts('default');
