/**
 * What is wrong with a version that is to be published, in words; empty where nothing is.
 * @param tag the Git tag that is published
 */
export function versionProblems(version: string, tag: string, changelog: string): string[] {
	const heading = `## ${version} – `;
	const line = changelog.split('\n').find((one) => one.startsWith(heading));
	const dated = line?.slice(heading.length);
	return [
		...(tag === version ? [] : [`the tag is ${tag}, the version in package.json ${version}`]),
		...(dated === undefined ? [`CHANGELOG.md says nothing of ${version}`] : []),
		...(dated !== undefined && !/^\d{4}-\d\d-\d\d$/.test(dated)
			? [`CHANGELOG.md gives ${version} no date but "${dated}"`]
			: []),
	];
}
