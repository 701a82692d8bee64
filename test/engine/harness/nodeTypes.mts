import {
	DirectoryLoader,
	PackageDirectoryLoader,
	RoutingNode,
	type ExecuteContext,
} from 'n8n-core';
import {
	NodeConnectionTypes,
	NodeHelpers,
	type ICredentialTestFunction,
	type ICredentialType,
	type IDataObject,
	type IExecuteFunctions,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { helperNodes } from './helperNodes.mts';

/** Where the package is: tests run at its root. */
const packageFolder = process.cwd();

/**
 * The node types of a test: our package as n8n's own loader reads it (package.json's `n8n` part, the
 * compiled files in `dist`, Request Options added), the helper nodes, and what a test adds.
 * `X` + `Tool` is node X as a tool, as in n8n.
 */
export class TestNodeTypes implements INodeTypes {
	private readonly types = new Map<string, INodeType | IVersionedNodeType>(
		Object.entries(helperNodes),
	);
	private readonly credentials = new Map<string, ICredentialType>();
	private readonly tools = new Map<string, INodeType>();
	/** The custom operations under way. After a Stop they go on for a while, and n8n does not wait for them. */
	private readonly running = new Set<Promise<unknown>>();

	/** Loads every node and credential of the package that has been built. */
	loadPackage(): void {
		const { name, n8n } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
			name: string;
			n8n: { nodes: string[]; credentials: string[] };
		};
		const loader = new PackageDirectoryLoader(packageFolder);
		const isBuilt = (file: string) => existsSync(join(packageFolder, file));
		n8n.nodes.filter(isBuilt).forEach((file) => loader.loadNodeFromFile(file));
		n8n.credentials.filter(isBuilt).forEach((file) => loader.loadCredentialFromFile(file));
		for (const [key, { type }] of Object.entries(loader.nodeTypes)) {
			this.types.set(`${name}.${key}`, this.followed(type));
		}
		for (const { type } of Object.values(loader.credentialTypes)) {
			this.credentials.set(type.name, type);
		}
	}

	/** Adds a node that only a test has, with what the loader would add to it. */
	addNode(type: INodeType): void {
		DirectoryLoader.applyDeclarativeNodeOptionParameters(type);
		this.types.set(type.description.name, this.followed(type));
	}

	addCredential(type: ICredentialType): void {
		this.credentials.set(type.name, type);
	}

	/** Resolves when no custom operation is under way any more: what one still asks for after a Stop is asked then. */
	async ended(): Promise<void> {
		while (this.running.size > 0) await Promise.allSettled(this.running);
	}

	/** The node, with its custom operations followed to their end. */
	private followed<T extends INodeType | IVersionedNodeType>(type: T): T {
		if (!('customOperations' in type)) return type;
		for (const operations of Object.values(type.customOperations ?? {})) {
			for (const [name, operation] of Object.entries(operations)) {
				const { running } = this;
				operations[name] = async function (this: IExecuteFunctions) {
					const run = operation.call(this);
					running.add(run);
					return await run.finally(() => running.delete(run));
				};
			}
		}
		return type;
	}

	readonly getCredential = (name: string): ICredentialType => {
		const type = this.credentials.get(name);
		if (!type) throw new Error(`No credential '${name}' has been loaded`);
		return type;
	};

	/** The function by which a node tests a credential, found as n8n finds it. */
	credentialTestOf(credential: string): ICredentialTestFunction | undefined {
		for (const type of this.types.values()) {
			const { description, methods } = NodeHelpers.getVersionedNodeType(type);
			const used = description.credentials?.find(({ name }) => name === credential);
			if (typeof used?.testedBy === 'string') return methods?.credentialTest?.[used.testedBy];
		}
		return undefined;
	}

	getKnownTypes(): IDataObject {
		return Object.fromEntries([...this.types.keys()].map((name) => [name, {}]));
	}

	getByName(name: string): INodeType | IVersionedNodeType {
		const type = this.types.get(name);
		if (!type) throw new Error(`No node '${name}' has been loaded (is the package built?)`);
		return type;
	}

	getByNameAndVersion(name: string, version?: number): INodeType {
		const isTool = name.endsWith('Tool') && !this.types.has(name);
		const baseName = isTool ? name.slice(0, -'Tool'.length) : name;
		const type = NodeHelpers.getVersionedNodeType(this.getByName(baseName), version);
		giveExecute(type);
		if (!isTool) return type;

		const tool = this.tools.get(name) ?? asTool(type);
		this.tools.set(name, tool);
		return tool;
	}
}

/**
 * n8n gives every declarative node an `execute` that runs its routing. The engine prefers a custom
 * operation over it, a tool call knows nothing of custom operations.
 */
function giveExecute(type: INodeType): void {
	const isDeclarative = type.description.requestDefaults !== undefined;
	if (!isDeclarative || type.execute || type.poll || type.trigger || type.supplyData) return;
	type.execute = async function (this) {
		return (await new RoutingNode(this as ExecuteContext, type).runNode()) ?? [];
	};
}

/** The node as it is when plugged into an agent or an MCP Server Trigger. */
function asTool(type: INodeType): INodeType {
	if (!type.description.usableAsTool) {
		throw new Error(`'${type.description.name}' does not say that it can be used as a tool`);
	}
	const original = type.description;
	const toolDescription: INodeProperties[] = [
		{
			displayName: 'Tool Description',
			name: 'descriptionType',
			type: 'options',
			options: [
				{ name: 'Set Automatically', value: 'auto' },
				{ name: 'Set Manually', value: 'manual' },
			],
			default: 'auto',
		},
		{
			displayName: 'Description',
			name: 'toolDescription',
			type: 'string',
			default: original.description,
			displayOptions: { show: { descriptionType: ['manual'] } },
		},
	];
	const description: INodeTypeDescription = {
		...original,
		name: `${original.name}Tool`,
		displayName: `${original.displayName} Tool`,
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
		properties: [...toolDescription, ...original.properties],
	};
	const tool = Object.create(type) as INodeType;
	Object.defineProperty(tool, 'description', { value: description });
	return tool;
}
