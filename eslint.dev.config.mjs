// The shipped code (*.ts) is linted by n8n's own config, eslint.config.mjs, which must stay as n8n wrote it.
// This one is for what is never shipped: it may use Node's own modules, which n8n's cloud rules forbid.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{ ignores: ['**/*.ts', 'dist/**', 'node_modules/**', '**/*.js'] },
	{
		files: ['**/*.mts', '**/*.mjs'],
		extends: [js.configs.recommended, tseslint.configs.strict],
		languageOptions: {
			globals: {
				process: 'readonly',
				console: 'readonly',
				setTimeout: 'readonly',
				clearTimeout: 'readonly',
				Buffer: 'readonly',
				URL: 'readonly',
				URLSearchParams: 'readonly',
				fetch: 'readonly',
				AbortController: 'readonly',
			},
		},
		rules: {
			'no-undef': 'off', // tsc knows better which names exist
			'no-control-regex': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off', // in a test a missing value should fail loudly
		},
	},
);
