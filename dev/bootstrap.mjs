// The first thing that `npm start` and `npm test` run. An old Node must still be able to read this file.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
	console.error(`Node ${OLDEST_NODE} or later is needed. This is ${process.version}.`);
	process.exitCode = 1;
} else {
	const { main } = await import('./bootstrap/main.mjs');
	const top = dirname(dirname(fileURLToPath(import.meta.url)));
	process.exitCode = await main(top, process.argv.slice(2));
}
