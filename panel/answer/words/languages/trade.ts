import type { Field, Lines } from '../types';

/** Words of the trade that panels of all languages leave in English: "Order ID Tidak Di Temukan", "Không có refill". */
export const tradeWords: Partial<Record<Field, Lines>> = {
	key: ['api key|apikey|api token'], // SmartPanel
	ip: ['ip|ip address'], // usual form
	action: ['action'], // rizukijr/panelsmmnative
	service: [
		'service', // mimamch/smm-panel-backend
		'service id|services', // usual form
	],
	link: [
		'link', // Karina1703/smm_panel
		'links|username', // usual form
	],
	quantity: [
		'quantity', // rizukijr/panelsmmnative
		'qty', // usual form
	],
	funds: [
		'balance', // rizukijr/panelsmmnative
		'funds', // usual form
	],
	order: [
		'order|order id', // rizukijr/panelsmmnative
		'orders|orderid', // usual form
	],
	refill: [
		'refill', // thanhtinz/Smm
		'refill id', // usual form
	],
	cancel: ['cancel'], // thanhtinz/Smm
	dripFeed: [
		'drip feed', // thanhtinz/Smm
		'dripfeed', // usual form
	],
	parameter: ['parameter'], // usual form
	typeField: ['comments|comment|hashtag|hashtags|usernames'], // SmartPanel
	account: ['api access'], // usual form
};

/** Names of the request's parameters: a list of them tells which are missing. */
export const parameterNames: readonly Lines[] = [
	['key|api key'],
	['action'],
	['service|service id|serviceid'],
	['link|url'],
	['quantity'],
	['order|orders|order id'],
	['refill|refills|refill id'],
	['comments|usernames|username'],
	['runs'],
	['interval'],
];
