// Tries each property so often: for `npm run test:properties` and `npm run attack`. The unit tests keep to fast-check's default of 100.
import fc from 'fast-check';

fc.configureGlobal({ numRuns: Number(process.env.PROPERTY_RUNS ?? 3_000) });
