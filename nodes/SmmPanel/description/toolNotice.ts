import type { INodeProperties } from 'n8n-workflow';

/** What an AI tool has to know about orders; n8n shows it in tool mode only. */
export const toolNotice: INodeProperties = {
	displayName:
		"Each order of a tool costs money. Set 'Maximum Charge' under Options: it limits each call, whatever calls the tool. 'Maximum Total Charge' and 'Deduplication Key' need an AI Agent of version 3 or later. Version 2 and MCP clients have neither.",
	name: 'toolNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { resource: ['order'], operation: ['create'], '@tool': [true] } },
};
