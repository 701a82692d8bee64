import { describeRestarts } from './restarts.mts';

describeRestarts('durable');
