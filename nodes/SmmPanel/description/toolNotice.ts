import type { INodeProperties } from 'n8n-workflow';

/** What an AI tool has to know about orders; n8n shows it in tool mode only. */
export const toolNotice: INodeProperties = {
	displayName:
		"Each order of an AI tool costs money. Set 'Maximum Charge' under 'Options': it limits the cost of every order. 'Maximum Total Charge' limits all calls of an AI Agent in one execution. It does not add up the calls of an MCP client, since each of them is a separate execution. 'Deduplication Key' needs an AI Agent of version 3 or later.",
	name: 'toolNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { resource: ['order'], operation: ['create'], '@tool': [true] } },
};
