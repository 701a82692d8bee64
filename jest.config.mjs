// Three levels: unit (functions), engine (n8n-core in this process), e2e (a real n8n, started by dev/e2e/setup.mjs).
// What starts programs of this repository stands apart (tools), so that the unit tests stay quick.

const common = {
	rootDir: import.meta.dirname ?? process.cwd(),
	// Tests import what they use of Jest.
	injectGlobals: false,
	moduleFileExtensions: ['mts', 'ts', 'mjs', 'js', 'json', 'node'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dev/n8n/hosts/'],
	transform: {
		// What runs before npm has installed anything is plain JavaScript; the tests load it as commonjs all the same.
		'\\.m?ts$|/dev/bootstrap/\\w+\\.mjs$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
			},
		],
	},
};

/** @param {string} displayName @param {object} [more] */
const project = (displayName, more = {}) => ({
	...common,
	...more,
	displayName,
	testMatch: [`<rootDir>/test/${displayName}/**/*.test.mts`],
});

export default {
	// Jest reads it here only, not in a project. The longest tests wait for a real n8n.
	testTimeout: 180_000,
	// One worker per core. Jest's default leaves one core to itself, which is half of a machine with two.
	maxWorkers: '100%',
	projects: [
		project('unit', {
			moduleNameMapper: { '^n8n-workflow$': '<rootDir>/test/unit/n8nWorkflow.cjs' },
		}),
		project('tools'),
		project('engine'),
		project('e2e', {
			globalSetup: '<rootDir>/dev/e2e/setup.mjs',
			globalTeardown: '<rootDir>/dev/e2e/teardown.mjs',
		}),
	],
};
