import {
	NodeApiError,
	NodeConnectionTypes,
	sleep,
	type IAuthenticateGeneric,
	type ICredentialTestRequest,
	type ICredentialType,
	type IDataObject,
	type IExecuteFunctions,
	type IExecuteSingleFunctions,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

/** A credential with n8n's generic authentication and a default, to prove that the harness runs both. */
export class FixtureCredential implements ICredentialType {
	name = 'fixtureApi';

	displayName = 'Fixture API';

	properties: ICredentialType['properties'] = [
		{ displayName: 'URL', name: 'url', type: 'string', default: '' },
		{ displayName: 'Key', name: 'key', type: 'string', default: '' },
		{ displayName: 'Header', name: 'header', type: 'string', default: 'X-Fixture' },
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: { '={{$credentials.header}}': '={{$credentials.key}}' },
			body: { source: 'fixture' },
		},
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.url}}',
			url: '/say',
			method: 'POST',
			body: { word: 'test' },
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: { key: 'error', value: 'No test', message: 'The server does not say it' },
			},
		],
	};
}

/** Refusals are errors, or rows with `error` where the node continues: the recipe of a declarative node. */
async function read(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	response: IN8nHttpFullResponse,
): Promise<INodeExecutionData[]> {
	const body = response.body as IDataObject;
	const pairedItem = { item: this.getItemIndex() };
	if (body.error === undefined) return [{ json: body, pairedItem }];
	if (!this.continueOnFail()) {
		throw new NodeApiError(this.getNode(), body as { error: string }, {
			message: String(body.error),
			description: 'Check the word',
		});
	}
	return [{ json: { error: body.error }, pairedItem }];
}

/** A custom operation: one request per item in turn, remembering in the execution what was answered. */
async function sendAll(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const answered = this.getContext('node') as Record<string, IDataObject>;
	const rows: INodeExecutionData[] = [];
	for (const [item] of this.getInputData().entries()) {
		if (this.getExecutionCancelSignal()?.aborted) break;
		const word = String(this.getNodeParameter('word', item));
		const key = this.getNodeParameter('once', item) as boolean;
		if (key) {
			const options = { mode: 'entries' as const, maxEntries: 3 };
			const seen = await this.helpers.checkProcessedAndRecord([word], 'node', options);
			if (seen.processed.length > 0) {
				rows.push({ json: { word, duplicate: true }, pairedItem: { item } });
				continue;
			}
		}
		const { url } = await this.getCredentials('fixtureApi', item);
		const request: IHttpRequestOptions = {
			method: 'POST',
			url: `${String(url)}/say`,
			body: { word },
		};
		const body =
			answered[word] ??
			((await this.helpers.httpRequestWithAuthentication.call(
				this,
				'fixtureApi',
				request,
			)) as IDataObject);
		if (body.error !== undefined && !this.continueOnFail()) {
			throw new NodeApiError(this.getNode(), { message: String(body.error) }, { itemIndex: item });
		}
		if (body.error === undefined) answered[word] = body;
		this.logger.info('Said', { word });
		rows.push({ json: body, pairedItem: { item } });
		await sleep(1);
	}
	this.addExecutionHints({ message: `${rows.length} said` });
	return [rows];
}

/** A list that asks the server, so that the credential and the search text can be seen to arrive. */
async function searchWords(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const { url } = await this.getCredentials('fixtureApi');
	const request = { method: 'POST' as const, url: `${String(url)}/say`, body: { word: filter } };
	const { said } = (await this.helpers.httpRequestWithAuthentication.call(
		this,
		'fixtureApi',
		request,
	)) as { said: string };
	return { results: [{ name: said, value: said }] };
}

/** A declarative node like ours in small: routing for one item, a custom operation for many. */
export class FixtureNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fixture',
		name: 'fixture',
		group: ['transform'],
		version: 1,
		description: 'Says words',
		defaults: { name: 'Fixture' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'fixtureApi', required: true }],
		requestDefaults: { baseURL: '={{$credentials.url}}', method: 'POST' },
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				options: [{ name: 'Word', value: 'word' }],
				default: 'word',
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				options: [
					{ name: 'Say', value: 'say' },
					{ name: 'Say All', value: 'sayAll' },
				],
				default: 'say',
				routing: { request: { url: '/say' }, output: { postReceive: [read] } },
			},
			{
				displayName: 'Word',
				name: 'word',
				type: 'string',
				default: '',
				routing: { send: { type: 'body', property: 'word' } },
			},
			{ displayName: 'Once', name: 'once', type: 'boolean', default: false },
		],
	};

	methods = { listSearch: { searchWords } };

	customOperations = { word: { sayAll: sendAll } };
}
