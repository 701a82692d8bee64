/**
 * What can be asked of a panel: the `action` values of the API v2, and `capacity`, which is no action
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

/** Values by the API's own parameter names, as the fields of a node gave them: not yet checked. */
export type PanelParameters = Record<string, unknown>;

/**
 * Verb and path of a question. The path goes below the API URL, and `{order}` in it takes the parameter of that name.
 * An empty path is the standard way: one URL for everything, with the `action` among the parameters.
 */
export interface Endpoint {
	method: 'GET' | 'POST';
	path: string;
}

/** One question to a panel. */
export interface PanelCall {
	action: PanelAction;
	parameters: PanelParameters;
	/** What an operation's routing declares; where it is unset, what the credential's API style has for the action. */
	endpoint?: Endpoint;
}

/**
 * How a parameter's value is checked and written. `name` is a username or a hashtag. `lines`, `names` and `links` are
 * lists, one a line: of texts that people read, of names, of links. A `limit` of 0 means none, and is not sent.
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
 * Every parameter of the API v2 that a field of ours fills: its field's display name (for messages to the
 * user) and its kind. A parameter that is not listed (a custom one) is sent as text.
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

/** The display name of a parameter's field, or the parameter's own name if no field fills it. */
export function parameterLabel(name: string): string {
	return Object.prototype.hasOwnProperty.call(PARAMETERS, name)
		? (PARAMETERS[name]?.label ?? name)
		: name;
}
