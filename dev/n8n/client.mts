// n8n's own REST API (the one its editor uses), as far as the demo and the tests need it. Read off n8n 2.41.1,
// and tried on every version in dev/n8n/hosts.
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import axios, { type AxiosInstance } from 'axios';
import { type Execution, readExecution } from './execution.mts';

export interface Owner {
	email: string;
	/** n8n wants 8 characters, a digit and a capital letter. */
	password: string;
	firstName: string;
	lastName: string;
}

/** The account of demo and tests: the editor answers on loopback only. */
export const DEMO_OWNER: Owner = {
	email: 'demo@example.com',
	password: 'SmmPanel1',
	firstName: 'Demo',
	lastName: 'Owner',
};

export interface Credential {
	id: string;
	name: string;
	type: string;
}

/** What the editor shows after "Test" in a credential. */
export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

/** A node as workflow JSON has it. */
export interface WorkflowNode {
	id?: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string | null; name: string }>;
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	retryOnFail?: boolean;
	maxTries?: number;
	waitBetweenTries?: number;
	alwaysOutputData?: boolean;
	executeOnce?: boolean;
	disabled?: boolean;
	/** Without one, n8n 1.x puts the workflow's ID and the node's name before a webhook's path. */
	webhookId?: string;
}

/** A workflow as it is exported and imported. */
export interface WorkflowJson {
	id?: string;
	name: string;
	nodes: WorkflowNode[];
	connections: Record<
		string,
		Record<string, Array<Array<{ node: string; type: string; index: number }> | null>>
	>;
	settings?: Record<string, unknown>;
	pinData?: Record<string, unknown>;
	active?: boolean;
}

export interface StoredWorkflow extends WorkflowJson {
	id: string;
	versionId: string;
	active: boolean;
	staticData?: unknown;
}

/** A row of the list of executions; newest first. */
export interface ExecutionSummary {
	id: string;
	status: string;
	mode: string;
	workflowId: string;
	startedAt?: string;
	stoppedAt?: string;
}

/** n8n answered with a status that is not 2xx. */
export class N8nRefusal extends Error {
	readonly status: number;

	constructor(message: string, status: number) {
		super(message);
		this.status = status;
	}
}

const UNPUBLISHED_WITHIN_MS = 60_000;
const READY_WITHIN_MS = 60_000;
const NOT_READY = 'Database is not ready!';
const DATA_WITHIN_MS = 2_000;
const RUNNING = new Set(['new', 'running', 'waiting', 'unknown']);
const TRIGGER_TYPE = /trigger$/i;

/** What n8n says of a call that it refuses. */
function wordsOf(body: { message?: string } | string): string {
	return typeof body === 'string' ? body.slice(0, 300) : (body.message ?? '');
}

export class N8nClient {
	readonly url: string;
	readonly #http: AxiosInstance;
	#cookie = '';

