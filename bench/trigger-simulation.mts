// The trigger's simulation at full size: 1,000 orders, 500 polls, 20 seeds. Takes several minutes.
//   npm run build && npx tsx bench/trigger-simulation.mts [seeds] [first seed]
import { simulate } from '../test/engine/trigger/poll-simulation.mts';

async function main(): Promise<void> {
	const seeds = Number(process.argv[2] ?? 20);
	const first = Number(process.argv[3] ?? 0);
	let failed = 0;
	for (let seed = first; seed < first + seeds; seed++) {
		const started = Date.now();
		const { problems, ...report } = await simulate({
			seed,
			orders: 1000,
			polls: 500,
			mode: seed % 2 === 0 ? 'default' : 'durable',
			source: seed % 4 < 2 ? 'list' : 'url',
			timeouts: 5,
		});
		const seconds = ((Date.now() - started) / 1000).toFixed(1);
		console.log(
			`seed ${seed}: ${problems.length} problems in ${seconds} s`,
			JSON.stringify(report),
		);
		for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
		failed += problems.length;
	}
	console.log(failed === 0 ? 'Nothing lost, doubled or made up' : `${failed} problems`);
	process.exit(failed === 0 ? 0 : 1);
}

void main();
