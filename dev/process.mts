// The repository's own place.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

/** The package's name, by which {@link repositoryTop} knows the checkout. */
export const PACKAGE_NAME = 'n8n-nodes-smm-panel';

/**
 * The top folder of the checkout: the nearest folder at or above the working folder whose package.json is ours.
 * (Not `import.meta`: jest loads these files as commonjs.)
 * @throws Error when started outside a checkout
 */
export function repositoryTop(from = process.cwd()): string {
	for (let folder = from; ; folder = dirname(folder)) {
		const manifest = join(folder, 'package.json');
		if (existsSync(manifest)) {
			const content = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
			if (content.name === PACKAGE_NAME) return folder;
		}
		if (folder === parse(folder).root) {
			throw new Error(`Start this inside a checkout of ${PACKAGE_NAME}; ${from} is not in one.`);
		}
	}
}
