import type { Language } from '../types';
import { wordsBeside } from './enBeside';
import { englishReasons } from './enReasons';

export const english: Language = {
	fields: {
		key: [
			'api key', // Nawafalnom/smm-store
			'apikey|api token', // PerfectPanel
			'authorization failed|authorization required', // streamdetails
			'authorization header|authentication failed or', // shohanur1913/amarfollower
			'api keys|apikeys|api key s|api credentials|authentication required', // usual form
			'not authenticated|unauthorized|unauthorised|unauthenticated', // usual form
		],
		ip: [
			'ip', // a panel script
			'ip address', // shohanur1913/amarfollower
			'ips|ip addresses|your ip', // usual form
		],
		account: [
			'account|api access', // thanhtinz/Smm
			'your account', // shohanur1913/amarfollower
			'user', // demogorgon1860/SMMProject
			'subscription|api subscription|the api', // streamdetails
			'your api', // shadiew/smartpanel_4_0
			'accounts|users|member|reseller|access to the api|access to api|api is', // usual form
			'api usage|api disabled|api has been disabled|api disabled by|use api', // usual form
			'use the api|using the api|using api|use this api|api not|you are banned', // usual form
			'you are blocked|you are suspended|you have been banned', // usual form
			'you have been suspended|you have been blocked|you are restricted', // usual form
		],
		action: [
			'action', // Nawafalnom/smm-store
			'actions', // SmartPanel
			'action parameter', // RajatshakyazZz/smm-panel-
		],
		service: [
			'service', // shadiew/smartpanel_4_0
			'services', // Nawafalnom/smm-store
			'service id', // thanhtinz/Smm
			'services id|service ids|serviceid|package id|this package', // usual form
			'selected package|package not|this category|category is|category not', // usual form
		],
		link: [
			'link', // shadiew/smartpanel_4_0
			'links', // PerfectPanel
			'username|post', // thanhtinz/Smm
			'this url|your url|post url|profile url|video url|instagram url|page url', // usual form
			'channel url|target url|link url|tiktok url|youtube url|facebook url', // usual form
			'telegram url|twitter url|full url|correct url|public url', // usual form
			'url does not match|link domain|a valid url for|enter a valid url', // usual form
			'provide a valid url|use a valid url|direct url|target link|user name', // usual form
			'profile|profiles|posts|video|videos|reel|reels|story|stories|tweet', // usual form
			'channel link|group link|page link|channel is private|group is private', // usual form
			'private channel', // usual form
		],
		quantity: [
			'quantity', // saud552/ProBot
			'order amount', // shadiew/smartpanel_4_0
			'quantities|qty|amount of order|amount to order|minquantity|maxquantity', // usual form
			'comments count|number of comments', // usual form
		],
		funds: [
			'funds', // shadiew/smartpanel_4_0
			'balance', // saud552/ProBot
			'money', // PerfectPanel
			'wallet', // mtasvir375/Pyare-Smm-Panel-
			'fund|balances|not enough credit|not enough credits|enough credit', // usual form
			'enough credits|no credits left', // usual form
		],
		order: [
			'order|order id', // shadiew/smartpanel_4_0
			'orders', // thanhtinz/Smm
			'orderid|order ids', // PerfectPanel
			'orders id|order number|order s', // usual form
		],
		refill: [
			'refill|refills', // thanhtinz/Smm
			'refill id', // PerfectPanel
			'refilling|refilled|guarantee|warranty', // usual form
		],
		cancel: [
			'cancel', // Nawafalnom/smm-store
			'cancelled|cancellation|cancellations', // thanhtinz/Smm
			'canceled', // PerfectPanel
			'cancels|cancelation|refund|refunds|refundable|cancelling|canceling', // usual form
			'cancelable|cancellable', // usual form
		],
		dripFeed: [
			'drip feed|drip|runs|start at|scheduling', // thanhtinz/Smm
			'dripfeed', // SmartPanel
			'interval|delay', // shadiew/smartpanel_4_0
			'drip feeds|intervals|schedule|expiry|expire date', // usual form
		],
		typeField: [
			'comment', // thanhtinz/Smm
			'comments', // shadiew/smartpanel_4_0
			'usernames|hashtag|hashtags|keywords', // SmartPanel
			'data pool|request id|answer number|custom comments|mentions', // PerfectPanel
		],
		parameter: [
			'key action|params|fields', // SmartPanel
			'parameter|parameters|field', // shadiew/smartpanel_4_0
			'key or action|key and action', // usual form
		],
		ordering: [
			'ordering|place orders', // thanhtinz/Smm
			'new orders|orders are|placing orders|accepting orders', // usual form
		],
	},
	reasons: englishReasons,
	sentences: [
		{ says: 'api is disable for this user or user not found', class: 'key' }, // SmartPanel
		{ says: 'works on the account', class: 'link' }, // thanhtinz
		{ says: 'not on the account', class: 'link' }, // thanhtinz
		{ says: 'cancel your own orders', class: 'cancel' }, // Spring panel
		{ says: 'account not found', class: 'account' }, // usual form
		{ says: 'duplicate order', class: 'duplicateLink' }, // a panel script
		{ says: 'identical order', class: 'duplicateLink' }, // a Next.js panel
		{ says: 'order already exists', class: 'duplicateLink' }, // a panel script
		{ says: 'order is not completed', class: 'refill' }, // PerfectPanel
		{ says: 'order not completed', class: 'refill' }, // PerfectPanel
		{ says: 'order was completed or', class: 'refill' }, // PerfectPanel
		{ says: 'open request for this order', class: 'refused' }, // thanhtinz
		{ says: 'fill in all', class: 'missingField' }, // usual form
		{ says: 'follow the limit', class: 'quantity' }, // dialects
		{ says: 'more to place this order', class: 'funds' }, // usual form
		{ says: 'start count is', class: 'refill' }, // usual form
		{ says: 'only multiples of', class: 'quantity' }, // usual form
		{ says: 'user does not exist on', class: 'link' }, // usual form
		{ says: 'minimum is', class: 'quantity' }, // dialects
		{ says: 'maximum is', class: 'quantity' }, // dialects
		{ says: 'post method required', class: 'action' }, // ankitkhileryy
	],
	whole: [
		{ says: 'neworder error link', class: 'link' }, // PerfectPanel
		{ says: 'invalid key|incorrect key|wrong key', class: 'key' }, // PHP client, thanhtinz
		{ says: 'bad key|missing key|key missing', class: 'key' }, // PHP client, thanhtinz
		{ says: 'key is missing', class: 'key' }, // PHP client, thanhtinz
		{ says: 'key is required|key required|key is invalid', class: 'key' }, // usual form
		{ says: 'the key is invalid|the key is incorrect', class: 'key' }, // usual form
		{ says: 'the selected key is invalid|the key field is required', class: 'key' }, // Laravel
		{ says: 'key field is required', class: 'key' }, // Laravel
		{
			says: 'invalid key or user not found|key not found|invalid key provided|key is wrong|your key is invalid|your key is wrong',
			class: 'key',
		}, // usual form
		{ says: 'invalid token|incorrect token|wrong token', class: 'key' }, // yii panels
		{ says: 'missing token|token is required', class: 'key' }, // yii panels
		{ says: 'incorrect request|invalid request', class: 'action' }, // PerfectPanel, CMSNT
		{ says: 'wrong request|the request not found', class: 'action' }, // PerfectPanel, CMSNT
		{ says: 'only post requests are allowed|post requests only', class: 'action' }, // usual form
		{ says: 'invalid request method|only post method is allowed', class: 'action' }, // usual form
		{ says: 'request not found|invalid parameters', class: 'action' }, // CMSNT, justanotherpanel
		{ says: 'incorrect parameters|wrong parameters', class: 'action' }, // CMSNT, justanotherpanel
		{ says: 'invalid request parameters|invalid method', class: 'action' }, // usual form
		{ says: 'invalid api|wrong api|incorrect api|api not found', class: 'key' }, // usual form
		{ says: 'incorrect id|wrong id', class: 'orderId' }, // usual form
		{ says: 'is not a number', class: 'orderId' }, // a panel script, after the ID that was sent
		{ says: 'insufficient credits|insufficient credit', class: 'funds' }, // usual form
		{ says: 'min cannot be higher than max|order quantity', class: 'quantity' }, // BeingAliAbbas
		{ says: 'server under maintenance', class: 'maintenance' }, // usual form
		{ says: 'server is under maintenance', class: 'maintenance' }, // usual form
		{ says: 'the server is under maintenance', class: 'maintenance' }, // usual form
		{ says: 'method not allowed use post', class: 'action' }, // a Supabase panel
	],
	beside: wordsBeside,
	tradeOnly: [
		'refill|refills|drip feed', // thanhtinz/Smm
		'dripfeed', // PerfectPanel
		'refilled', // usual form
	],
	machine: [
		'database|table|column|row|relation|transaction|duplicate key|connections', // PostgreSQL
		'host|timeout|function|syntax|permission denied', // PostgreSQL
		'sql|memory|arguments|parsing|runtime', // Go net/http, database/sql, context
		'query|timed|queue|undefined|class|property|instance|model', // Laravel / Illuminate
		'payload', // Laravel / Illuminate
		'rows', // SQLAlchemy
		'record|records|constraint|index|foreign key|connection|null|postgresql', // Prisma
		'schema|transactions|session|exception|document|collection|path', // MongoDB / mongoose
		'quota', // MongoDB / mongoose
		'rollback|concurrent', // Spring
		'connect|server|port|ssl|html|unexpected|certificate|response', // Guzzle / curl
		'connecting|worker|job', // Celery
		'gateway|bad gateway', // nginx
		'provider|stack|buffer|module|variable|argument|json|serialize|file', // Node core / V8
		'files|directory', // Node core / V8
		'cache', // Supabase / PostgREST
		'cookie|request method|critical', // WordPress
		'object|attribute', // Django
		'entity', // Express / body-parser
		'mail|message rejected|sending limit|sending rate|sending quota', // nodemailer / SMTP servers
		'service name|package name|page not found|request was|this request', // npm, HTTP
		'request type|parameter name', // npm, HTTP
		'request failed|body', // axios
		'param amount', // Stripe
		'databases|queries|tables|columns|deadlock|primary key|cursor|servers', // usual form
		'hostname|proxy|socket|dns|tls|upstream|providers|supplier|suppliers|thread', // usual form
		'heap|none type|boolean|token at|xml|parse|parser|encoding|decode|email', // usual form
		'smtp|mailbox|webhook|sms|firebase|redis|mongo|mysql|postgres|prisma|sqlite', // usual form
		'internal|unhandled|fatal|crash|bad request|parameter amount|retries|bucket', // usual form
		'storage|disk|went wrong', // usual form
	],
	slowDown: {
		says: [
			'rate limit|rate limit exceeded|requests per minute', // Nawafalnom/smm-store
			'too many requests|many requests', // express-rate-limit
			'too many attempts', // Laravel throttle middleware
			'request was throttled', // Django REST framework throttling
			'spam protection', // smmub
			'orders per minute|order per minute', // thanhtinz/Smm
			'request limit|requests limit|too many orders|too many api requests', // usual form
			'too many calls|too many api calls|rate limit reached|rate limited', // usual form
			'request limit exceeded|requests limit exceeded|slow down', // usual form
			'flood protection|anti spam|antispam|orders per second|order per second', // usual form
			'orders per hour|requests per second|requests per hour|request per second', // usual form
			'request per minute|too fast|too quickly|too often|too frequently', // usual form
			'before placing another order|before placing a new order', // usual form
			'before the next order|before next order|before another order', // usual form
			'before sending another request|before making another request', // usual form
			'before placing next order|before ordering again|between orders', // usual form
			'between requests', // usual form
		],
		beside: [
			'minute|one|per|exceeded|reached|you|made|a|an|the|this|that|is|are|was|be|have|has',
			'do|not|no|or|and|at|by|for|from|in|of|on|to|your|we|it|please|pls|sorry|error|try',
			'again|later|shortly|soon|wait|slow|down|reduce|moment|few|some|after|before|until',
			'can|cannot|must|should|only|just|more|than|max|maximum|limit|limits|allowed',
			'expected|available|place|placed|placing|send|sending|make|making|sent|submit',
			'submitting|order|orders|ordering|another|next|new|api|request|requests|call|calls',
			'rate|key|account|ip|ip address|user|operation|default|your api|too|many|every',
			'second|seconds|sec|secs|s|minutes|min|mins|hour|hours|day|time|times|within',
			'between|currently|now|limited',
		],
	},
};
