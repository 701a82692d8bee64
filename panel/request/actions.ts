/**
 * What can be asked of a panel: the `action` values of the API v2, and `capacity`. The latter is no action of the API,
 * but XPanel's `GET <API URL>/status`.
 */
export type PanelAction =
	| 'services'
	| 'add'
	| 'status'
	| 'cancel'
	| 'refill'
	| 'refill_status'
	| 'balance'
	| 'capacity';

/** Values by the API's own parameter names, as the fields of a node hold them. They are not checked yet. */
export type PanelParameters = Record<string, unknown>;

/**
 * Verb and path of a question. The path is added to the API URL, and `{order}` in it stands for that parameter.
 * An empty path is the standard style: one URL for everything, with the `action` among the parameters.
 */
export interface Endpoint {
	method: 'GET' | 'POST';
	path: string;
}

/** One question to a panel. */
export interface PanelCall {
	action: PanelAction;
	parameters: PanelParameters;
	/** What an operation's routing declares. If it is unset, the credential's API style decides. */
	endpoint?: Endpoint;
}

/**
 * How the value of a parameter is checked and written. `name` is a username or a hashtag. `lines`, `names` and `links`
 * are lists with one entry a line; `lines` are texts that people read. A `limit` of 0 means no limit, and is not sent.
 */
export type ParameterKind =
	| 'id'
	| 'idList'
	| 'text'
	| 'name'
	| 'link'
	| 'lines'
	| 'names'
	| 'links'
	| 'wholeNumber'
	| 'positiveNumber'
	| 'limit'
	| 'date';

/**
 * Every parameter of the API v2 that one of our fields fills. The label is the display name of the field, for messages
 * to the user. A parameter that is not listed is a custom one, and is sent as text.
 */
export const PARAMETERS: Readonly<Record<string, { label: string; kind: ParameterKind }>> = {
	order: { label: 'Order ID', kind: 'id' },
	orders: { label: 'Order IDs', kind: 'idList' },
	refill: { label: 'Refill ID', kind: 'id' },
	refills: { label: 'Refill IDs', kind: 'idList' },
	service: { label: 'Service', kind: 'id' },
	link: { label: 'Link', kind: 'link' },
	quantity: { label: 'Quantity', kind: 'positiveNumber' },
	comments: { label: 'Comments', kind: 'lines' },
	usernames: { label: 'Usernames', kind: 'names' },
	username: { label: 'Username', kind: 'name' },
	hashtags: { label: 'Hashtags', kind: 'names' },
	hashtag: { label: 'Hashtag', kind: 'name' },
	media: { label: 'Media URL', kind: 'link' },
	keywords: { label: 'Keywords', kind: 'lines' },
	answer_number: { label: 'Answer Number', kind: 'text' },
	groups: { label: 'Groups', kind: 'links' },
	min: { label: 'Minimum Quantity', kind: 'positiveNumber' },
	max: { label: 'Maximum Quantity', kind: 'positiveNumber' },
	posts: { label: 'New Posts', kind: 'limit' },
	old_posts: { label: 'Old Posts', kind: 'limit' },
	delay: { label: 'Delay (Minutes)', kind: 'wholeNumber' },
	expiry: { label: 'Expiry Date', kind: 'date' },
	country: { label: 'Country', kind: 'text' },
	device: { label: 'Device', kind: 'text' },
	type_of_traffic: { label: 'Type of Traffic', kind: 'text' },
	google_keyword: { label: 'Google Keyword', kind: 'text' },
	referring_url: { label: 'Referring URL', kind: 'link' },
	runs: { label: 'Runs', kind: 'positiveNumber' },
	interval: { label: 'Interval (Minutes)', kind: 'wholeNumber' },
	data_pool: { label: 'Data Pool', kind: 'text' },
	choice: { label: 'Choice', kind: 'text' },
	choice_label: { label: 'Choice Label', kind: 'text' },
	listen_duration: { label: 'Listen Duration', kind: 'limit' },
	request_id: { label: 'Request ID', kind: 'text' },
};

/** The display name of a parameter's field, or the parameter's own name if it has no field. */
export function parameterLabel(name: string): string {
	return Object.prototype.hasOwnProperty.call(PARAMETERS, name)
		? (PARAMETERS[name]?.label ?? name)
		: name;
}
