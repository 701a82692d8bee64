import type { INodeProperties } from 'n8n-workflow';

/** What an AI tool has to know about orders; n8n shows it in tool mode only. */
export const toolNotice: INodeProperties = {
	displayName:
		"Each order of a tool costs money. Set 'Maximum Charge' under Options: it limits each call, whatever calls the tool. 'Maximum Total Charge' adds up the calls of one execution of an AI Agent. Each call of an MCP client is an execution of its own. 'Deduplication Key' needs an AI Agent of version 3 or later.",
	name: 'toolNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { resource: ['order'], operation: ['create'], '@tool': [true] } },
};
