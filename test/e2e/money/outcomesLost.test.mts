import { describeOutcomes } from './outcomes.mts';

describeOutcomes(({ outcome, applied }) => outcome.means === 'unknown' && !applied);
