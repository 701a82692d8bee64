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
				description: 'One address for all requests, with an action in each request',
			},
			{
				name: 'REST',
				value: 'rest',
				description: 'Paths such as /order and /services after the API URL, for XPanel panels',
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
			'Where the panel expects the key. A REST request without a body carries it in a header, so the key does not appear in addresses and logs.',
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
				description: 'Puts all values into the address, also the key. Logs may keep the address.',
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
			"Whether the panel places only one order for each request_id. Switch this on only if the panel's API page says so. Orders with a 'Deduplication Key' are then sent with a request_id. If the outcome of such an order is unknown, it is sent once more with the same request_id, and the answer shows whether it was placed. A panel that ignores the request_id would place that order twice.",
	},
	{
		displayName: 'User Agent',
		name: 'userAgent',
		type: 'string',
		default: '',
		placeholder: 'e.g. Mozilla/5.0 (compatible; n8n)',
		description:
			"The program name that n8n gives the panel. Some firewalls accept only the names of browsers. Leave empty to use n8n's own.",
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
				"The full address from the panel's API page. Enter it exactly as that page shows it, with or without a slash at its end.",
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
				'Whether this panel needs different settings than most panels. While this is off, the default settings are used, even if you changed them before.',
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
