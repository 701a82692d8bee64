// Stands for n8n-workflow in the unit tests: Jest loads each module anew for each test file, and all of n8n-workflow
// takes five times as long as the parts that most files need. Any other name loads all of it.
const parts = {
	...require('n8n-workflow/dist/cjs/errors/node-api.error.js'),
	...require('n8n-workflow/dist/cjs/errors/node-operation.error.js'),
	...require('n8n-workflow/dist/cjs/interfaces.js'),
};

module.exports = new Proxy(parts, {
	get: (known, name) =>
		name in known ? known[name] : require('n8n-workflow/dist/cjs/index.js')[name],
});
