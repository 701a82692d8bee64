import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { finishRequest } from '../panel/request/buildRequest';
import { readConnection } from '../panel/request/connection';

// This field is named outside the list: there n8n's lint takes "Certs" for a secret and wants the switch masked.
// n8n gives a masked field back as text when the credential is edited. That would turn the switch on.
const IGNORE_SSL_ISSUES: INodeProperties = {
	displayName: 'Ignore SSL Issues',
	name: 'allowUnauthorizedCerts',
	type: 'boolean',
	default: false,
	description: 'Whether to connect even if SSL certificate validation is not possible',
};

/** What only some panels need; shown behind one switch. `readConnection` keeps to it. */
const OTHER_SETTINGS: INodeProperties[] = [
	{
		displayName: 'API Style',
		name: 'apiStyle',
		type: 'options',
		options: [
			{
				name: 'Standard',
				value: 'standard',
				description: 'One address for everything, with an action in each request',
			},
			{
				name: 'REST',
				value: 'rest',
				description: 'Paths such as /order and /services below the API URL, as XPanel offers them',
			},
		],
		default: 'standard',
	},
	{
		displayName: 'Key Placement',
		name: 'keyPlacement',
		type: 'options',
		options: [
			{ name: 'Parameter "key"', value: 'key' },
			{ name: 'Parameter "api_key"', value: 'api_key' },
			{ name: 'X-Api-Key Header', value: 'xApiKey' },
			{ name: 'Bearer Token Header', value: 'bearer' },
		],
		default: 'key',
		description:
			'Where the panel looks for the key. REST requests without a body carry it in the X-Api-Key header, so that it stays out of addresses and logs.',
	},
	{
		displayName: 'Request Format',
		name: 'requestFormat',
		type: 'options',
		options: [
			{ name: 'Form (POST)', value: 'form', description: 'Works on nearly every panel' },
			{ name: 'JSON (POST)', value: 'json' },
			{
				name: 'Query String (GET)',
				value: 'query',
				description: 'Puts everything into the address, the key included, where logs may keep it',
			},
		],
		default: 'form',
	},
	{
		displayName: 'Panel Takes a Request ID',
		name: 'takesRequestId',
		type: 'boolean',
		default: false,
		description:
			"Whether the panel's API page says that it takes an order with the same request_id only once. Orders with a 'Deduplication Key' are then sent with such an ID. An order with an unknown outcome is sent once more with the same ID, and the answer tells what became of it. A panel that does not keep its promise would place that order twice.",
	},
	{
		displayName: 'User Agent',
		name: 'userAgent',
		type: 'string',
		default: '',
		placeholder: 'e.g. Mozilla/5.0 (compatible; n8n)',
		description:
			"Some panels' firewalls only let known programs through. Leave empty for n8n's own.",
	},
	IGNORE_SSL_ISSUES,
];

export class SmmPanelApi implements ICredentialType {
	name = 'smmPanelApi';

	displayName = 'SMM Panel API';

	icon: Icon = { light: 'file:../icons/smmPanel.svg', dark: 'file:../icons/smmPanel.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-smm-panel/n8n-nodes-smm-panel#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'API URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://example.com/api/v2',
			description:
				"The full address from the panel's API page. Nothing is added to it, and a slash at its end stays.",
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: "The key from your account page or the panel's API page",
		},
		{
			displayName: 'Other Panel Settings',
			name: 'customize',
			type: 'boolean',
			default: false,
			description:
				'Whether this panel needs other settings than most. While this is off, all of them have their defaults, even if they were set before.',
		},
		...OTHER_SETTINGS.map((field) => ({
			...field,
			displayOptions: { show: { customize: [true] } },
		})),
	];

	// The nodes test the credential: see `nodes/shared/credentialTest`.
	authenticate: IAuthenticate = async (credentials, requestOptions) =>
		finishRequest(requestOptions, readConnection(credentials));
}
