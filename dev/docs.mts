// `npm run docs`: writes docs/operations.md anew.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SmmPanel } from '../nodes/SmmPanel/SmmPanel.node.ts';
import { SmmPanelTrigger } from '../nodes/SmmPanelTrigger/SmmPanelTrigger.node.ts';
import { operationsReference } from './docs/reference.mts';
import { repositoryTop } from './process.mts';

const file = join('docs', 'operations.md');
const text = operationsReference(new SmmPanel().description, new SmmPanelTrigger().description);
writeFileSync(join(repositoryTop(), file), text);
console.log(file);
