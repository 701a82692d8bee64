import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { testSmmPanelApi } from '../shared/credentialTest';
import { balanceBelow } from './events/balanceBelow';
import { orderStatusChanged } from './events/orderStatusChanged';
import { refillStatusChanged } from './events/refillStatusChanged';
import { serviceChanged } from './events/serviceChanged';
import { asPollError, settingsError } from './poll/pollError';
import { runPoll } from './poll/runPoll';
import type { TriggerEvent } from './poll/triggerEvent';
import { properties } from './properties';

const EVENTS: ReadonlyMap<unknown, TriggerEvent> = new Map(
	Object.entries({ balanceBelow, orderStatusChanged, refillStatusChanged, serviceChanged }),
);

function eventOf(poll: IPollFunctions): TriggerEvent {
	const name = poll.getNodeParameter('event');
	const event = EVENTS.get(name);
	if (event !== undefined) return event;
	throw settingsError(
		poll.getNode(),
		`'Trigger On' has an unknown value: "${String(name)}"`,
		"Choose an event in 'Trigger On'.",
	);
}

export class SmmPanelTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMM Panel Trigger',
		name: 'smmPanelTrigger',
		icon: { light: 'file:../../icons/smmPanel.svg', dark: 'file:../../icons/smmPanel.dark.svg' },
		group: ['trigger'],
		version: [1],
		subtitle:
			'={{({ orderStatusChanged: "order status changed", refillStatusChanged: "refill status changed", balanceBelow: "balance below", serviceChanged: "service changed" })[$parameter["event"]]}}',
		// n8n's nodes panel shows the pair as one entry, with one of the two descriptions. So they are the same.
		description:
			'Place, follow, refill and cancel orders on any SMM panel, and react to changes of statuses, balance and prices',
		defaults: { name: 'SMM Panel Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'smmPanelApi', required: true, testedBy: 'testSmmPanelApi' }],
		properties,
	};

	methods = { credentialTest: { testSmmPanelApi } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			const items = await runPoll(this, eventOf(this));
			return items === null ? null : [items];
		} catch (error) {
			throw asPollError(this, error);
		}
	}
}
