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
	description: 'Delivers the quantity again and again, on services that support drip-feed',
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
	description: 'What only panels of the XPanel kind take',
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
					description: "The number of a poll's answer, in the place of 'Answer Number'",
					displayOptions: forPolls,
					routing: { send: { type: 'body', property: 'choice' } },
				},
				{
					displayName: 'Choice Label',
					name: 'choiceLabel',
					type: 'string',
					default: '',
					placeholder: 'e.g. Yes',
					description: "The words of a poll's answer, in the place of its number",
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
						"Which of the panel's accounts deliver, such as tr or global. Panel → Get XPanel Capacity lists the pools.",
					routing: { send: { type: 'body', property: 'data_pool' } },
				},
				{
					displayName: 'Listen Duration',
					name: 'listenDuration',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description:
						"How long listeners stay in a space, in the panel's own unit. 0 leaves it to the panel.",
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
			description: 'What only this panel takes, by the names on its API page',
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
				'The few panels that know this field take an order with the same ID only once. Other panels ignore it.',
			routing: { send: { type: 'body', property: 'request_id' } },
		},
		xpanelFields,
	],
};
