// `npx tsx dev/n8n/install-cli.mts`: installs the n8n that the demo and the tests run, and says where it is.
import { ensureN8n } from './install.mts';

const host = await ensureN8n();
console.log(`n8n ${host.version} is in ${host.folder}\nNode for it: ${host.node}`);
