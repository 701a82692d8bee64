import { parseArgs } from 'node:util';
import { DIALECT_NAMES, isDialectName } from './dialects/index.mts';
import { startSandbox } from './server.mts';

const HELP = `Usage: tsx sandbox/main.mts [--port N] [--key KEY] [--dialect NAME] [--balance AMOUNT] [--currency CODE] [--clock] [--step MS] [--state FILE]
  --state   keeps orders, refills and balance in FILE. A later start continues with them.
Dialects: ${DIALECT_NAMES.join(', ')}`;

/** Runs the sandbox as a process until it is told to end. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '4010' },
			key: { type: 'string', default: 'sandbox-key' },
			dialect: { type: 'string', default: 'takipup-xpanel' },
			balance: { type: 'string', default: '1000.00' },
			currency: { type: 'string', default: 'USD' },
			clock: { type: 'boolean', default: false },
			step: { type: 'string', default: '3000' },
			state: { type: 'string' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(HELP);
		return;
	}
	const { dialect } = values;
	if (!isDialectName(dialect)) throw new RangeError(`Unknown dialect ${dialect}. ${HELP}`);
	const sandbox = await startSandbox({
		port: Number(values.port),
		key: values.key,
		dialect,
		balance: values.balance,
		currency: values.currency,
		clock: values.clock,
		clockMilliseconds: Number(values.step),
		stateFile: values.state,
	});
	console.log(`Sandbox panel: ${sandbox.origin}/ (page)`);
	console.log(`API URL: ${sandbox.url}  API key: ${sandbox.key}  dialect: ${dialect}`);
	const end = (): void => {
		void sandbox.close().then(() => process.exit(0));
	};
	process.once('SIGINT', end);
	process.once('SIGTERM', end);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
