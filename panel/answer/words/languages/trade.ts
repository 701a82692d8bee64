import type { Field, Lines } from '../types';

/** Words of the trade that panels of all languages leave in English: "Order ID Tidak Di Temukan", "Không có refill". */
export const tradeWords: Partial<Record<Field, Lines>> = {
	key: ['api key|apikey|key|token|api token'], // rizukijr, SmartPanel
	ip: ['ip|ip address'], // usual form
	action: ['action|api action'], // rizukijr
	request: ['request'], // rizukijr
	service: ['service|service id|services|package'], // rizukijr
	link: ['link|links|url|urls|username|post|target'], // thanhtinz, kamucantik
	quantity: ['quantity|min|max|qty'], // rizukijr
	funds: ['balance|funds'], // usual form
	order: ['order|orders|order id|orderid'], // rizukijr
	refill: ['refill|refill id'], // thanhtinz
	cancel: ['cancel'], // thanhtinz
	dripFeed: ['drip feed|dripfeed|runs|interval'], // thanhtinz
	parameter: ['parameter'], // rizukijr
	typeField: ['comments|comment|hashtag|hashtags|usernames'], // SmartPanel
	account: ['account|user|api access'], // usual form
};
