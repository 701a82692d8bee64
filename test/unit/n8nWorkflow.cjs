// Stands for n8n-workflow in the unit tests. Jest loads each module anew for each test file, and all of n8n-workflow
// takes 0.7 s of processor time. So each name loads its own file, when it is first used. An unknown name loads all.
const file = (name) => `n8n-workflow/dist/cjs/${name}.js`;

const LOAD = {
	NodeApiError: () => require(file('errors/node-api.error')).NodeApiError,
	NodeConnectionTypes: () => require(file('interfaces')).NodeConnectionTypes,
	NodeHelpers: () => require(file('node-helpers')),
	NodeOperationError: () => require(file('errors/node-operation.error')).NodeOperationError,
	isResourceLocatorValue: () => require(file('type-guards')).isResourceLocatorValue,
	sleep: () => require(file('utils')).sleep,
};

module.exports = new Proxy(
	{},
	{
		get: (loaded, name) => {
			loaded[name] ??= (LOAD[name] ?? (() => require(file('index'))[name]))();
			return loaded[name];
		},
	},
);
