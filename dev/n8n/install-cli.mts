// `npx tsx dev/n8n/install-cli.mts [version]`: installs an n8n for the demo and the tests, and says where it is.
import { ensureN8n } from './install.mts';

const host = await ensureN8n(console.log, process.argv[2]);
console.log(`n8n ${host.version} is in ${host.folder}\nNode for it: ${host.node}`);
