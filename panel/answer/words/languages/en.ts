import type { Language } from '../types';
import { wordsBeside } from './enBeside';

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
			'use the api|using the api|using api|api not|you are banned', // usual form
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
			'your url|post url|profile url|video url|instagram url|page url', // usual form
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
			'answer number|custom comments|mentions', // PerfectPanel
		],
		parameter: [
			'key action|params|fields', // SmartPanel
			'parameter|parameters|field', // shadiew/smartpanel_4_0
			'key or action|key and action', // usual form
		],
		ordering: [
			'ordering|place orders', // thanhtinz/Smm
			'new orders|orders are|placing orders', // usual form
		],
	},
	reasons: {
		invalid: [
			'invalid', // saud552/ProBot
			'incorrect', // shadiew/smartpanel_4_0
			'wrong|not in the right shape|should look like|look like', // thanhtinz/Smm
			'not on this platform|works on|on its own|not a link|must be a', // thanhtinz/Smm
			'in the past', // thanhtinz/Smm
			'bad', // PerfectPanel
			'must be positive|own orders', // demogorgon1860/SMMProject
			'authorization failed', // streamdetails
			'comma separated', // Nawafalnom/smm-store
			'invalids|inccorect|incorect|incorrectly|malformed|not valid|isnt valid', // usual form
			'is not a valid|not correct|not right|not a number|not numeric', // usual form
			'must be a valid|must be valid|should be valid|enter a valid', // usual form
			'provide a valid|use a valid|a valid|valid|use a direct|must be an', // usual form
			'must be numeric|must be number|should be a|must be greater than zero', // usual form
			'cannot be negative|not match|does not match|doesnt match|unsupported', // usual form
			'not recognised|not recognized|unrecognized|unrecognised|must be a string', // usual form
			'must be an array|must be a url|must be an integer|must be an url', // usual form
			'conforming to the specified constraints|valid uri|must be in', // usual form
			'must start with|must contain|should contain|must not contain', // usual form
			'unauthorized|unauthorised|unauthenticated|authorization error', // usual form
			'not authenticated|not appropriate|inappropriate|mismatch|in wrong', // usual form
			'illegal|links are allowed|links only|links are accepted', // usual form
			'links are supported|must begin with|not your order|not yours', // usual form
			'belong to you|does not belong|not belong to|url does not match|too long', // usual form
			'remove|domain is not allowed', // usual form
		],
		missing: [
			'missing|required', // shadiew/smartpanel_4_0
			'requires|empty|blank', // PerfectPanel
			'not be empty', // smmub
			'write at least', // thanhtinz/Smm
			'no order id', // kiidcudy/SSMM
			'missed|require|mandatory|not provided|must be filled|not filled|fill in', // usual form
			'please fill|please provide|please enter|please specify|not specified', // usual form
			'not given|not set|allowed to be empty|may not be blank|not be blank', // usual form
			'cannot be empty|must not be empty|enter at least|provide the', // usual form
			'must provide|need to provide|no api key|no key|no link|no service', // usual form
			'no action|no quantity|not sent|obligatory|necessary|is needed', // usual form
			'must specify|need to specify|must be specified|must be set', // usual form
			'must be provided|should be provided|not present|not been provided', // usual form
		],
		notFound: [
			'not found', // Nawafalnom/smm-store
			'unknown', // thanhtinz/Smm
			'does not exists|not exists', // shadiew/smartpanel_4_0
			'notfound|does not exist|doesnt exist|doesnt exists|dont exist', // usual form
			'do not exist|not exist|no such|cannot find|cant find|could not be found', // usual form
			'cannot be found|was not found|were not found|non existent|nonexistent', // usual form
			'nonexisting|non existing|not existing|no longer exists|inexistent', // usual form
			'no order found|no orders found|no service found|no user found', // usual form
			'no account found|no services found|not be found', // usual form
		],
		unavailable: [
			'not available|is not active|not active|paused', // demogorgon1860/SMMProject
			'unavailable', // Nawafalnom/smm-store
			'inactive|not eligible|must be completed|not whitelisted', // shohanur1913/amarfollower
			'disabled|no longer available|not support|does not support|not allow', // thanhtinz/Smm
			'does not allow|not offer|does not offer|cannot|switched off|closed', // thanhtinz/Smm
			'suspended|can only|only be|already started', // thanhtinz/Smm
			'disable|can not|too early|less than 24 hours', // PerfectPanel
			'not currently available|rejected', // mtasvir375/Pyare-Smm-Panel-
			'not supported', // SmartPanel
			'not allowed', // a panel script
			'available in', // Django REST framework throttling
			'only pending', // BeingAliAbbas/smm-panel-script
			'currently unavailable|deactivated|doesnt support|do not support', // usual form
			'not permitted|not accept|not accepted|not offered|ineligible|not enabled', // usual form
			'not possible|impossible|cant|unable|not able to|could not be cancelled', // usual form
			'could not be canceled|failed to cancel|cancel failed|turned off|stopped', // usual form
			'discontinued|removed|deleted|suspend|only for|only available', // usual form
			'not completed|not yet|too late|too soon|was not completed|not complete', // usual form
			'not refillable|not cancelable|not cancellable|no refill|without refill', // usual form
			'no cancel|not have refill|out of stock|sold out|temporarily off', // usual form
			'not working|isnt available|isnt active|hours before|days before', // usual form
			'before requesting|not needed|revoked|not accepting|requires a', // usual form
			'only post requests|by administrator|isnt supported|isnt allowed', // usual form
			'arent available|not granted|not authorized|not authorised', // usual form
			'already completed|already been completed|may not|wont|will not be', // usual form
			'no permission|not have permission|not have access|no access', // usual form
			'not in whitelist|not in the whitelist|will be available|available after', // usual form
			'be requested after|refill after|too old|old for|only completed', // usual form
			'only active|only orders|not configured for|out of guarantee', // usual form
			'out of warranty|refused|declined|denied|prohibited|banned for', // usual form
			'blacklisted|forbidden', // usual form
		],
		limit: [
			'minimum|maximum|less than|exceeds|equal to', // shadiew/smartpanel_4_0
			'minimal|greater than', // PerfectPanel
			'min|max|out of range', // shohanur1913/amarfollower
			'more than|must be positive', // demogorgon1860/SMMProject
			'higher than', // BeingAliAbbas/smm-panel-script
			'out of bounds', // saud552/ProBot
			'exceeded', // Nawafalnom/smm-store
			'at least|whole number|or more', // thanhtinz/Smm
			'too many', // express-rate-limit
			'limit', // kyxtroweb-gif/smmpanel
			'follow the limit', // dialects
			'maximal|lower than|between|outside|exceed|exceeding|at most|multiple of', // usual form
			'multiples of|within|too low|too high|too small|too large|too big', // usual form
			'too much|limits|up to|below|above the|under the|over the|or less', // usual form
			'fewer than|smaller than|bigger than|larger than|not in range', // usual form
			'cannot be zero|not be zero|greater than zero|daily order limit', // usual form
			'greater or equal|reached|does not meet|not meet', // usual form
		],
		short: [
			'not enough|top up|enough', // thanhtinz/Smm
			'insufficient', // saud552/ProBot
			'insuffcient', // PerfectPanel
			'add funds|please add', // mtasvir375/Pyare-Smm-Panel-
			'negative', // SmartPanel
			'exceeds', // shadiew/smartpanel_4_0
			'no balance|no funds|no money|you need|but your balance|0 balance', // usual form
			'zero balance|no enough|isnt enough|insufficent|unsufficient|low|too low', // usual form
			'lack of|lacking|topup|recharge|add fund|deposit|exceed|is zero', // usual form
			'have enough|short of|doesnt have|not sufficient|sufficient', // usual form
			'not have sufficient|in sufficient|refill your', // usual form
		],
		already: [
			'already|an open', // thanhtinz/Smm
			'active order|duplicate|duplicated', // PerfectPanel
			'in progress|same link', // BeingAliAbbas/smm-panel-script
			'pending', // kyxtroweb-gif/smmpanel
			'active orders|duplicates|existing order|another order|previous order', // usual form
			'running order|order active|still active|still running|being processed', // usual form
			'currently being|unfinished|not finished|not yet completed|wait until', // usual form
			'exists for this|order exists|currently active|still processing', // usual form
			'ongoing order|ongoing', // usual form
		],
		blocked: [
			'suspended|disabled|cannot place orders', // thanhtinz/Smm
			'banned', // PerfectPanel
			'restricted|inactive', // shohanur1913/amarfollower
			'not active', // demogorgon1860/SMMProject
			'blocked|deactivated|frozen|locked|terminated|limited|not verified', // usual form
			'unverified|not approved|not activated|verify your account', // usual form
			'activate your account|confirm your account|blacklisted', // usual form
			'not allowed to order|under review|on hold', // usual form
		],
		expired: [
			'expired', // shohanur1913/amarfollower
			'closed after', // thanhtinz/Smm
			'expire|expires|over|has ended|ended|passed|no longer covered', // usual form
		],
		private: [
			'is private|are private|set to private|must be public|should be public', // usual form
			'private accounts|private profiles|private posts|not public', // usual form
			'make it public|isnt public|age restricted|private account', // usual form
			'private profile|private video|private post|private channel|private group', // usual form
			'private link', // usual form
		],
		maintenance: [
			'maintenance|under maintenance', // SmartPanel
			'maintenance mode|maintaining|under construction|updating service', // usual form
		],
	},
	sentences: [
		{ says: 'api is disable for this user or user not found', class: 'key' }, // SmartPanel
		{ says: 'works on the account', class: 'link' }, // thanhtinz
		{ says: 'not on the account', class: 'link' }, // thanhtinz
		{ says: 'cancel your own orders', class: 'cancel' }, // Spring panel
		{ says: 'account not found', class: 'account' }, // usual form
		{ says: 'duplicate order', class: 'duplicateLink' }, // a panel script
		{ says: 'order already exists', class: 'duplicateLink' }, // a panel script
		{ says: 'order is not completed', class: 'refill' }, // PerfectPanel
		{ says: 'order not completed', class: 'refill' }, // PerfectPanel
		{ says: 'order was completed or', class: 'refill' }, // PerfectPanel
		{ says: 'open request for this order', class: 'refused' }, // thanhtinz
		{ says: 'fill in all', class: 'missingField' }, // usual form
		{ says: 'follow the limit', class: 'quantity' }, // dialects
		{ says: 'more to place this order', class: 'funds' }, // usual form
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
		'mail', // nodemailer / SMTP servers
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
