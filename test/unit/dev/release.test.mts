import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { contentProblems, type PackedFile } from '../../../dev/release/contents.mts';
import { versionProblems } from '../../../dev/release/version.mts';

const MANIFEST = {
	name: 'n8n-nodes-smm-panel',
	version: '1.0.0',
	n8n: {
		credentials: ['dist/credentials/A.credentials.js'],
		nodes: ['dist/nodes/A/A.node.js'],
	},
};

const GOOD = [
	'package.json',
	'README.md',
	'LICENSE.md',
	'dist/credentials/A.credentials.js',
	'dist/nodes/A/A.node.js',
	'dist/nodes/A/A.node.json',
	'dist/icons/panel.svg',
].map((path): PackedFile => ({ path, bytes: 100 }));

describe('the content of the tarball', () => {
	it('may be what the package needs', () => {
		expect(contentProblems(GOOD, 500, MANIFEST)).toEqual([]);
	});

	it.each(GOOD.slice(0, -1).map(({ path }) => path))('must have %s', (missing) => {
		const files = GOOD.filter(({ path }) => path !== missing);
		expect(contentProblems(files, 500, MANIFEST)).toEqual([`${missing} is missing`]);
	});

	it.each([
		'dist/nodes/A/A.node.js.map',
		'dist/nodes/A/A.node.d.ts',
		'dist/tsconfig.tsbuildinfo',
		'dist/test/fixtures/answers.json',
		'sandbox/server.mts',
		'.npmrc',
	])('must not have %s', (path) => {
		const files = [...GOOD, { path, bytes: 1 }];
		expect(contentProblems(files, 500, MANIFEST)).toEqual([`${path} does not belong in it`]);
	});

	it('has a most size, packed and unpacked', () => {
		const large = GOOD.map((file) => ({ ...file, bytes: 1_000_000 }));
		expect(contentProblems(large, 1_000_000, MANIFEST)).toHaveLength(2);
	});
});

describe('the version that is published', () => {
	const changelog = '# Changelog\n\n## 1.1.0 – unreleased\n\n## 1.0.0 – 2026-12-01\n';

	it('has a tag and a dated part of the changelog', () => {
		expect(versionProblems('1.0.0', '1.0.0', changelog)).toEqual([]);
	});

	it('is that of the tag', () => {
		expect(versionProblems('1.0.0', 'v1.0.0', changelog)).toHaveLength(1);
	});

	it('is in the changelog', () => {
		expect(versionProblems('1.0.1', '1.0.1', changelog)).toHaveLength(1);
	});

	it('is not called unreleased', () => {
		expect(versionProblems('1.1.0', '1.1.0', changelog)).toHaveLength(1);
	});
});

describe('this version', () => {
	it('is the same in package.json and its lock file, and in the changelog', () => {
		const read = (file: string) => readFileSync(file, 'utf8');
		const { version } = JSON.parse(read('package.json')) as { version: string };
		const lock = JSON.parse(read('package-lock.json')) as {
			version: string;
			packages: Record<string, { version?: string }>;
		};
		expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
		expect(read('CHANGELOG.md')).toContain(`## ${version} – `);
	});
});
