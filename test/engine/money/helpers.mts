import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { byId } from '../harness/panel.mts';
import {
	connect,
	type TestNode,
	type TestWorkflow,
	type WorkflowResult,
} from '../harness/index.mts';
import { PANEL } from '../harness/panel.mts';

export { placedLinks as held } from '../../fixtures/placedLinks.mts';

/** Order → Create with what each item says, 0.15 an order of 100. */
export const create: INodeParameters = {
	resource: 'order',
	operation: 'create',
	service: byId(1),
	link: '={{ $json.link }}',
	quantity: '={{ $json.quantity }}',
};

/** The same with options. */
export function createWith(options: INodeParameters, more: INodeParameters = {}): INodeParameters {
	return { ...create, ...more, options };
}

/** Each item has a key and a link of its own. */
export function orders(count: number, change: Record<number, IDataObject> = {}): IDataObject[] {
	return Array.from({ length: count }, (_, index) => ({
		key: `row-${index}`,
		link: `https://example.com/p/${index}`,
		quantity: 100,
		...change[index],
	}));
}

export const KEYED: INodeParameters = { deduplicationKey: '={{ $json.key }}' };

export const CONTINUE = { onError: 'continueRegularOutput' as const };
export const ERROR_OUTPUT = { onError: 'continueErrorOutput' as const };
export const THREE_TRIES = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** The links of the orders that the panel was asked for, held or not. */
export function asked(sandbox: Sandbox): string[] {
	return sandbox.requests
		.filter(({ action }) => action === 'add')
		.map(({ parameters }) => parameters.link ?? '');
}

/** From here on the panel itself would take the same links again. */
export function completeAll(sandbox: Sandbox): void {
	for (const { id } of sandbox.panel.orders.values()) sandbox.panel.advance(id, 'Completed');
}

export function links(items: IDataObject[]): string[] {
	return items.map(({ link }) => String(link));
}

/** All that an error says. */
export function errorText({ error }: WorkflowResult): string {
	return `${error?.message ?? ''}\n${error?.description ?? ''}`;
}

/** Start → Loop → Panel → Loop, with all rounds' results at Done. */
export function loopWorkflow(
	parameters: INodeParameters,
	batchSize: number,
	node: Partial<TestNode> = {},
): TestWorkflow {
	return {
		nodes: [
			{ name: 'Start', type: 'start' },
			{ name: 'Loop', type: 'loop', parameters: { batchSize } },
			{ name: 'Panel', type: PANEL, parameters, ...node },
			{ name: 'Done', type: 'collect' },
		],
		connections: connect(
			['Start', 'Loop'],
			['Loop', 'Done'],
			['Loop', 'Panel', 1],
			['Panel', 'Loop'],
		),
	};
}

/** The headline of a refill of which nobody knows whether it is under way. */
export const UNKNOWN_REFILL =
	/^Unknown outcome: [^.]+\. The refill may have started, so do not ask for it again$/m;

/** Advice that makes people pay twice. */
export const RETRY_ADVICE = /try again|retry|automatically|run .*again|re-?send/i;
