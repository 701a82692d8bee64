import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { pollBalance, sampleBalance } from './events/balanceBelow';
import { orderStatusChanged } from './events/orderStatusChanged';
import { pollWatched, sampleWatched } from './watching/pollWatched';
import { refillStatusChanged } from './events/refillStatusChanged';
import { pollServices, sampleServices } from './events/serviceChanged';
import { withoutOverlap } from './poll/overlap';
import { panelOfPoll, type PanelOfPoll } from './poll/panelOfPoll';
import { asPollError, settingsError } from './poll/pollError';
import { properties } from './properties';

interface TriggerEvent {
	/** Reports what is new. */
	poll: (poll: IPollFunctions, panel: PanelOfPoll) => Promise<INodeExecutionData[] | null>;
	/** Shows what is there, for a test in the editor; touches no state. */
	sample: (poll: IPollFunctions, panel: PanelOfPoll) => Promise<INodeExecutionData[]>;
}

const EVENTS: Record<string, TriggerEvent> = {
	orderStatusChanged: {
		poll: async (poll, panel) => await pollWatched(poll, panel, orderStatusChanged),
		sample: async (poll, panel) => await sampleWatched(poll, panel, orderStatusChanged),
	},
	refillStatusChanged: {
		poll: async (poll, panel) => await pollWatched(poll, panel, refillStatusChanged),
		sample: async (poll, panel) => await sampleWatched(poll, panel, refillStatusChanged),
	},
	balanceBelow: { poll: pollBalance, sample: sampleBalance },
	serviceChanged: { poll: pollServices, sample: sampleServices },
};

async function runPoll(poll: IPollFunctions): Promise<INodeExecutionData[] | null> {
	const name = String(poll.getNodeParameter('event'));
	const event = EVENTS[name];
	if (event === undefined) {
		throw settingsError(
			poll.getNode(),
			`'Trigger On' has an unknown value: "${name}"`,
			"Choose an event in 'Trigger On'.",
		);
	}
	const panel = await panelOfPoll(poll);
	if (poll.getMode() === 'manual') return await event.sample(poll, panel);
	const key = `${String(poll.getWorkflow().id)}:${poll.getNode().id}`;
	const staticData = poll.getWorkflowStaticData('node');
	return await withoutOverlap(key, staticData, async () => await event.poll(poll, panel));
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
		description: 'Starts the workflow when something changes on an SMM panel',
		defaults: { name: 'SMM Panel Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'smmPanelApi', required: true }],
		properties,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			const items = await runPoll(this);
			return items === null ? null : [items];
		} catch (error) {
			throw asPollError(this.getNode(), error);
		}
	}
}
