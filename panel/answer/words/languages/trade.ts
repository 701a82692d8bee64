import type { Field, Lines } from '../types';

/** Words of the trade that panels of all languages leave in English: "Order ID Tidak Di Temukan", "Không có refill". */
export const tradeWords: Partial<Record<Field, Lines>> = {
	key: ['api key|apikey|api token'], // rizukijr, SmartPanel
	ip: ['ip|ip address'], // usual form
	action: ['action'], // rizukijr
	service: ['service|service id|services'], // rizukijr
	link: ['link|links|username'], // thanhtinz, kamucantik
	quantity: ['quantity|qty'], // rizukijr
	funds: ['balance|funds'], // usual form
	order: ['order|orders|order id|orderid'], // rizukijr
	refill: ['refill|refill id'], // thanhtinz
	cancel: ['cancel'], // thanhtinz
	dripFeed: ['drip feed|dripfeed'], // thanhtinz
	parameter: ['parameter'], // rizukijr
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
