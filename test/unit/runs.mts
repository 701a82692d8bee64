import fc from 'fast-check';

/**
 * How often to try a costly property: a share of the usual number of runs. So `npm run test:properties` tries it more
 * often too.
 */
export function shareOfRuns(share: number): { numRuns: number } {
	return { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) * share) };
}
