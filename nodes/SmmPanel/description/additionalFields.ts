import type { INodeProperties } from 'n8n-workflow';

/** What an order of any type may carry besides its own fields. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			displayName: 'Choice',
			name: 'choice',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2',
			description: "The number of a poll's answer, on panels that do not take Answer Number",
			routing: { send: { type: 'body', property: 'choice' } },
		},
		{
			displayName: 'Choice Label',
			name: 'choiceLabel',
			type: 'string',
			default: '',
			placeholder: 'e.g. Yes',
			description: "The words of a poll's answer, on panels that go by them",
			routing: { send: { type: 'body', property: 'choice_label' } },
		},
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
		{
			displayName: 'Data Pool',
			name: 'dataPool',
			type: 'string',
			default: '',
			placeholder: 'e.g. tr',
			description:
				"Which of the panel's accounts deliver, such as tr or global. Panel → Get Capacity lists the pools.",
			routing: { send: { type: 'body', property: 'data_pool' } },
		},
		{
			displayName: 'Drip-Feed Interval (Minutes)',
			name: 'interval',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 60,
			description: 'Time between two runs',
			routing: { send: { type: 'body', property: 'interval' } },
		},
		{
			displayName: 'Drip-Feed Runs',
			name: 'runs',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 2,
			description: 'How many times the quantity is delivered. The total is runs × quantity.',
			routing: { send: { type: 'body', property: 'runs' } },
		},
		{
			displayName: 'Listen Duration',
			name: 'listenDuration',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'How long listeners stay in a space, in the unit that the panel uses',
			routing: { send: { type: 'body', property: 'listen_duration' } },
		},
		{
			displayName: 'Request ID',
			name: 'requestId',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.row_number }}',
			description:
				'On the few panels that know it, the same ID never orders twice. Others ignore it.',
			routing: { send: { type: 'body', property: 'request_id' } },
		},
	],
};