	/**
	 * @param url where n8n answers, without a slash at the end
	 * @param options.anyBrowser whether the login may be used by a browser too: n8n binds a login to the browser
	 * that names itself in a header, and to none where that is missing
	 */
	constructor(url: string, options: { anyBrowser?: boolean } = {}) {
		this.url = url;
		const headers = options.anyBrowser ? {} : { 'browser-id': randomUUID() };
		this.#http = axios.create({
			baseURL: `${url}/rest`,
			headers,
			// A connection for each call: n8n closes idle ones, and a test that blocks its process does not notice.
			httpAgent: new Agent(),
			proxy: false,
			timeout: 60_000,
			validateStatus: () => true,
		});
	}

	/** The login, as `name=value`; empty before {@link signIn}. */
	get cookie(): string {
		return this.#cookie;
	}

	/**
	 * One call of the REST API; the answer without its `data` envelope.
	 * @throws N8nRefusal with n8n's own message for any status that is not 2xx
	 */
	async request<T>(method: string, path: string, data?: unknown): Promise<T> {
		const send = async () =>
			await this.#http.request<{ data?: T; message?: string } | string>({
				method,
				url: path,
				data,
				headers: this.#cookie ? { cookie: this.#cookie } : {},
			});
		let answer = await send();
		// A busy n8n turns all calls away, unread, until its database has answered a ping again.
		const deadline = Date.now() + READY_WITHIN_MS;
		while (answer.status === 503 && wordsOf(answer.data) === NOT_READY && Date.now() < deadline) {
			await sleep(500);
			answer = await send();
		}
		const body = answer.data;
		if (answer.status < 200 || answer.status > 299) {
			throw new N8nRefusal(
				`n8n refused ${method} ${path}: ${answer.status} ${wordsOf(body)}`,
				answer.status,
			);
		}
		const cookie = answer.headers['set-cookie']?.find((line) => line.startsWith('n8n-auth='));
		if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
		if (typeof body !== 'object' || body === null) return body as T;
		return body.data as T;
	}

	/** Creates the owner of a new instance and logs in as them; logs in where the instance has its owner already. */
	async signIn(owner: Owner = DEMO_OWNER): Promise<void> {
		const settings = await this.request<{ userManagement: { showSetupOnFirstLoad?: boolean } }>(
			'GET',
			'/settings',
		);
		if (settings.userManagement.showSetupOnFirstLoad) {
			await this.request('POST', '/owner/setup', owner);
			return;
		}
		await this.request('POST', '/login', {
			emailOrLdapLoginId: owner.email,
			password: owner.password,
		});
	}

	/** Names of the installed node types that begin with `prefix`, e.g. `n8n-nodes-smm-panel.`. */
	async nodeTypes(prefix: string): Promise<string[]> {
		const answer = await this.#http.get<Array<{ name: string }>>(`${this.url}/types/nodes.json`, {
			headers: { cookie: this.#cookie },
		});
		return [...new Set(answer.data.map((type) => type.name))].filter((name) =>
			name.startsWith(prefix),
		);
	}

	async createCredential(
		name: string,
		type: string,
		data: Record<string, unknown>,
	): Promise<Credential> {
		return await this.request('POST', '/credentials', { name, type, data });
	}

	async updateCredential(credential: Credential, data: Record<string, unknown>): Promise<void> {
		await this.request('PATCH', `/credentials/${credential.id}`, {
			name: credential.name,
			type: credential.type,
			data,
		});
	}

	/** Runs the credential's test with the given field values, saved or not. */
	async testCredential(
		credential: Credential,
		data: Record<string, unknown>,
	): Promise<CredentialTestResult> {
		return await this.request('POST', '/credentials/test', {
			credentials: { ...credential, data },
		});
	}

	async deleteCredential(id: string): Promise<void> {
		await this.request('DELETE', `/credentials/${id}`);
	}

	async createWorkflow(workflow: WorkflowJson): Promise<StoredWorkflow> {
		return await this.request('POST', '/workflows', {
			settings: {},
			...workflow,
			active: false,
		});
	}

	async getWorkflow(id: string): Promise<StoredWorkflow> {
		return await this.request('GET', `/workflows/${id}`);
	}

	async listWorkflows(): Promise<Array<{ id: string; name: string; active: boolean }>> {
		return await this.request('GET', '/workflows');
	}

	/** Saves changed parts. An active workflow goes on running its published version: activate it again. */
	async updateWorkflow(id: string, change: Partial<WorkflowJson>): Promise<StoredWorkflow> {
		const { versionId } = await this.getWorkflow(id);
		return await this.request('PATCH', `/workflows/${id}`, { ...change, versionId });
	}

	/** Publishes the saved version: its triggers start. */
	async activateWorkflow(id: string): Promise<StoredWorkflow> {
		const { versionId } = await this.getWorkflow(id);
		return await this.request('POST', `/workflows/${id}/activate`, { versionId });
	}

	/**
	 * Archives, then deletes: n8n deletes only what is archived. It ends the triggers of a published workflow after
	 * it has answered, and refuses (409) to delete the workflow until then.
	 */
	async deleteWorkflow(id: string): Promise<void> {
		await this.request('POST', `/workflows/${id}/archive`, {});
		const deadline = Date.now() + UNPUBLISHED_WITHIN_MS;
		for (;;) {
			try {
				await this.request('DELETE', `/workflows/${id}`);
				return;
			} catch (error) {
				const early = error instanceof N8nRefusal && error.status === 409;
				if (!early || Date.now() > deadline) throw error;
			}
			await sleep(200);
		}
	}

	/**
	 * Runs a saved workflow as the editor's button does, and waits for its end.
	 * @param options.trigger the node to start from; the workflow's only trigger if not given
	 * @param options.destination run only up to this node
	 * @param options.timeoutMs how long to wait, default 120 s
	 */
	async runWorkflow(
		id: string,
		options: { trigger?: string; destination?: string; timeoutMs?: number } = {},
	): Promise<Execution> {
		return await this.waitForExecution(await this.startWorkflow(id, options), options.timeoutMs);
	}

	/** Starts a saved workflow as the editor's button does, and gives the ID of the execution at once. */
	async startWorkflow(
		id: string,
		options: { trigger?: string; destination?: string } = {},
	): Promise<string> {
		const workflow = await this.getWorkflow(id);
		const trigger =
			options.trigger ??
			workflow.nodes.find(({ type, disabled }) => TRIGGER_TYPE.test(type) && !disabled)?.name;
		if (!trigger) throw new Error(`Workflow ${id} has no trigger to start from`);
		const started = await this.request<{ executionId?: string }>('POST', `/workflows/${id}/run`, {
			// n8n 2.41 runs the workflow that it has stored; older ones run the workflow of the request.
			workflowData: workflow,
			triggerToStartFrom: { name: trigger },
			...(options.destination && {
				destinationNode: { nodeName: options.destination, mode: 'inclusive' },
			}),
		});
		if (!started.executionId)
			throw new Error(`Workflow ${id} waits for a webhook instead of running`);
		return started.executionId;
	}

	/** Stops a running execution, as the editor's Stop button does. */
	async stopExecution(id: string): Promise<void> {
		await this.request('POST', `/executions/${id}/stop`);
	}

	/** Repeats a failed execution (the list's Retry); gives the ID of the new one. */
	async retryExecution(id: string, loadWorkflow = false): Promise<string> {
		const answer = await this.request<{ id?: string; executionId?: string } | string>(
			'POST',
			`/executions/${id}/retry`,
			{ loadWorkflow },
		);
		if (typeof answer === 'string') return answer;
		return answer.id ?? answer.executionId ?? '';
	}

	/** An execution with its data, also while it is running. */
	async getExecution(id: string): Promise<Execution> {
		return readExecution(await this.request('GET', `/executions/${id}`));
	}

	/**
	 * Waits until an execution has ended, however it ended.
	 * @param everyMs how often n8n is asked; each answer costs it some work
	 */
	async waitForExecution(id: string, timeoutMs = 120_000, everyMs = 100): Promise<Execution> {
		const deadline = Date.now() + timeoutMs;
		let endSeen = 0;
		for (;;) {
			const execution = await this.#readableExecution(id);
			const status = execution?.status ?? 'unknown';
			if (execution && !RUNNING.has(status)) {
				// n8n 1.x writes the data a moment after the status: an end without data is read again.
				endSeen ||= Date.now();
				const isWhole = Object.keys(execution.runData).length > 0;
				if (isWhole || Date.now() > endSeen + DATA_WITHIN_MS) return execution;
			} else if (Date.now() > deadline) {
				throw new Error(`Execution ${id} is still ${status} after ${timeoutMs} ms`);
			}
			await sleep(everyMs);
		}
	}

	/** An execution, or undefined while n8n 2.20 fails to read one that has no data yet (it answers with 500). */
	async #readableExecution(id: string): Promise<Execution | undefined> {
		try {
			return await this.getExecution(id);
		} catch (error) {
			if (error instanceof N8nRefusal && error.status === 500) return undefined;
			throw error;
		}
	}

	/** Executions of a workflow, newest first, at most 100. */
	async listExecutions(workflowId: string): Promise<ExecutionSummary[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const answer = await this.request<{ results: ExecutionSummary[] }>(
			'GET',
			`/executions?limit=100&filter=${filter}`,
		);
		return answer.results;
	}

	/** The choices of a resource locator's list, e.g. the service picker. */
	async listSearch(request: {
		nodeType: string;
		methodName: string;
		path: string;
		parameters: Record<string, unknown>;
		credentials: WorkflowNode['credentials'];
		filter?: string;
	}): Promise<{ results: Array<{ name: string; value: string | number; url?: string }> }> {
		return await this.request('POST', '/dynamic-node-parameters/resource-locator-results', {
			path: request.path,
			methodName: request.methodName,
			nodeTypeAndVersion: { name: request.nodeType, version: 1 },
			currentNodeParameters: request.parameters,
			credentials: request.credentials,
			filter: request.filter,
		});
	}
}
