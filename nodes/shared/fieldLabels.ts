/**
 * The display names of fields, for messages: those of the API's parameters by their API name, and those of other values
 * by the name that `panel/` gives them. A test compares them with the fields of the nodes.
 */
const FIELD_LABELS: Readonly<Record<string, string>> = {
	order: 'Order ID',
	orders: 'Order IDs',
	'orders.url': 'Order List URL',
	refill: 'Refill ID',
	refills: 'Refill IDs',
	service: 'Service',
	services: 'Service IDs',
	link: 'Link',
	quantity: 'Quantity',
	comments: 'Comments',
	usernames: 'Usernames',
	username: 'Username',
	hashtags: 'Hashtags',
	hashtag: 'Hashtag',
	media: 'Media URL',
	keywords: 'Keywords',
	answer_number: 'Answer Number',
	groups: 'Groups',
	min: 'Minimum Quantity',
	max: 'Maximum Quantity',
	posts: 'New Posts',
	old_posts: 'Old Posts',
	delay: 'Delay (Minutes)',
	expiry: 'Expiry Date',
	country: 'Country',
	device: 'Device',
	type_of_traffic: 'Type of Traffic',
	google_keyword: 'Google Keyword',
	referring_url: 'Referring URL',
	runs: 'Runs',
	interval: 'Interval (Minutes)',
	data_pool: 'Data Pool',
	choice: 'Choice',
	choice_label: 'Choice Label',
	listen_duration: 'Listen Duration',
	request_id: 'Request ID',
	'filters.cancel': 'Cancel',
	'filters.category': 'Category',
	'filters.dripfeed': 'Drip-Feed',
	'filters.maxRate': 'Maximum Rate',
	'filters.refill': 'Refill',
	'filters.search': 'Search',
	'filters.type': 'Type',
};

/** The display names of the credential's fields that take one of a few values, by the field's name. */
export const SETTING_LABELS: Readonly<Record<string, string>> = {
	customize: 'Other Panel Settings',
	apiStyle: 'API Style',
	keyPlacement: 'Key Placement',
	requestFormat: 'Request Format',
	allowUnauthorizedCerts: 'Ignore SSL Issues',
	takesRequestId: 'Panel Takes a Request ID',
};

/** The display name of a field. A name that is not listed is that of a custom parameter, and stays as it is. */
export function fieldLabel(name: string): string {
	return Object.prototype.hasOwnProperty.call(FIELD_LABELS, name)
		? (FIELD_LABELS[name] ?? name)
		: name;
}
