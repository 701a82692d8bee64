import type { FailureClass } from '../types';

/**
 * A rule holds if every one of its patterns is found. Patterns are written for folded words: lower case, without
 * accents (`hatalı` → `hatali`, `đơn` → `don`), `_`, `.` and `-` as blanks, `й` as `и`.
 */
interface Rule {
	means: FailureClass | 'trouble';
	all: readonly RegExp[];
	none?: RegExp;
}

/** "Wrong", "missing", "not found"… in the languages that panels were met in. */
const NEGATIVE = new RegExp(
	[
		// English
		'invalid|incorrect|wrong|\\bbad\\b|not valid|missing|required|\\bempty\\b|not found|unknown|expired',
		"do(?:es)? ?n[o']?t exist|not exist|not (?:allowed|permitted|supported|available|active|eligible)",
		'(?:does|do) not support|unsupported|inactive|disabled?\\b|unavailable|not be empty|too (?:long|short|many)',
		'\\bmust\\b|should be|exceed|forbidden|restricted|blacklist|not in the',
		// Turkish
		'hatali|gecersiz|yanlis|eksik|zorunlu|bulunam|bulunmu|desteklenm|desteklemi|olmali|bos (?:olamaz|birak)',
		// Indonesian and Malay
		'salah|tidak (?:valid|sah|ditemukan|tersedia|aktif|didukung|boleh|sesuai|terdaftar)|wajib|kosong',
		// Vietnamese
		'khong (?:hop le|dung|ton tai|chinh xac|tim thay|ho tro|duoc de trong|kha dung|hoat dong)|\\bsai\\b|bat buoc',
		// Portuguese and Spanish
		'inval|incorret|incorrect|obrigatori|obligatori|nao (?:encontrad|existe|e valid|suporta|disponivel)',
		'no (?:encontrad|existe|es valid|valid|disponible|soporta|se encontro|permitid)|inexistente|requerid|falta',
		// Russian
		'невер|неправильн|некоррект|недейств|не наиден|не существ|недоступ|не поддерж|отсутств|обязательн',
	].join('|'),
);

const ORDER = /order|siparis|pesanan|don hang|pedido|\borden|заказ/;
const LINK =
	/\blinks?\b|\burls?\b|baglanti|tautan|lien ket|duong dan|enlace|ссылк|username|kullanici adi|\bprofil/;
const SERVICE = /service|servis|layanan|dich vu|servicio|servico|услуг|сервис|\bpackage\b/;
const KEY = /api ?key|api ?token|api anahtar|\bkey\b|\btoken\b|khoa api|ma api|clave|chave|ключ/;

/** `order is required`: what a panel that knows only `order` says to `orders`. */
const NOT_GIVEN = /missing|required|mandatory|empty|provide|specify|zorunlu|gerekli|eksik/;
const ONLY_ABOUT_FIELD =
	/^(?:(?:please|the|an?|this|missing|required?|mandatory|param(?:eter|etre)?s?(?:si)?|fields?|alani|values?|is|are|must|should|cannot|not|be|empty|set|provide|provided|specify|specified|orders?|siparis|ids?|zorunlu|gerekli|eksik)(?: |$))+$/;

/** What requests are made of, in general: nothing at the panel has a name like this. */
const PARAMETER = /\bparam|\bfields?\b|\balan[il]|\bcampos?\b|tham so|параметр/;

/**
 * In order of precedence. First what says that the panel's own machinery broke (whatever was ordered may exist),
 * then the reasons that panels are known to give, from narrow to wide, then words that name no reason, and at the
 * end any other reason.
 */
