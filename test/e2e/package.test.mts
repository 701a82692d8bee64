import { readFileSync, statSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { readAddresses } from '../../dev/e2e/addresses.mts';
import { contentProblems, filesIn, type ShippedManifest } from '../../dev/release/contents.mts';

it('the tarball holds what n8n needs and nothing else', async () => {
	const { file } = readAddresses().packed;
	const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as ShippedManifest;

	expect(contentProblems(await filesIn(file), statSync(file).size, manifest)).toEqual([]);
});
