import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core reads these when it is loaded, so this file is imported before it.
// Its instance settings (with a made-up encryption key) go to a folder of this process alone: two test
// workers that share one could read each other's half-written file.
const userFolder = mkdtempSync(join(tmpdir(), 'n8n-engine-'));

process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS = 'true';
process.once('exit', () => rmSync(userFolder, { recursive: true, force: true }));
