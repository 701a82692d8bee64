import { expect, test } from '@jest/globals';
import examples from '../../../fixtures/dialects.json';
import { faultOf, fuzzBodies, mutatedAnswer, randomBy } from './fuzzing.mts';

const SEED = 20261122;
const ANSWERS = 100;

// The same with 100,000 answers, its time and its memory: bench/fuzz.mts.
test(`${ANSWERS} mutated answers (seed ${SEED}) are read without an exception or a senseless row`, () => {
	const random = randomBy(SEED);
	const bodies = fuzzBodies(examples);
	for (let count = 0; count < ANSWERS; count += 1) {
		const from = mutatedAnswer(bodies, random);
		expect([faultOf(from), from]).toEqual([undefined, from]);
	}
});
