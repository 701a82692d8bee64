// Reads mutated answers in every way: `npx tsx bench/fuzz.mts [answers] [seed]`.
import { readFileSync } from 'node:fs';
import {
	faultOf,
	fuzzBodies,
	mutatedAnswer,
	randomBy,
} from '../test/unit/panel/readers/fuzzing.mts';

const answers = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20261122);
const examples = JSON.parse(
	readFileSync(new URL('../test/fixtures/dialects.json', import.meta.url), 'utf8'),
) as Array<{ response: unknown }>;
const bodies = fuzzBodies(examples);
const random = randomBy(seed);

let faults = 0;
let slowest = 0;
let peak = 0;
const started = performance.now();
for (let count = 0; count < answers; count += 1) {
	const from = mutatedAnswer(bodies, random);
	const before = performance.now();
	let fault: string | undefined;
	try {
		fault = faultOf(from);
	} catch (error) {
		fault = String(error);
	}
	slowest = Math.max(slowest, performance.now() - before);
	if (fault !== undefined) {
		faults += 1;
		if (faults <= 20) console.log(fault, JSON.stringify(from).slice(0, 500));
	}
	if (count % 1000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
}
const seconds = (performance.now() - started) / 1000;
console.log(
	`${answers} answers, seed ${seed}: ${faults} faults, ${seconds.toFixed(1)} s, slowest answer ` +
		`${slowest.toFixed(0)} ms (all readers), peak memory ${(peak / 2 ** 20).toFixed(0)} MiB`,
);
process.exitCode = faults === 0 ? 0 : 1;
