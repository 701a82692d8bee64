import { NodeConnectionTypes, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { TRANSPORT } from '../../panel/request/buildRequest';
import { testSmmPanelApi } from '../shared/credentialTest';
import { searchServices } from './listSearch/searchServices';
import { balance } from './resources/balance';
import { order } from './resources/order';
import { panel } from './resources/panel';
import { refill } from './resources/refill';
import { service } from './resources/service';

export class SmmPanel implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMM Panel',
		name: 'smmPanel',
		icon: { light: 'file:../../icons/smmPanel.svg', dark: 'file:../../icons/smmPanel.dark.svg' },
		group: ['output'],
		version: [1],
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Place, follow, refill and cancel orders on any SMM panel, and react to changes of statuses, balance and prices',
		defaults: { name: 'SMM Panel' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'smmPanelApi', required: true, testedBy: 'testSmmPanelApi' }],
		requestDefaults: {
			...TRANSPORT,
			baseURL: '={{ $credentials.baseUrl.trim() }}',
			headers: { Accept: 'application/json' },
		},
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Balance', value: 'balance' },
					{ name: 'Order', value: 'order' },
					{ name: 'Panel', value: 'panel' },
					{ name: 'Refill', value: 'refill' },
					{ name: 'Service', value: 'service' },
				],
				default: 'order',
			},
			...balance.properties,
			...order.properties,
			...panel.properties,
			...refill.properties,
			...service.properties,
		],
	};

	customOperations = {
		balance: balance.customOperations,
		order: order.customOperations,
		panel: panel.customOperations,
		refill: refill.customOperations,
		service: service.customOperations,
	};

	methods = {
		listSearch: { searchServices },
		credentialTest: { testSmmPanelApi },
	};
}
