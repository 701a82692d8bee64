import type { INodeProperties } from 'n8n-workflow';
import { otherThan } from './forTypes';

// A group's default holds an empty group. Its fields are then there as soon as it is added, and n8n's editor does not drop
// it when another field is added before these are filled in.
const dripFeed: INodeProperties = {
	displayName: 'Drip-Feed',
	name: 'dripFeed',
	type: 'fixedCollection',
	typeOptions: { multipleValues: false },
	placeholder: 'Add Schedule',
	default: { schedule: {} },
	description: 'Delivers the quantity several times. The service must support drip-feed.',
	options: [
		{
			displayName: 'Schedule',
			name: 'schedule',
			values: [
				{
					displayName: 'Runs',
					name: 'runs',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 2,
					description: 'How many times the quantity is delivered. The total is runs × quantity.',
					routing: { send: { type: 'body', property: 'runs' } },
				},
				{
					displayName: 'Interval (Minutes)',
					name: 'interval',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 60,
					description: 'Time between two runs',
					routing: { send: { type: 'body', property: 'interval' } },
				},
			],
		},
	],
};

const forPolls: INodeProperties['displayOptions'] = {
	hide: { '/serviceType': otherThan(['poll']) },
};

const xpanelFields: INodeProperties = {
	displayName: 'XPanel Fields',
	name: 'xpanelFields',
	type: 'fixedCollection',
	typeOptions: { multipleValues: false },
	placeholder: 'Add Fields',
	default: { fields: {} },
	description: 'Fields that only XPanel panels accept',
	options: [
		{
			displayName: 'Fields',
			name: 'fields',
			values: [
				{
					displayName: 'Choice',
					name: 'choice',
					type: 'string',
					default: '',
					placeholder: 'e.g. 2',
					description: "The number of the poll answer. Use it instead of 'Answer Number'.",
					displayOptions: forPolls,
					routing: { send: { type: 'body', property: 'choice' } },
				},
				{
					displayName: 'Choice Label',
					name: 'choiceLabel',
					type: 'string',
					default: '',
					placeholder: 'e.g. Yes',
					description: 'The text of the poll answer. Use it instead of its number.',
					displayOptions: forPolls,
					routing: { send: { type: 'body', property: 'choice_label' } },
				},
				{
					displayName: 'Data Pool',
					name: 'dataPool',
					type: 'string',
					default: '',
					placeholder: 'e.g. tr',
					description:
						'The group of accounts that delivers, such as tr or global. Panel → Get XPanel Capacity lists the pools.',
					routing: { send: { type: 'body', property: 'data_pool' } },
				},
				{
					displayName: 'Listen Duration',
					name: 'listenDuration',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description:
						"How long listeners stay in an audio space, in the panel's own unit. With 0, the panel decides.",
					routing: { send: { type: 'body', property: 'listen_duration' } },
				},
			],
		},
	],
};

/** What an order of any type may carry besides its own fields. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			displayName: 'Custom Parameters',
			name: 'customParameters',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Parameter',
			default: {},
			description: 'Other parameters that this panel accepts, with the names from its API page',
			options: [
				{
					displayName: 'Parameter',
					name: 'parameter',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. coupon',
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
							placeholder: 'e.g. SPRING10',
							routing: {
								send: {
									type: 'body',
									property: '={{ $parent.name }}',
									propertyInDotNotation: false,
								},
							},
						},
					],
				},
			],
		},
		dripFeed,
		{
			displayName: 'Request ID',
			name: 'requestId',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.row_number }}',
			description:
				'An ID for this order. A few panels place only one order for each request ID. Other panels ignore it.',
			routing: { send: { type: 'body', property: 'request_id' } },
		},
		xpanelFields,
	],
};
