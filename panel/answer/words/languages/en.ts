import type { Language } from '../types';
import { wordsBeside } from './enBeside';

export const english: Language = {
	fields: {
		key: [
			'api key|api keys|apikey|apikeys|api key s|api token', // PerfectPanel, SmartPanel, smmub
			'api credentials', // PerfectPanel, SmartPanel, smmub
			'authorization failed|authorization required|authorization header', // streamdetails
			'authentication required', // streamdetails
			'authentication failed or|not authenticated|unauthorized', // amarfollower, Laravel
			'unauthorised|unauthenticated', // amarfollower, Laravel
		],
		ip: ['ip|ips|ip address|ip addresses|your ip'], // amarfollower, PHP client
		account: [
			'account|accounts|your account|user|users|member|reseller', // thanhtinz, Spring panel
			'api access|access to the api|access to api|api is|api usage', // thanhtinz, kyxtroweb
			'api disabled|api has been disabled|api disabled by|use api', // thanhtinz, kyxtroweb
			'use the api|using the api|using api', // thanhtinz, kyxtroweb
			'subscription|api subscription|api not|the api|your api|you are banned', // streamdetails
			'you are blocked|you are suspended', // streamdetails
			'you have been banned|you have been suspended|you have been blocked', // usual form
			'you are restricted', // usual form
		],
		action: ['action|actions|action parameter'], // SmartPanel, smmub
		service: [
			'service|services|services id|service id|service ids|serviceid|package id', // usual form
			'this package|selected package|package not|this category', // usual form
			'category is|category not', // PerfectPanel
		],
		link: [
			'link|links', // PerfectPanel, SmartPanel
			'your url|post url|profile url|video url|instagram url|page url', // usual form
			'channel url|target url|link url|tiktok url|youtube url|facebook url', // usual form
			'telegram url|twitter url|full url|correct url|public url', // usual form
			'url does not match|link domain|a valid url for|enter a valid url', // usual form
			'provide a valid url|use a valid url|direct url|target link', // usual form
			'username|user name|profile|profiles|post|posts|video|videos|reel|reels', // thanhtinz
			'story|stories|tweet', // thanhtinz
			'channel link|group link|page link|channel is private|group is private', // usual form
			'private channel', // usual form
		],
		quantity: [
			'quantity|quantities|qty|order amount|amount of order', // PerfectPanel, kyxtroweb
			'amount to order|minquantity|maxquantity|comments count', // usual form
			'number of comments', // usual form
		],
		funds: [
			'funds|fund|balance|money|balances|wallet', // PerfectPanel
			'not enough credit|not enough credits|enough credit|enough credits', // usual form
			'no credits left', // usual form
		],
		order: [
			'order|orders|orderid|order id|order ids|orders id|order number|order s', // PerfectPanel
		],
		refill: ['refill|refills|refilling|refilled|refill id|guarantee|warranty'], // PerfectPanel
		cancel: [
			'cancel|cancels|cancelled|canceled|cancellation|cancellations', // PerfectPanel
			'cancelation', // PerfectPanel
			'refund|refunds|refundable|cancelling|canceling|cancelable|cancellable', // usual form
		],
		dripFeed: [
			'drip feed|dripfeed|drip feeds|drip|runs|interval|intervals', // SmartPanel, thanhtinz
			'delay', // SmartPanel, thanhtinz
			'start at|schedule|scheduling|expiry|expire date', // thanhtinz
		],
		typeField: [
			'comment|comments|usernames|hashtag|hashtags|keywords', // SmartPanel
			'answer number|custom comments|mentions', // PerfectPanel
		],
		parameter: [
			'key or action|key and action|key action|parameter|parameters', // SmartPanel, Nawafalnom
			'params|field|fields', // SmartPanel, Nawafalnom
		],
		ordering: ['ordering|new orders|orders are|placing orders|place orders'], // thanhtinz
	},
	reasons: {
		invalid: [
			'invalid|invalids|incorrect|inccorect|incorect|incorrectly', // PerfectPanel, SmartPanel
			'wrong|bad|malformed', // PerfectPanel, SmartPanel
			'not valid|isnt valid|is not a valid|not correct|not right|not a number', // usual form
			'not numeric', // usual form
			'must be a valid|must be valid|should be valid|enter a valid|provide a valid', // Laravel
			'use a valid', // Laravel
			'a valid|valid|not in the right shape|should look like|look like', // thanhtinz
			'not on this platform|works on|on its own|use a direct|not a link', // thanhtinz
			'must be a|must be an|must be numeric|must be number|should be a', // Spring panel
			'must be positive', // Spring panel
			'must be greater than zero|cannot be negative|not match|does not match', // usual form
			'doesnt match', // usual form
			'in the past|unsupported|not recognised|not recognized|unrecognized', // thanhtinz
			'unrecognised', // thanhtinz
			'must be a string|must be an array|must be a url', // class-validator, Laravel
			'must be an integer|must be an url', // class-validator, Laravel
			'conforming to the specified constraints', // class-validator, Laravel
			'valid uri|must be in|must start with|must contain|should contain', // usual form
			'must not contain', // usual form
			'authorization failed|unauthorized|unauthorised|unauthenticated', // streamdetails
			'authorization error|not authenticated', // streamdetails
			'not appropriate|inappropriate|mismatch|in wrong|illegal', // rizukijr
			'links are allowed|links only|links are accepted|links are supported', // usual form
			'must begin with|own orders|not your order|not yours|belong to you', // usual form
			'does not belong|not belong to|url does not match|too long|remove', // usual form
			'domain is not allowed|comma separated', // Spring panel
		],
		missing: [
			'missing|missed|required|require|requires|mandatory|empty|blank', // PerfectPanel
			'not provided', // PerfectPanel
			'must be filled|not filled|fill in|please fill|please provide', // usual form
			'please enter|please specify', // usual form
			'not specified|not given|not set|not be empty|allowed to be empty', // smmub
			'may not be blank|not be blank|cannot be empty|must not be empty', // smmub
			'write at least|enter at least|provide the|must provide|need to provide', // thanhtinz
			'no api key|no key|no link|no service|no action|no quantity|no order id', // usual form
			'not sent|obligatory|necessary|is needed|must specify|need to specify', // usual form
			'must be specified|must be set|must be provided|should be provided', // usual form
			'not present|not been provided', // usual form
		],
		notFound: [
			'not found|notfound|unknown|does not exist|does not exists', // PerfectPanel, SmartPanel
			'doesnt exist', // PerfectPanel, SmartPanel
			'doesnt exists|dont exist|do not exist|not exist|not exists|no such', // SmartPanel
			'cannot find', // SmartPanel
			'cant find|could not be found|cannot be found|was not found', // usual form
			'were not found|non existent|nonexistent|nonexisting|non existing', // usual form
			'not existing|no longer exists|inexistent|no order found|no orders found', // usual form
			'no service found|no user found|no account found|no services found', // usual form
			'not be found', // usual form
		],
		unavailable: [
			'not available|unavailable|is not active|not active|inactive|disabled', // PerfectPanel
			'disable', // PerfectPanel
			'no longer available|not currently available|currently unavailable', // thanhtinz
			'deactivated', // thanhtinz
			'not supported|not support|does not support|doesnt support|do not support', // SmartPanel
			'not allowed|not allow|does not allow|not permitted|not accept', // thanhtinz
			'not accepted', // thanhtinz
			'not offer|does not offer|not offered|not eligible|ineligible', // thanhtinz, family C
			'not enabled', // thanhtinz, family C
			'not possible|impossible|cannot|can not|cant|unable|not able to', // PerfectPanel
			'could not be cancelled', // PerfectPanel
			'could not be canceled|failed to cancel|cancel failed|turned off', // thanhtinz
			'switched off', // thanhtinz
			'paused|stopped|closed|discontinued|removed|deleted|suspended|suspend', // Spring panel
			'only for|only available|can only|only be|must be completed|not completed', // thanhtinz
			'not yet|too early|too late|too soon|was not completed|not complete', // PerfectPanel
			'not refillable', // PerfectPanel
			'not cancelable|not cancellable|no refill|without refill|no cancel', // usual form
			'not have refill|out of stock|sold out|temporarily off|not working', // usual form
			'isnt available|isnt active|hours before|days before|before requesting', // usual form
			'not needed|revoked|not accepting|requires a|only post requests', // usual form
			'by administrator|isnt supported|isnt allowed|arent available|not granted', // usual form
			'not authorized|not authorised', // usual form
			'less than 24 hours|already started|already completed', // PerfectPanel
			'already been completed', // PerfectPanel
			'may not|wont|will not be|no permission|not have permission', // usual form
			'not have access', // usual form
			'no access|not whitelisted|not in whitelist|not in the whitelist', // amarfollower
			'available in|will be available|available after', // notpanel, usual form
			'be requested after|refill after|too old|old for|only completed', // notpanel, usual form
			'only pending|only active|only orders|not configured for|out of guarantee', // usual form
			'out of warranty|refused|rejected|declined|denied|prohibited|banned for', // usual form
			'blacklisted|forbidden', // usual form
		],
		limit: [
			'minimum|maximum|minimal|maximal|min|max|less than', // PerfectPanel, SmartPanel
			'more than|greater than', // PerfectPanel, SmartPanel
			'lower than|higher than|between|out of range|out of bounds', // ProBot, amarfollower
			'outside|exceed', // ProBot, amarfollower
			'exceeds|exceeded|exceeding|at least|at most|multiple of|multiples of', // BeingAliAbbas
			'within', // BeingAliAbbas
			'too low|too high|too small|too large|too big|too much|too many|limit', // usual form
			'limits', // usual form
			'up to|below|above the|under the|over the|whole number|must be positive', // thanhtinz
			'or more', // thanhtinz
			'or less|fewer than|smaller than|bigger than|larger than|equal to', // SmartPanel
			'not in range', // SmartPanel
			'cannot be zero|not be zero|greater than zero|daily order limit', // dialects
			'greater or equal|follow the limit|reached|does not meet|not meet', // dialects
		],
		short: [
			'no balance|no funds|no money|you need|but your balance|0 balance', // usual form
			'zero balance', // usual form
			'not enough|no enough|isnt enough|insufficient|insuffcient', // PerfectPanel, smmub
			'insufficent|unsufficient', // PerfectPanel, smmub
			'low|too low|lack of|lacking|top up|topup|recharge|add funds|add fund', // thanhtinz
			'deposit', // thanhtinz
			'negative|exceeds|exceed|is zero|have enough|enough|short of|please add', // SmartPanel
			'doesnt have|not sufficient|sufficient|not have sufficient|in sufficient', // usual form
			'refill your', // usual form
		],
		already: [
			'already|active order|active orders|in progress|pending|duplicate', // PerfectPanel
			'duplicated', // PerfectPanel
			'duplicates|same link|existing order|another order|previous order', // usual form
			'running order|order active|still active|still running|being processed', // usual form
			'currently being|an open|unfinished|not finished|not yet completed', // usual form
			'wait until|exists for this|order exists|currently active', // usual form
			'still processing|ongoing order|ongoing', // usual form
		],
		blocked: [
			'suspended|banned|blocked|restricted|deactivated|disabled|inactive', // PerfectPanel
			'not active', // PerfectPanel
			'frozen|locked|terminated|limited|not verified|unverified|not approved', // usual form
			'not activated|verify your account|activate your account', // usual form
			'confirm your account', // usual form
			'blacklisted|cannot place orders|not allowed to order|under review|on hold', // thanhtinz
		],
		expired: [
			'expired|expire|expires|over|closed after|has ended|ended|passed', // thanhtinz
			'no longer covered', // thanhtinz
		],
		private: [
			'is private|are private|set to private|must be public|should be public', // usual form
			'private accounts|private profiles|private posts|not public', // usual form
			'make it public|isnt public|age restricted|private account', // usual form
			'private profile|private video|private post|private channel|private group', // usual form
			'private link', // usual form
		],
		maintenance: [
			'maintenance|under maintenance|maintenance mode|maintaining', // SmartPanel
			'under construction|updating service', // SmartPanel
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
	tradeOnly: ['refill|refills|refilled|drip feed|dripfeed'], // PerfectPanel
	machine: [
		'database|databases|sql|query|queries|table|tables|column|columns|row|rows', // usual form
		'record|records|schema|relation|constraint|transaction|transactions', // usual form
		'rollback|deadlock|index|primary key|foreign key|duplicate key|cursor', // usual form
		'connection|connections|connect|connecting|server|servers|host|hostname', // usual form
		'port|proxy|socket|gateway|dns|ssl|tls|timeout|timed|upstream|provider', // usual form
		'providers|supplier|suppliers|worker|queue|job|thread|cache|session|cookie', // usual form
		'exception|stack|memory|buffer|heap|null|undefined|none type|object|boolean', // usual form
		'class|function|module|property|variable|instance|attribute|argument', // usual form
		'arguments|model|entity|document|collection|syntax|token at|json|xml|html', // usual form
		'parse|parsing|parser|encoding|decode|serialize|file|files|directory|path', // usual form
		'permission denied|email|mail|smtp|mailbox|webhook|sms|firebase|redis|mongo', // usual form
		'mysql|postgres|postgresql|prisma|sqlite', // usual form
		'service name|package name|page not found|request was|this request', // npm, HTTP
		'request method|request type|parameter name', // npm, HTTP
		'internal|unexpected|unhandled|fatal|critical|crash|runtime|certificate', // usual form
		'request failed|bad request|bad gateway|param amount|parameter amount', // usual form
		'retries|concurrent|quota|bucket|storage|disk|went wrong|response|body', // usual form
		'payload', // usual form
	],
	slowDown: {
		says: [
			'request limit|requests limit|rate limit|too many requests', // usual form
			'too many orders|too many attempts|too many api requests|too many calls', // usual form
			'too many api calls', // usual form
			'rate limit exceeded|rate limit reached|rate limited|request limit exceeded', // notpanel
			'requests limit exceeded', // notpanel
			'request was throttled|slow down|spam protection|flood protection', // smmub, DRF
			'anti spam|antispam', // smmub, DRF
			'orders per minute|order per minute|orders per second|order per second', // thanhtinz
			'orders per hour', // thanhtinz
			'requests per minute|requests per second|requests per hour', // notpanel
			'request per second|request per minute', // notpanel
			'too fast|too quickly|too often|too frequently|many requests', // usual form
			'before placing another order|before placing a new order|before the next order', // smmub
			'before next order|before another order|before sending another request', // usual form
			'before making another request|before placing next order', // usual form
			'before ordering again|between orders|between requests', // usual form
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
