// Tries each property so often: for `npm run test:properties`. The unit tests keep to fast-check's default of 100.
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 3_000 });
