/** Texts of firewalls, gateways and bot protections in front of a panel. The panel never saw such a request. */
const GUARDS: readonly RegExp[] = [
	/^\W*(?:error )?(?:error code:? ?)(?:100[5-9]|101[0125]|1020|1106)\b/, // Cloudflare, its access rules and limits
	/\bcloudflare\b.{0,60}\b(?:block|security|challenge|attention)/, // Cloudflare
	/\b(?:attention required|just a moment|please wait while we (?:verify|check))\b/, // Cloudflare
	/\b(?:checking|verifying) (?:if the site connection|your browser|you are human)/, // Cloudflare
	/\bverify(?:ing)? (?:that )?you are (?:a )?(?:human|not a (?:ro)?bot)/, // Cloudflare, hCaptcha
	/\benable (?:javascript|cookies|js)\b/, // Cloudflare, DDoS-Guard
	/\b(?:sorry,? )?you (?:have been|are) (?:blocked|banned) (?:from accessing|by|$|\W*$)/, // Cloudflare
	/^\W*sorry,? you (?:have been|are) blocked\W*$/, // Cloudflare
	/\b(?:ddos-?guard|ddos protection|qrator|stormwall|variti)\b/, // DDoS-Guard, Qrator, StormWall
	/\b(?:sucuri|incapsula|imperva|akamai|perimeterx|datadome|wordfence|mod_?security|imunify360|bitninja)\b/, // by name
	/\b(?:web application firewall|\bwaf\b|anti-?bot|bot (?:protection|detect)|are you a (?:ro)?bot)/, // by trade
	/\bpardon our interruption\b/, // Imperva
	/\brequest unsuccessful\b.{0,40}\bincident\b/, // Imperva
	/\baccess to this (?:page|site|resource|website) (?:has been|was|is) (?:denied|blocked|limited)\b/, // PerimeterX, Wordfence
	/\b(?:banned|blocked) your (?:access|ip address)\b|\baccess from your (?:country|region|location|network)\b/, // Cloudflare
	/\bblocked by (?:our |the |a )?(?:security|firewall|administrative|network)/, // Sucuri, Fortinet
	/\brequest forbidden by administrative rules\b/, // HAProxy
	/\b(?:don.?t|do not) have permission to access\b.{0,80}\bon this server\b/, // Akamai, Apache
	/\b(?:failed to verify your browser|browser (?:check|verification)|one more step|turn (?:on )?javascript)\b/, // Vercel, Cloudflare
	/\bthe requested url was rejected\b/, // F5
	/\bnot acceptable!? an appropriate representation\b/, // ModSecurity
	/\b(?:re|h)?captcha (?:is )?(?:required|verification|challenge|check)\b|\b(?:complete|solve|pass) (?:the |a )?(?:re|h)?captcha\b/,
	/\b(?:security check|human verification)\b/, // hCaptcha, Imunify360
	/^\W*(?:http )?(?:error )?(?:403:? )?forbidden\W*$/, // AWS API Gateway, nginx
	/^\W*(?:403:? )?access (?:is )?(?:denied|forbidden)\W*$/, // Cloudflare, Akamai
	/^\W*(?:(?:your|this) )?request (?:was |has been |is )?blocked\b/, // AWS WAF, Vercel
	/^\W*(?:missing authentication token|explicit deny|user is not authorized to access this resource)\b/, // AWS
	/\b(?:suspicious|unusual|automated|malicious) (?:activity|traffic|requests?|behaviou?r)\b/, // Imperva, Vercel
];

/** Whether a text comes from a guard in front of the panel. */
export function isGuard(lowerCase: string): boolean {
	return GUARDS.some((pattern) => pattern.test(lowerCase));
}
