// The workflows of examples/: they refer to one credential, by the ID and name below.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowJson } from './n8n/client.mts';
import { repositoryTop } from './process.mts';

/** The credential that the examples refer to. */
export const EXAMPLE_CREDENTIAL = {
	id: 'smmPanelSandbox1',
	name: 'SMM Panel sandbox',
	type: 'smmPanelApi',
} as const;

/** A workflow of examples/ and the file it is in. */
export interface Example {
	file: string;
	/** The file's text, as a user imports it. */
	text: string;
	workflow: WorkflowJson & { id: string };
}

/** All workflows of examples/, in the order of their file names. */
export function readExamples(): Example[] {
	const folder = join(repositoryTop(), 'examples');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => {
			const file = join(folder, name);
			const text = readFileSync(file, 'utf8');
			return { file, text, workflow: JSON.parse(text) as Example['workflow'] };
		});
}

/** The fields of the credential for a panel at `url`, everything else at its default. */
export function credentialFields(url: string, key: string): Record<string, string | boolean> {
	return {
		baseUrl: url,
		apiKey: key,
		customize: false,
		apiStyle: 'standard',
		keyPlacement: 'key',
		requestFormat: 'form',
		takesRequestId: false,
		userAgent: '',
		allowUnauthorizedCerts: false,
	};
}
