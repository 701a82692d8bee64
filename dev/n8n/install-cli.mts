// `npx tsx dev/n8n/install-cli.mts [version]`: installs an n8n for the demo and the tests, and says where it is.
import { ensureN8n } from './install.mts';

// What an exit ends, an unhandled signal would not: the npm at work.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => process.exit(130));
}
const host = await ensureN8n(undefined, process.argv[2]);
console.log(`n8n ${host.version} is in ${host.folder}\nNode for it: ${host.node}`);