const RULES: readonly Rule[] = [
	{
		means: 'trouble',
		all: [
			/\btime ?out|timed out|\bcurl\b|gateway|upstream|\bprovider|supplier|\bsql|database|exception|traceback|stack trace|server error|server (?:is )?(?:down|busy)|unexpected|unknown error|undefined|duplicate entry|deadlock|fatal|uncaught|execution time|memory|\bphp\b|on line \d|\bwarning\b|\bnotice\b|of type|\bjson\b|\bxml\b|syntax error|parse error|went wrong|^not found$|^method not allowed$|connection|could not connect|response|bad request|service unavailable$|sunucu hata|bilinmeyen (?:bir )?hata|beklenmeyen|terjadi kesalahan|kesalahan (?:sistem|server|tidak)|loi (?:he thong|may chu|khong xac dinh)|erro (?:interno|desconhecido|no servidor)|error (?:interno|desconocido|del servidor)|внутренн|неизвестн\S{0,4} ошибк|ошибка сервера/,
		],
	},
	{
		means: 'rateLimit',
		all: [
			/too many (?:requests|attempts|calls)|rate ?limit|requests? limit|limit of requests|api limit|quota|spam protection|throttl|slow down|cok fazla istek|terlalu banyak permintaan|qua nhieu yeu cau|muitas (?:requisic|solicitac)|demasiadas (?:solicitud|petic)|слишком (?:много|часто)/,
		],
	},
	{ means: 'rateLimit', all: [/\bwait \d/, /before|between|another|\bnext\b/] },
	{
		means: 'duplicateLink',
		all: [
			/link duplicate|duplicated? link|duplicate order|identical order|order already (?:exists|placed)/,
		],
	},
	{
		means: 'duplicateLink',
		all: [
			ORDER,
			LINK,
			/active|already|pending|in progress|\bwait\b|another|existing|previous|aktif|zaten|devam eden|bekle|sedang|masih|dang (?:chay|xu ly|hoat)|da co|\bativ|\bactiv|ja (?:existe|tem|possui)|ya (?:existe|tiene|hay)|уже|активн|незаверш/,
		],
		none: /inactive|not active|\binvalid|incorrect/,
	},
	{
		means: 'funds',
		all: [
			/\bfunds?\b|payment required|balance|\bmoney\b|credit|bakiye|saldo|so du|\bbalanco|баланс|средств/,
			/not enough|no enough|insuff|\blow\b|required|yetersiz|yeterli|tidak (?:cukup|mencukupi)|kurang|khong du|khong con du|insuficiente|no tiene|no hay|nao ha|negative|top ?up|add funds|недостаточно|не хватает/,
		],
	},
	{ means: 'key', all: [KEY, NEGATIVE], none: /keyword/ },
	{
		means: 'key',
		all: [
			/api is disab|user not found|authori[sz]ation (?:failed|required)|unauthori[sz]ed|unauthenticated|not authenticated|authentication|access denied|^forbidden$/,
		],
	},
	{
		means: 'account',
		all: [
			/account|\buser\b|subscription|\bip\b|hesab|hesap|akun|tai khoan|cuenta|\bconta\b|аккаунт/,
			/suspend|\bbanned|\bban\b|block|disabled|inactive|not (?:active|allowed|verified)|deactivat|frozen|locked|closed|expired|whitelist|askiya|yasakl|engell|diblokir|ditangguhkan|bi khoa|bloquead|suspendid|заблокир/,
		],
		none: /instagram|tiktok|\blink|\burl|profile|channel|private|service|order/,
	},
	{ means: 'dripFeed', all: [/drip ?feed|\bruns?\b|\binterval\b|kademeli gonderim/, NEGATIVE] },
	{
		means: 'refill',
		all: [/refill|isi ulang|bao hanh|\btelafi|\brefil\b|reposicao|\brelleno|рефил/],
		none: /^refill$/,
	},
	{ means: 'refill', all: [/\border (?:is )?not completed|\border was completed/] },
	{
		means: 'cancel',
		all: [
			/cancel|\biptal|batal|\bhuy\b|отмен/,
			/cannot|can ?not|can t|not|fail|unable|disabled|already|edilem|tidak|khong|no se|nao |нельзя|невозможно/,
		],
	},
	{ means: 'action', all: [/\baction\b|\baksi\b|\baccion\b|\bacao\b|деистви/, NEGATIVE] },
	{
		means: 'action',
		all: [
			/(?:incorrect|invalid|unknown) (?:request|method)|request not found|method not (?:allowed|found)/,
		],
	},
	{ means: 'orderId', all: [ORDER, /\bids?\b/, NEGATIVE] },
	{
		means: 'orderId',
		all: [
			ORDER,
			/not found|\bdoes|bulunam|tidak ditemukan|khong (?:tim thay|ton tai)|nao (?:encontrad|existe)|no (?:encontrad|existe)|не наиден|^(?:incorrect|invalid) order$/,
		],
		none: LINK,
	},
	{ means: 'orderId', all: [/\bis not a number$/] },
	{ means: 'orderId', all: [ORDER, NOT_GIVEN, ONLY_ABOUT_FIELD] },
	{
		means: 'quantity',
		all: [
			/quantity|miktar|\badet\b|jumlah|so luong|cantidad|quantidade|количеств|\bmin(?:imum|imal)?\b|\bmax(?:imum|imal)?\b|per link|follow the limit/,
		],
	},
	{ means: 'link', all: [LINK, NEGATIVE] },
	{ means: 'link', all: [/^(?:error )?link$|\bprivate\b|\bgizli\b/] },
	{ means: 'service', all: [SERVICE, NEGATIVE] },
	{ means: 'service', all: [SERVICE, /maintenance|not available|bakimda|pemeliharaan|bao tri/] },
	{
		means: 'trouble',
		all: [
			ORDER,
			/creat|plac|submit|process|olustur|verilem|dibuat|membuat|\btao\b|\bcria|\bcrear|realiz|созда|оформ/,
		],
	},
	{ means: 'trouble', all: [/try again|contact|lien he|maintenance|\bfailed\b/] },
	{ means: 'refused', all: [NEGATIVE] },
];

/** `neworder.error.minQuantity` and `Số lượng` as the rules want to see them. */
function foldWords(words: string): string {
	return words
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/[ıİ]/g, 'i')
		.replace(/[đĐ]/g, 'd')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}']+/gu, ' ')
		.trim()
		.replace(/^new ?order error /, '');
}

/**
 * What the panel's words mean: a failure class, `trouble` for words that name no reason, undefined for words that
 * no rule knows. Reasons in §4.2 of the dialects reference come out as listed there; `You can not order more than N
 * per link` is a quantity, not a duplicate.
 *
 * @param words at most a few hundred characters
 */
export function classifyWords(words: string): FailureClass | 'trouble' | undefined {
	const folded = foldWords(words);
	const rule = RULES.find(
		({ all, none }) => all.every((pattern) => pattern.test(folded)) && !none?.test(folded),
	);
	return rule?.means;
}

/** Whether a refusal is about a field that was not given. */
export function isAboutMissing(words: string): boolean {
	return isAboutParameters(words) || NOT_GIVEN.test(foldWords(words));
}

/** Whether a refusal is about the parameters of the request: one is missing, or not one that the panel takes. */
export function isAboutParameters(words: string): boolean {
	return PARAMETER.test(foldWords(words));
}
