import {
	ICredentialsHelper,
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialsExpressionResolveValues,
	type ICredentialType,
	type IExecuteData,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

/** What the user has typed into each credential, by credential type. */
export type CredentialValues = Record<string, ICredentialDataDecryptedObject>;

/** The items for which credentials were read, in order: in n8n each is a query and a decryption. */
export const credentialReads: number[] = [];

/** Finds a credential class; throws for a type that no loaded package has. */
export type CredentialTypeLookup = (name: string) => ICredentialType;

/**
 * n8n's credentials, without a database and without encryption: the values are handed in as text.
 * All that shapes a request is real: the class's own properties with their defaults, and its
 * `authenticate`, be it a function or n8n's generic form with expressions.
 */
export class PlainCredentials extends ICredentialsHelper {
	private readonly values: CredentialValues;
	private readonly lookup: CredentialTypeLookup;

	constructor(values: CredentialValues, lookup: CredentialTypeLookup) {
		super();
		this.values = values;
		this.lookup = lookup;
	}

	getParentTypes(name: string): string[] {
		return this.lookup(name).extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.lookup(type).properties;
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		_raw?: boolean,
		at?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		credentialReads.push(at?.itemIndex ?? 0);
		const stored = this.values[type];
		if (!stored) throw new Error(`The test gave no values for the credential '${type}'`);
		const values = withDefaults(this.getCredentialsProperties(type), stored);
		if (!at) return values;
		return at.workflow.expression.getParameterValue(
			values as IExecuteData['node']['parameters'],
			at.runExecutionData,
			at.runIndex,
			at.itemIndex,
			at.node.name,
			at.connectionInputData,
			mode,
			{},
			executeData,
		) as ICredentialDataDecryptedObject;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const request = requestOptions as IHttpRequestOptions;
		const { authenticate } = this.lookup(typeName);
		if (typeof authenticate === 'function') return await authenticate(credentials, request);
		if (authenticate?.type !== 'generic') return request;
		if (!workflow || !node) throw new Error('Generic authentication needs a workflow and a node');

		const resolve = (text: unknown) => {
			if (typeof text !== 'string' || !text.startsWith('=')) return text;
			const keys = { $credentials: credentials };
			const { expression } = workflow;
			const value = expression.getSimpleParameterValue(node, text, 'internal', keys, undefined, '');
			return value ? String(value) : '';
		};
		const target = request as unknown as Record<string, Record<string, unknown> | undefined>;
		target.headers ??= {};
		for (const [part, fields] of Object.entries(authenticate.properties)) {
			const filled = (target[part] ??= {});
			for (const [name, value] of Object.entries(fields as Record<string, unknown>)) {
				filled[String(resolve(name))] = resolve(value);
			}
		}
		return request;
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('There is no credential store in these tests');
	}

	async updateCredentials(): Promise<void> {
		throw new Error('There is no credential store in these tests');
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('There is no credential store in these tests');
	}
}

/** As n8n does before any use: fields that the user never touched have the property's default. */
export function withDefaults(
	properties: INodeProperties[],
	values: ICredentialDataDecryptedObject,
): ICredentialDataDecryptedObject {
	const filled = NodeHelpers.getNodeParameters(
		properties,
		values as INode['parameters'],
		true,
		false,
		null,
		null,
	);
	return (filled ?? {}) as ICredentialDataDecryptedObject;
}
