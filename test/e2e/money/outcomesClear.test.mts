import { describeOutcomes } from './outcomes.mts';

describeOutcomes(({ outcome }) => outcome.means !== 'unknown');
