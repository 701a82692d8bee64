import { nodeTypes } from './engine.mts';
import { CredentialTestContext, ExecuteContext, LoadOptionsContext, RoutingNode } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	type ICredentialsDecrypted,
	type INodeCredentialTestResult,
	type INodeListSearchResult,
	type INodeParameters,
	type INodeType,
} from 'n8n-workflow';
import { withDefaults, type CredentialValues } from './credentials.mts';
import { additionalDataFor, toWorkflow } from './workflow.mts';

/** Opens a resource locator's list as the editor does: the method of the node, with what was typed into the search. */
export async function listSearch(
	type: string,
	method: string,
	credentials: CredentialValues,
	{
		filter,
		page,
		parameters = {},
	}: {
		filter?: string;
		page?: string;
		parameters?: INodeParameters;
	} = {},
): Promise<INodeListSearchResult> {
	const workflow = toWorkflow(
		{ nodes: [{ name: 'Panel', type, parameters }], connections: {} },
		credentials,
	);
	const node = workflow.getNode('Panel');
	const search = nodeTypes.getByNameAndVersion(type).methods?.listSearch?.[method];
	if (!node || !search) throw new Error(`'${type}' has no list '${method}'`);
	const additionalData = {
		...additionalDataFor(workflow, 'internal', credentials),
		currentNodeParameters: parameters,
	};
	const context = new LoadOptionsContext(workflow, node, additionalData, '');
	return await search.call(context, filter, page);
}

/** The parts of an error of a failed request that n8n's credential test looks at. */
interface RequestError {
	message: string;
	cause?: { response?: { status: number; statusText?: string }; code?: string };
}

/**
 * Presses a credential's Save: calls the function by which a node tests it, or runs its declarative `test` through n8n's
 * routing and judges the answer by the rules. The judging lives in n8n's command line, which n8n-core does not have; these are its rules
 * as read in 2.41.1 (an error without a response is told by its code or its own message; a
 * `responseSuccessBody` rule fails on equality; whatever passes all rules is a success).
 */
export async function testCredential(
	type: string,
	values: CredentialValues[string],
): Promise<INodeCredentialTestResult> {
	const credential = nodeTypes.getCredential(type);
	const { test } = credential;
	const data = withDefaults(credential.properties, values);
	const decrypted: ICredentialsDecrypted = { id: type, name: type, type, data };
	const testFunction = test ? undefined : nodeTypes.credentialTestOf(type);
	if (testFunction) {
		const empty = toWorkflow({ nodes: [], connections: {} }, {});
		const context = new CredentialTestContext(additionalDataFor(empty, 'internal', {}));
		return await testFunction.call(context, decrypted);
	}
	if (!test) throw new Error(`'${type}' has no test`);
	const tester: INodeType = {
		description: {
			...nodeTypes.getByNameAndVersion('collect').description,
			name: 'credentialTest',
			credentials: [{ name: type, required: true }],
			properties: [
				{
					displayName: 'Test',
					name: 'test',
					type: 'string',
					default: '',
					routing: { request: test.request },
				},
			],
		},
	};
	nodeTypes.addNode(tester);
	const credentials = { [type]: data };
	const workflow = toWorkflow(
		{ nodes: [{ name: 'Test', type: 'credentialTest' }], connections: {} },
		credentials,
	);
	const node = workflow.getNode('Test');
	if (!node) throw new Error('The test workflow has no node');
	const context = new ExecuteContext(
		workflow,
		node,
		additionalDataFor(workflow, 'internal', credentials),
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	const failed = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });
	const rules = test.rules ?? [];
	try {
		const [rows] = (await new RoutingNode(context, tester, decrypted).runNode()) ?? [];
		const body = rows?.[0]?.json ?? {};
		for (const { type: kind, properties } of rules) {
			if (kind !== 'responseSuccessBody') continue;
			if (at(body, properties.key) === properties.value) return failed(properties.message);
		}
		return { status: 'OK', message: 'Connection successful!' };
	} catch (error) {
		const { cause, message } = error as RequestError;
		const { response, code } = cause ?? {};
		if (!response) return failed(code ?? message);
		for (const { type: kind, properties } of rules) {
			if (kind !== 'responseCode') continue;
			if (properties.value === response.status) return failed(properties.message);
		}
		if (response.status >= 200 && response.status < 300) return failed(message);
		return failed(response.statusText || `Received HTTP status code: ${response.status}`);
	}
}

/** The value at a path such as `data.balance`. */
function at(value: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>(
			(inner, key) =>
				typeof inner === 'object' && inner !== null
					? (inner as Record<string, unknown>)[key]
					: undefined,
			value,
		);
}
