// n8n loads icons, codex files (*.node.json) and output schemas from beside the compiled nodes; tsc copies none of them.
const { dest, src } = require('gulp');

const STATIC_FILES = [
	'{nodes,credentials}/**/*.node.json',
	'nodes/**/__schema__/**/*.json',
	'icons/*.svg',
];

/** Copies the static files into `dist`, each under the path it has in the source tree. */
function build() {
	return src(STATIC_FILES, { base: '.', encoding: false }).pipe(dest('dist'));
}

exports.build = build;
