export default async function teardown() {
	// setup.mjs has registered tsx.
	await (await import('./teardown.mts')).default();
}
