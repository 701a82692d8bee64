// What may be in the published tarball, and what must be.
import { run } from '../bootstrap/run.mjs';

/** A file of a tarball, with its path inside the package. */
export interface PackedFile {
	path: string;
	bytes: number;
}

/** The part of package.json that names shipped files. */
export interface ShippedManifest {
	name: string;
	version: string;
	n8n: { credentials: string[]; nodes: string[] };
}

const BESIDE_DIST = ['package.json', 'README.md', 'LICENSE.md'];
const IN_DIST = /^dist\/(credentials|nodes|panel|icons)\/.*\.(js|json|svg)$/;

/** Half as much again as version 1.0.0 has. More than that is a change that somebody should look at. */
const MOST_BYTES = 900_000;
const MOST_PACKED_BYTES = 270_000;

/** What is wrong with a tarball's files, in words; empty where nothing is. */
export function contentProblems(
	files: PackedFile[],
	packedBytes: number,
	manifest: ShippedManifest,
): string[] {
	const paths = new Set(files.map(({ path }) => path));
	const { credentials, nodes } = manifest.n8n;
	const needed = [
		...BESIDE_DIST,
		...credentials,
		...nodes,
		// Beside each node n8n reads its categories and other names.
		...nodes.map((file) => file.replace(/\.js$/, '.json')),
	];
	const bytes = files.reduce((total, file) => total + file.bytes, 0);
	return [
		...needed.filter((path) => !paths.has(path)).map((path) => `${path} is missing`),
		...[...paths]
			.filter((path) => !BESIDE_DIST.includes(path) && !IN_DIST.test(path))
			.map((path) => `${path} does not belong in it`),
		...(bytes > MOST_BYTES ? [`its files have ${bytes} bytes, more than ${MOST_BYTES}`] : []),
		...(packedBytes > MOST_PACKED_BYTES
			? [`it has ${packedBytes} bytes, more than ${MOST_PACKED_BYTES}`]
			: []),
	];
}

/** The files of a tarball that npm has packed. */
export async function filesIn(tarball: string): Promise<PackedFile[]> {
	// `-rw-r--r-- 0/0  1089 1985-10-26 08:15 package/LICENSE.md`, with or without a blank in owner and group.
	const lines = (await run('tar', ['-tvzf', tarball])).trim().split('\n');
	return lines.map((line) => {
		const [, bytes, path] = /(\d+) \S+ +\S+ (?:\S+ )?package\/(.+)$/.exec(line) ?? [];
		if (bytes === undefined || path === undefined) throw new Error(`Not a line of tar: ${line}`);
		return { path, bytes: Number(bytes) };
	});
}
