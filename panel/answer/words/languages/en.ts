import type { Language } from '../types';

export const english: Language = {
	fields: {
		key: [
			'api key|api keys|apikey|apikeys|api key s|api token|api credentials', // PerfectPanel, SmartPanel, smmub
			'authorization failed|authorization required|authorization header|authentication required', // streamdetails
			'authentication failed or|not authenticated|unauthorized|unauthorised|unauthenticated', // amarfollower, Laravel
		],
		ip: ['ip|ips|ip address|ip addresses|your ip'], // amarfollower, PHP client
		account: [
			'account|accounts|your account|user|users|member|reseller', // thanhtinz, Spring panel
			'api access|access to the api|access to api|api is|api usage|api disabled|api has been disabled|api disabled by|use api|use the api|using the api|using api', // thanhtinz, kyxtroweb
			'subscription|api subscription', // streamdetails
		],
		action: ['action|actions|action parameter'], // SmartPanel, smmub
		service: ['service|services|services id|service id|service ids|serviceid'], // PerfectPanel
		link: [
			'link|links', // PerfectPanel, SmartPanel
			'your url|post url|profile url|video url|instagram url|page url|channel url|target url|link url', // usual form
			'url does not match|link domain|a valid url for|enter a valid url|provide a valid url|use a valid url|direct url|target link', // usual form
			'username|user name|profile|profiles|post|posts|video|videos|reel|reels|story|stories|tweet', // thanhtinz
			'channel link|group link|page link|channel is private|group is private|private channel', // usual form
		],
		quantity: [
			'quantity|quantities|qty|order amount|amount of order', // PerfectPanel, kyxtroweb
			'amount to order|minquantity|maxquantity|comments count|number of comments', // usual form
		],
		funds: [
			'funds|fund|balance|money|balances|wallet', // PerfectPanel
			'not enough credit|not enough credits|enough credit|enough credits|no credits left', // usual form
		],
		order: ['order|orders|orderid|order id|order ids|orders id|order number|order s'], // PerfectPanel
		refill: ['refill|refills|refilling|refilled|refill id|guarantee|warranty'], // PerfectPanel
		cancel: [
			'cancel|cancels|cancelled|canceled|cancellation|cancellations|cancelation', // PerfectPanel
			'cancelling|canceling|cancelable|cancellable', // usual form
		],
		dripFeed: [
			'drip feed|dripfeed|drip feeds|runs|interval|intervals|delay', // SmartPanel, thanhtinz
			'start at|schedule|scheduling|expiry|expire date', // thanhtinz
		],
		typeField: [
			'comment|comments|usernames|hashtag|hashtags|keywords', // SmartPanel
			'answer number|custom comments|mentions', // PerfectPanel
		],
		parameter: ['key or action|key and action|key action|parameter|parameters|params|field|fields'], // SmartPanel, Nawafalnom
		ordering: ['ordering|new orders|orders are|placing orders|place orders'], // thanhtinz
	},
	reasons: {
		invalid: [
			'invalid|invalids|incorrect|inccorect|incorect|incorrectly|wrong|bad|malformed', // PerfectPanel, SmartPanel
			'not valid|isnt valid|is not a valid|not correct|not right|not a number|not numeric', // usual form
			'must be a valid|must be valid|should be valid|enter a valid|provide a valid|use a valid', // Laravel
			'a valid|valid|not in the right shape|should look like|look like', // thanhtinz
			'not on this platform|works on|on its own|use a direct|not a link', // thanhtinz
			'must be a|must be an|must be numeric|must be number|should be a|must be positive', // Spring panel
			'must be greater than zero|cannot be negative|not match|does not match|doesnt match', // usual form
			'in the past|unsupported|not recognised|not recognized|unrecognized|unrecognised', // thanhtinz
			'must be a string|must be an array|must be a url|must be an integer|must be an url|conforming to the specified constraints', // class-validator, Laravel
			'valid uri|must be in|must start with|must contain|should contain|must not contain', // usual form
			'authorization failed|unauthorized|unauthorised|unauthenticated|authorization error|not authenticated', // streamdetails
			'not appropriate|inappropriate|mismatch|in wrong|illegal', // rizukijr
			'links are allowed|links only|links are accepted|links are supported|must begin with', // usual form
			'own orders|not your order|not yours|belong to you|does not belong|not belong to|url does not match|too long|remove', // usual form
			'domain is not allowed|comma separated', // Spring panel
		],
		missing: [
			'missing|missed|required|require|requires|mandatory|empty|blank|not provided', // PerfectPanel
			'must be filled|not filled|fill in|please fill|please provide|please enter|please specify', // usual form
			'not specified|not given|not set|not be empty|allowed to be empty|may not be blank|not be blank|cannot be empty|must not be empty', // smmub
			'write at least|enter at least|provide the|must provide|need to provide', // thanhtinz
			'no api key|no key|no link|no service|no action|no quantity|no order id|not sent', // usual form
			'obligatory|necessary|is needed|must specify|need to specify|must be specified', // usual form
			'must be set|must be provided|should be provided|not present|not been provided', // usual form
		],
		notFound: [
			'not found|notfound|unknown|does not exist|does not exists|doesnt exist', // PerfectPanel, SmartPanel
			'doesnt exists|dont exist|do not exist|not exist|not exists|no such|cannot find', // SmartPanel
			'cant find|could not be found|cannot be found|was not found|were not found', // usual form
			'non existent|nonexistent|nonexisting|non existing|not existing|no longer exists', // usual form
			'inexistent|no order found|no orders found|no service found|no user found|no account found|no services found|not be found', // usual form
		],
		unavailable: [
			'not available|unavailable|is not active|not active|inactive|disabled|disable', // PerfectPanel
			'no longer available|not currently available|currently unavailable|deactivated', // thanhtinz
			'not supported|not support|does not support|doesnt support|do not support', // SmartPanel
			'not allowed|not allow|does not allow|not permitted|not accept|not accepted', // thanhtinz
			'not offer|does not offer|not offered|not eligible|ineligible|not enabled', // thanhtinz, family C
			'not possible|impossible|cannot|can not|cant|unable|not able to|could not be cancelled', // PerfectPanel
			'could not be canceled|failed to cancel|cancel failed|turned off|switched off', // thanhtinz
			'paused|stopped|closed|discontinued|removed|deleted|suspended|suspend', // Spring panel
			'only for|only available|can only|only be|must be completed|not completed', // thanhtinz
			'not yet|too early|too late|too soon|was not completed|not complete|not refillable', // PerfectPanel
			'not cancelable|not cancellable|no refill|without refill|no cancel|not have refill', // usual form
			'out of stock|sold out|temporarily off|not working|isnt available|isnt active', // usual form
			'hours before|days before|before requesting|not needed|revoked|not cancelable|not cancellable|not accepting|requires a|only post requests|by administrator', // usual form
			'isnt supported|isnt allowed|arent available|not granted|not authorized|not authorised', // usual form
			'less than 24 hours|already started|already completed|already been completed', // PerfectPanel
			'may not|wont|will not be|no permission|not have permission|not have access', // usual form
			'no access|not whitelisted|not in whitelist|not in the whitelist', // amarfollower
			'will be available|available after|be requested after|refill after|too old|old for|only completed', // notpanel, usual form
			'only pending|only active|only orders|not configured for|out of guarantee|out of warranty', // usual form
			'refused|rejected|declined|denied|prohibited|banned for|blacklisted|forbidden', // usual form
		],
		limit: [
			'minimum|maximum|minimal|maximal|min|max|less than|more than|greater than', // PerfectPanel, SmartPanel
			'lower than|higher than|between|out of range|out of bounds|outside|exceed', // ProBot, amarfollower
			'exceeds|exceeded|exceeding|at least|at most|multiple of|multiples of|within', // BeingAliAbbas
			'too low|too high|too small|too large|too big|too much|too many|limit|limits', // usual form
			'up to|below|above the|under the|over the|whole number|must be positive|or more', // thanhtinz
			'or less|fewer than|smaller than|bigger than|larger than|equal to|not in range', // SmartPanel
			'cannot be zero|not be zero|greater than zero|daily order limit|greater or equal|follow the limit|reached|does not meet|not meet', // dialects
		],
		short: [
			'no balance|no funds|no money|you need|but your balance|0 balance|zero balance', // usual form
			'not enough|no enough|isnt enough|insufficient|insuffcient|insufficent|unsufficient', // PerfectPanel, smmub
			'low|too low|lack of|lacking|top up|topup|recharge|add funds|add fund|deposit', // thanhtinz
			'negative|exceeds|exceed|is zero|have enough|enough|short of|please add', // SmartPanel
			'doesnt have|not sufficient|sufficient|not have sufficient|in sufficient|refill your', // usual form
		],
		already: [
			'already|active order|active orders|in progress|pending|duplicate|duplicated', // PerfectPanel
			'duplicates|same link|existing order|another order|previous order|running order', // usual form
			'order active|still active|still running|being processed|currently being', // usual form
			'an open|unfinished|not finished|not yet completed|wait until|exists for this', // usual form
			'order exists|currently active|still processing|ongoing order|ongoing', // usual form
		],
		blocked: [
			'suspended|banned|blocked|restricted|deactivated|disabled|inactive|not active', // PerfectPanel
			'frozen|locked|terminated|limited|not verified|unverified|not approved|not activated', // usual form
			'verify your account|activate your account|confirm your account', // usual form
			'blacklisted|cannot place orders|not allowed to order|under review|on hold', // thanhtinz
		],
		expired: ['expired|expire|expires|over|closed after|has ended|ended|passed|no longer covered'], // thanhtinz
		private: [
			'is private|are private|set to private|must be public|should be public|private accounts|private profiles|private posts|not public', // usual form
			'make it public|isnt public|age restricted|private account|private profile', // usual form
			'private video|private post|private channel|private group|private link', // usual form
		],
		maintenance: [
			'maintenance|under maintenance|maintenance mode|maintaining|under construction|updating service',
		], // SmartPanel
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
		{ says: 'neworder error link', class: 'link' }, // PerfectPanel
		{ says: 'post method required', class: 'action' }, // ankitkhileryy
	],
	whole: [
		{
			says: 'invalid key|incorrect key|wrong key|bad key|missing key|key missing|key is missing',
			class: 'key',
		}, // PHP client, thanhtinz
		{
			says: 'key is required|key required|key is invalid|the key is invalid|the key is incorrect',
			class: 'key',
		}, // usual form
		{
			says: 'the selected key is invalid|the key field is required|key field is required',
			class: 'key',
		}, // Laravel
		{
			says: 'invalid token|incorrect token|wrong token|missing token|token is required',
			class: 'key',
		}, // yii panels
		{
			says: 'incorrect request|invalid request|wrong request|the request not found',
			class: 'action',
		}, // PerfectPanel, CMSNT
		{
			says: 'only post requests are allowed|post requests only|invalid request method|only post method is allowed',
			class: 'action',
		}, // usual form
		{
			says: 'request not found|invalid parameters|incorrect parameters|wrong parameters',
			class: 'action',
		}, // CMSNT, justanotherpanel
		{ says: 'invalid request parameters|invalid method', class: 'action' }, // usual form
		{ says: 'min cannot be higher than max|order quantity', class: 'quantity' }, // BeingAliAbbas
		{
			says: 'server under maintenance|server is under maintenance|the server is under maintenance',
			class: 'maintenance',
		}, // usual form
		{ says: 'method not allowed use post', class: 'action' }, // a Supabase panel
	],
	beside: [
		// Grammar
		'a|an|the|this|that|these|those|it|its|is|are|was|were|be|been|being|am|has|have|had|do|does|did|doesnt',
		'not|no|none|nor|or|and|but|if|as|at|by|for|from|in|into|of|off|on|onto|one|out|per|so|than|then|to|up',
		'upon|via|with|without|when|while|until|till|after|before|again|also|any|all|some|each|every|both',
		'either|only|just|now|currently|later|today|still|yet|more|less|most|least|too|very|can|could|may',
		'might|must|shall|should|will|would|need|needs|want|you|your|yours|you re|youre|youve|we|our|us|i',
		'my|me|they|their|them|there|here|which|what|who|how|why|because|due|since|between|within|during',
		'other|another|different|same|own|first|next|last|new|old|such|like|about|against|two|three|few',
		'couldnt|cant|cannot|isnt|arent|wasnt|dont|wont|havent|hasnt|s|t|etc|eg|ie|e g|i e|vs|yes',
		// Politeness and advice
		'please|pls|plz|kindly|sorry|oops|ops|hello|hi|dear|thanks|thank|error|errors|warning|note|notice|message',
		'failed|failure|success|false|fail|validation failed|validation error|validation',
		'contact|contacts|support|supports|admin|administrator|administration|help|helpdesk|ticket|tickets|open',
		'try|retry|check|see|read|visit|use|using|used|enter|choose|select|selected|provide|provided|specify',
		'specified|set|change|correct|valid|make sure|ensure|verify|paste|write|send|sent|add|added|fill',
		'filled|give|given|get|go|refer|wait|expect|expected|available|allow|allowed|permitted|accept',
		'accepted|supported|support team|customer|customer service|documentation|docs|manual|example',
		'examples|instead|think|shortly|soon|moment|above|below|following|carefully|properly|first',
		'temporarily|temporary|permanently|longer|no longer|once|least|direct|directly',
		// The trade
		'smm|api|api v2|v2|v1|v3|http|https|run|authorization|activate|confirm|new order|neworder|place|placed|placing|order placed|make|made|making|submit',
		'submitted|ordering|ordered|purchase|purchasing|buy|create|creating|process|processed|processing|complete',
		'completed|completes|completing|partial|progress|working|works|work|started|start|starts|begin|running',
		'finish|finished|status|state|rejected|refunded|refund|charge|charged|cost|costs|price|prices|rate',
		'total|value|values|string|array|number|numbers|numeric|integer|digits|digit|positive|whole|decimal|zero|id|ids',
		'type|types|format|formatted|form|category|categories|list|separated|comma|commas|single|multiple|line',
		'lines|characters|letters|words|text|shape|range|rule|rules|reached|apply|offer|url|urls|page|channel|group|website',
		'window|time|times|date|day|days|hour|hours|hr|hrs|minute|minutes|min|mins|second|seconds|sec|secs|week',
		'weeks|month|months|year|ago|early|late|recently|24h|period|limit|limits|current|remaining|remains',
		'left|previous|existing|exist|exists|active|owner|feature|features|mode|option|options|switched',
		'platform|platforms|social|network|social network|social media|name|names|shape|real|existent|amount|amounts|min|max',
		'authorization bearer api key|authorization header|address|addresses|whitelist|whitelisted',
		'allowed list|request|requests|requested|requesting|missing configuration|access|reseller|panel|panels|site|system',
		'custom|default|package|packages|subscription|subscriptions|like|likes|follower|followers|view|views|member',
		'members|subscriber|subscribers|share|shares|save|saves|watch|watch time|traffic|visit|visits|plays',
		'play|stream|live|reels|shorts|votes|vote|people|person|user s|deposit|deposited|top|wallet|your wallet',
		'stage|daily|weekly|monthly|drop|drops|dropped|detected|performing|domain|long|short|short link|remove|removed|revoked|prefix|symbol|correctly|properly|successfully|carefully',
		'requesting|sending|accepting|receiving|accept|accepts|receive|needed|note that|matches|match|matching|proper|exact|exactly|similar|appropriate',
		'increase|decrease|reduce|minimum|maximum|higher|lower|larger|smaller|greater|equal|than|above|below|around|almost|total',
		'activated|activate|enabled|enable|turn|turned|on|off|live|test|demo|free|paid|premium|basic|plan|tier|level|vip|trial|limited',
		'purchases|customer|customers|client|store|shop|seller|buyer|market|coupon|discount|invoice|payment|payments|pay|paying|checkout',
		'budget|spend|spent|spending|cap|afford|cover|covers|worth|cents|currency|pricing|fee|fees|tax|bonus|promo|credit card|cash',
		'cooldown|cool|eligible|eligibility|recover|non drop|lifetime|natural|slow|fast|start count|counts|remain|delivered|delivery',
		'deliver|undelivered|stuck|hold|held|awaiting|approved|approval|review|reviewed|accepted|decline|child panel|referral|affiliate',
		'region|geo|targeted|targeting|audience|age|bio|caption|thumbnail|embed|shortened|copy|copied|mobile|desktop|app|hidden|visible',
		'visibility|unlisted|sensitive|adult|policy|terms|rules|violation|copyright|dislikes|repost|reposts|retweet|retweets|impressions',
		'reach|engagement|premiere|hours|settings|dashboard|page|fix|update|updated|edit|replace|repeat|repeated|separate|separately',
		'split|combine|raise|current|therefore|however|otherwise|anymore|forever|always|never|ever|once|though|although|unless|except',
		'sure|possible|able|unable|easy|simple|best|better|good|great|thanks|welcome|hey|team|staff|owner|operator|manager|agent|seconds ago',
		'late|latest|early|earlier|recent|future|present|past|night|morning|noon|midnight|monday|sunday|utc|gmt|clock|schedule|scheduled',
		'big|bigger|huge|tiny|half|double|triple|twice|thousand|hundred|million|k|m|pcs|pieces|units|unit|each|batch|bulk|mass|single',
		'looks|look|seems|seem|appears|appear|believe|know|known|let|lets|keep|kept|leave|left|stay|take|takes|taken|took|come|comes|goes',
		'ask|asked|tell|told|say|says|said|show|shows|shown|find|found|put|pick|picked|click|press|log|login|sign|register|registered',
		'enough|quality|speed|instant|country|countries|worldwide|item|items|link s|old|or higher|restricted from|ordering via',
		'least one|apart|together|combination|combined|attached|linked|related|corresponding|given|belongs|belong',
		'manually|automatically|automatic|auto|through|over|under|right|way|case|reason|update your',
		// Platforms
		'instagram|insta|ig|facebook|fb|tiktok|tik tok|youtube|you tube|yt|twitter|x|telegram|tg|spotify|twitch',
		'discord|linkedin|snapchat|pinterest|reddit|threads|vk|vkontakte|whatsapp|soundcloud|kick|rumble|google',
		'quora|tumblr|clubhouse|shopee|dailymotion|vimeo|kwai|likee|bluesky|trustpilot|deezer|tidal|apple music',
		// Currencies
		'usd|eur|try|tl|inr|rs|rub|brl|r|idr|rp|vnd|azn|uah|uzs|gbp|irr|irt|toman|pkr|bdt|egp|sar|aed|ngn|usdt|php',
		'krw|jpy|cny|thb|pln|ron|dollar|dollars|rupees|coins|points|kzt|mad|dzd|myr|sgd|kes|ghs|zar|mxn|cop|ars',
	],
	tradeOnly: ['refill|refills|refilled|drip feed|dripfeed'], // PerfectPanel
	machine: [
		'database|databases|sql|query|queries|table|tables|column|columns|row|rows|record|records|schema|relation',
		'constraint|transaction|transactions|rollback|deadlock|index|primary key|foreign key|duplicate key|cursor',
		'connection|connections|connect|connecting|server|servers|host|hostname|port|proxy|socket|gateway|dns|ssl|tls',
		'timeout|timed|upstream|provider|providers|supplier|suppliers|worker|queue|job|thread|cache|session|cookie',
		'exception|stack|memory|buffer|heap|null|undefined|none type|object|boolean|class|function|module',
		'property|variable|instance|attribute|argument|arguments|model|entity|document|collection|syntax|token at',
		'json|xml|html|parse|parsing|parser|encoding|decode|serialize|file|files|directory|path|permission denied',
		'email|mail|smtp|mailbox|webhook|sms|firebase|redis|mongo|mysql|postgres|postgresql|prisma|sqlite',
		'service name|package name|page not found|request was|this request|request method|request type|parameter name', // npm, HTTP
		'internal|unexpected|unhandled|fatal|critical|crash|runtime|certificate|request failed|bad request|bad gateway',
		'param amount|parameter amount|retries|concurrent|quota|bucket|storage|disk|model|went wrong|response|body|payload',
	],
	slowDown: {
		says: [
			'request limit|requests limit|rate limit|too many requests|too many orders|too many attempts|too many api requests|too many calls|too many api calls', // usual form
			'rate limit exceeded|rate limit reached|rate limited|request limit exceeded|requests limit exceeded', // notpanel
			'request was throttled|slow down|spam protection|flood protection|anti spam|antispam', // smmub, DRF
			'orders per minute|order per minute|orders per second|order per second|orders per hour', // thanhtinz
			'requests per minute|requests per second|requests per hour|request per second|request per minute', // notpanel
			'too fast|too quickly|too often|too frequently|many requests', // usual form
			'before placing another order|before placing a new order|before the next order', // smmub
			'before next order|before another order|before sending another request|before making another request', // usual form
			'before placing next order|before ordering again|between orders|between requests', // usual form
		],
		beside: [
			'minute|one|per|exceeded|reached|you|made|a|an|the|this|that|is|are|was|be|have|has|do|not|no|or|and|at|by|for|from|in|of|on|per|to|you|your|one|we|it',
			'please|pls|sorry|error|try|again|later|shortly|soon|wait|slow|down|reduce|moment|few|some|after|before|until',
			'can|cannot|must|should|only|just|more|than|max|maximum|limit|limits|exceeded|reached|allowed|expected|available',
			'place|placed|placing|send|sending|make|making|sent|made|submit|submitting|order|orders|ordering|another|next|new',
			'api|request|requests|call|calls|rate|key|account|ip|ip address|user|operation|default|your api|too|many|every',
			'second|seconds|sec|secs|s|minute|minutes|min|mins|hour|hours|day|time|times|within|between|currently|now|limited',
		],
	},
};
