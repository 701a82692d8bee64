// Long lives of a trigger: orders that wander, a panel that fails a third of the time, n8n restarting. What the trigger
// reports is held against what happened. `npm test` does the same at a smaller size.
//   npm run simulate:trigger [-- --seeds 20 --first 0 --orders 1000 --polls 500]
import { parseArgs } from 'node:util';
import { simulate } from '../test/engine/trigger/poll-simulation.mts';

const { values } = parseArgs({
	options: {
		seeds: { type: 'string', default: '20' },
		first: { type: 'string', default: '0' },
		orders: { type: 'string', default: '1000' },
		polls: { type: 'string', default: '500' },
	},
});
const [seeds, first, orders, polls] = [values.seeds, values.first, values.orders, values.polls].map(
	Number,
) as [number, number, number, number];

const sums = { problems: 0, polls: 0, requests: 0, faults: 0, restarts: 0, changes: 0, items: 0 };
const started = Date.now();
for (let seed = first; seed < first + seeds; seed++) {
	const seedStarted = Date.now();
	const { problems, ...report } = await simulate({
		seed,
		orders,
		polls,
		mode: seed % 2 === 0 ? 'default' : 'durable',
		source: seed % 4 < 2 ? 'list' : 'url',
		timeouts: Math.ceil(polls / 100),
	});
	const seconds = ((Date.now() - seedStarted) / 1000).toFixed(1);
	console.log(`seed ${seed}: ${problems.length} problems in ${seconds} s`, JSON.stringify(report));
	for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
	const counts = { ...report, problems: problems.length };
	for (const name of Object.keys(sums) as Array<keyof typeof sums>) sums[name] += counts[name];
}
console.log(
	`${seeds} seeds in ${((Date.now() - started) / 60_000).toFixed(1)} min`,
	JSON.stringify(sums),
);
console.log(sums.problems === 0 ? 'Nothing lost, doubled or made up' : `${sums.problems} problems`);
process.exit(sums.problems === 0 ? 0 : 1);
