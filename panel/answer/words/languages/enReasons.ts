import type { Lines, Reason } from '../types';

/** What English refusals say about a field. */
export const englishReasons: Partial<Record<Reason, Lines>> = {
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
		'remove|domain is not allowed|broken|not accessible|inaccessible', // usual form
		'regenerate|generate new|generate a new|public accounts are accepted', // usual form
		'must use a|enter username without|divisible by|check your api key', // usual form
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
		'no comments|no usernames|no hashtags', // usual form
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
		'no account found|no services found|not be found|we could not find', // usual form
		'we couldnt find|we cannot find|we cant find|have no order', // usual form
		'no orders match|no order matches|no order with', // usual form
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
		'blacklisted|forbidden|no longer active|no longer offered|choose another', // usual form
		'select another|pick another|use another|try another|is full', // usual form
		'not have api access|not come yet|not need|no guarantee|no warranty', // usual form
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
		'greater or equal|reached|does not meet|not meet|allowed range|in range', // usual form
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
		'not have sufficient|in sufficient|refill your|add balance', // usual form
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
		'private link|are hidden|is hidden', // usual form
	],
	maintenance: [
		'maintenance|under maintenance', // SmartPanel
		'maintenance mode|maintaining|under construction|updating service', // usual form
	],
};
