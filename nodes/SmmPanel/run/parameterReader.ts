import {
	isResourceLocatorValue,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

/** An expression that is only a field of the item: `{{ $json.link }}`, `{{ $json["Order ID"].value }}`. */
const PLAIN_FIELD =
	/^=\{\{\s*\$json((?:\.[A-Za-z]\w*|\["[A-Za-z][\w -]*"\]|\['[A-Za-z][\w -]*'\])+)\s*\}\}$/;

const STEP = /[A-Za-z][\w -]*/g;

/** Names that n8n refuses in any expression. */
const REFUSED_NAME =
	/^(?:constructor|prototype|binding|mainModule|caller|callee|arguments|prepareStackTrace|dlopen|execve|load\w*|(?:get|set|define)[A-Z]\w*)$/;

/** How one value is read. */
type Leaf = { kind: 'constant'; value: unknown } | { kind: 'field'; path: string[] };
type Source = Leaf | { kind: 'group'; leaves: Array<[name: string, leaf: Leaf]> } | { kind: 'n8n' };

/**
 * Reads the parameters of a node for many items. n8n evaluates an expression for each item, in about half a
 * millisecond. Here a constant is read once, and a plain field is taken from the item itself. n8n reads everything
 * else. The values are always the same as n8n's.
 */
export class ParameterReader {
	private readonly context: IExecuteFunctions;

	private readonly items: INodeExecutionData[];

	private readonly sources = new Map<string, Source>();

	constructor(context: IExecuteFunctions) {
		this.context = context;
		this.items = context.getInputData();
	}

	/**
	 * The value of a parameter for an item. A resource locator gives the chosen value. `fallback` is the value of a
	 * parameter that the node does not have.
	 */
	read(name: string, item: number, fallback: unknown): unknown {
		const source = this.sourceOf(name, item, fallback);
		if (source.kind === 'constant') return source.value;
		if (source.kind === 'field') {
			const value = this.fieldOf(item, source.path);
			if (value !== undefined) return value;
		}
		if (source.kind === 'group') {
			const values = this.groupOf(item, source.leaves);
			if (values !== undefined) return values;
		}
		return this.readByN8n(name, item, fallback);
	}

	private readByN8n(name: string, item: number, fallback: unknown): unknown {
		return plainValue(this.context.getNodeParameter(name, item, fallback as null));
	}

	private sourceOf(name: string, item: number, fallback: unknown): Source {
		const known = this.sources.get(name);
		if (known !== undefined) return known;
		const raw: unknown = this.context.getNode().parameters[name];
		const source: Source = isConstant(raw)
			? { kind: 'constant', value: this.readByN8n(name, item, fallback) }
			: (leafOf(plainValue(raw)) ?? groupOf(raw) ?? { kind: 'n8n' });
		// A missing parameter gives the caller's fallback, which may differ from call to call. So it is not kept.
		if (raw !== undefined) this.sources.set(name, source);
		return source;
	}

	/** The field of an item, if it is text, a number or a boolean. n8n reads any other value. */
	private fieldOf(item: number, path: string[]): string | number | boolean | undefined {
		let value: unknown = this.items[item]?.json;
		for (const step of path) {
			if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
			if (!Object.prototype.hasOwnProperty.call(value, step)) return undefined;
			value = (value as IDataObject)[step];
		}
		return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
			? value
			: undefined;
	}

	private groupOf(item: number, leaves: Array<[string, Leaf]>): IDataObject | undefined {
		const values: IDataObject = {};
		for (const [name, leaf] of leaves) {
			const value = leaf.kind === 'constant' ? leaf.value : this.fieldOf(item, leaf.path);
			if (value === undefined) return undefined;
			values[name] = value as IDataObject[string];
		}
		return values;
	}
}

/** The chosen value of a resource locator, in any of its modes; any other value as it is. */
export function plainValue(value: unknown): unknown {
	return isResourceLocatorValue(value) ? value.value : value;
}

/** Whether a value holds no expression at any depth. */
function isConstant(raw: unknown): boolean {
	if (typeof raw === 'string') return !raw.startsWith('=');
	return typeof raw !== 'object' || raw === null || Object.values(raw).every(isConstant);
}

function leafOf(raw: unknown): Leaf | undefined {
	if (typeof raw !== 'string') {
		const isScalar = typeof raw === 'number' || typeof raw === 'boolean';
		return isScalar ? { kind: 'constant', value: raw } : undefined;
	}
	if (!raw.startsWith('=')) return { kind: 'constant', value: raw };
	const path = PLAIN_FIELD.exec(raw)?.[1]?.match(STEP);
	if (!path || path.some((name) => REFUSED_NAME.test(name))) return undefined;
	return { kind: 'field', path };
}

/** A collection of constants and plain fields. */
function groupOf(raw: unknown): Source | undefined {
	if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
	if (isResourceLocatorValue(raw)) return undefined;
	const leaves: Array<[string, Leaf]> = [];
	for (const [name, value] of Object.entries(raw)) {
		const leaf = leafOf(value);
		if (leaf === undefined) return undefined;
		leaves.push([name, leaf]);
	}
	return { kind: 'group', leaves };
}
