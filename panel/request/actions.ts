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
 * Every parameter of the API v2 that one of our fields fills, and its kind. A parameter that is not listed is a custom
 * one, and is sent as text.
 */
export const PARAMETERS: Readonly<Record<string, ParameterKind>> = {
	order: 'id',
	orders: 'idList',
	refill: 'id',
	refills: 'idList',
	service: 'id',
	link: 'link',
	quantity: 'positiveNumber',
	comments: 'lines',
	usernames: 'names',
	username: 'name',
	hashtags: 'names',
	hashtag: 'name',
	media: 'link',
	keywords: 'lines',
	answer_number: 'text',
	groups: 'links',
	min: 'positiveNumber',
	max: 'positiveNumber',
	posts: 'limit',
	old_posts: 'limit',
	delay: 'wholeNumber',
	expiry: 'date',
	country: 'text',
	device: 'text',
	type_of_traffic: 'text',
	google_keyword: 'text',
	referring_url: 'link',
	runs: 'positiveNumber',
	interval: 'wholeNumber',
	data_pool: 'text',
	choice: 'text',
	choice_label: 'text',
	listen_duration: 'limit',
	request_id: 'text',
};
