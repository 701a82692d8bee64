import type { Language } from '../types';

export const uzbek: Language = {
	fields: {
		key: ['api kalit*|api key*|api token*|апи калит*'], // usual form
		account: [
			'hisobingiz blok*|hisobingiz bloklan*|akkaunt*|profilingiz*|api ga kirish', // usual form
			'аккаунт*', // usual form
		],
		action: ['amal|amali*|harakat*'], // usual form
		service: ['xizmat*|servis*|хизмат*'], // usual form
		link: [
			'havola*|link*|ssilka*|foydalanuvchi nom*|profil*|post*|video*|ҳавола*', // usual form
		],
		quantity: ['miqdor*|soni|buyurtma miqdor*|миқдор*'], // usual form
		funds: [
			'mablag*|balans*|hisobingizda*|hisobda*|pul*|hisob*|маблағ*|ҳисоб*', // usual form
			'баланс*', // usual form
		],
		order: ['buyurtma*|zakaz*|буюртма*'], // usual form
		refill: [
			'qayta tiklash*|refill*|tiklash*|kafolat*|to ldirish*|qayta to ldir*', // usual form
		],
		cancel: ['bekor*|бекор*'], // usual form
		dripFeed: ['drip feed*|dripfeed*'], // usual form
		typeField: ['izoh*|komment*|sharh*|hashtag*'], // usual form
		parameter: ['parametr*|maydon*|ma lumot*'], // usual form
		ordering: ['yangi buyurtma*|buyurtma qabul*'], // usual form
	},
	reasons: {
		invalid: [
			'noto g ri*|notog ri*|notogri*|noto gri*|xato*|yaroqsiz*|to g ri emas*', // usual form
			'togri emas*|haqiqiy emas*|mos emas*|to g ri kirit*|raqam bo lishi*', // usual form
			'son bo lishi*|mos kelma*|нотўғри*|хато*', // usual form
		],
		missing: [
			'majburiy*|kiritilma*|bo sh*|talab qilin*|kerak*|kiriting*|yetishm*', // usual form
			'ko rsatilma*|to ldiring*|berilma*|kiritish shart*|shart', // usual form
		],
		notFound: [
			'topilma*|mavjud emas*|yo q|yoq|yo q edi|noma lum*|aniqlanma*|topilmadi*', // usual form
			'топилма*|мавжуд эмас*', // usual form
		],
		unavailable: [
			'mavjud emas*|faol emas*|nofaol*|o chirilgan*|ochirilgan*', // usual form
			'qo llab quvvatlan*|qo llab quvvatla*|ruxsat yo q*|ruxsat etilma*', // usual form
			'ruxsat berilma*|taqiqlan*|yopiq*|to xtatil*|yakunlanma*|tugallanma*', // usual form
			'bajarilma*|ishlamay*|rad etil*|hali*|faqat*|vaqtincha*|qabul qilinma*', // usual form
			'qilinma*|фаол эмас*', // usual form
		],
		impossible: [
			'mumkin emas*|bo lmaydi*|bolmaydi*|olmaysiz*|qila olma*|qilib bo lma*', // usual form
			'мумкин эмас*', // usual form
		],
		limit: [
			'minimal*|maksimal*|minimum*|maksimum*|eng kam*|eng ko p*|kam bo lma*', // usual form
			'ko p bo lma*|kam|ko p|oralig*|oshib*|kichik*|katta*|dan kam*|dan ko p*', // usual form
			'chegara*|limit*|kamida*|ko pi bilan*|oshmasligi*|karrali*', // usual form
		],
		short: [
			'yetarli emas*|yetarli*|yetmay*|kam|kamlik*|yetishma*|yo q|yoq', // usual form
			'to ldiring*|etarli*|mablag yo q|етарли*|етмай*', // usual form
		],
		already: [
			'allaqachon*|faol buyurtma*|jarayonda*|kutilmoqda*|takror*|bajarilmoqda*', // usual form
			'hozirda*|mavjud buyurtma*|yakunlanmagan*|tugallanmagan*|bir xil havola*', // usual form
			'oldin*|tugashini kuting*', // usual form
		],
		blocked: [
			'bloklan*|blok qilin*|taqiqlan*|cheklan*|to xtatil*|faol emas*|ban*', // usual form
			'nofaol*|muzlatil*|блок*', // usual form
		],
		expired: ['muddati tug*|muddati o t*|eskirgan*|tugagan*|o tib ketgan*'], // usual form
		private: ['yopiq*|shaxsiy*|maxfiy*|ochiq*'], // usual form
		maintenance: ['texnik ishlar*|ta mir*|texnik xizmat*|profilaktika*'], // usual form
	},
	whole: [
		{ says: 'noto g ri so rov', class: 'action' }, // translations of "Incorrect request"
		{ says: 'notogri sorov', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'ma lumotlar bazasi*|malumotlar bazasi*|jadval*|ustun*|ulanish*|ulanib*', // usual form
		'server*|vaqt tug*|taymaut|sintaksis*|funksiya*|sinf*|fayl*|katalog*', // usual form
		'xotira*|obyekt*|o zgaruvchi*|ichki*|kutilmagan*|noma lum xato*|pochta*', // usual form
		'email*|ta minotchi*|provayder*|yaratib bo lma*|yaratilma*|saqlab*|saqlan*', // usual form
		'yangilan*|yangilab*|modul*|indeks*|seans*|sertifikat*|buyruq*|null', // usual form
		'jarayon identif*|qurilma*|satr*|kalit takror*|dastur*', // usual form
	],
	slowDown: {
		says: [
			'juda ko p so rov|juda kop sorov|juda ko p sorov|so rovlar juda ko p', // usual form
			'so rovlar soni oshib ketdi|so rovlar limiti|daqiqasiga|juda tez', // usual form
			'juda tez tez|spam himoyasi|haddan tashqari ko p so rov', // usual form
			'ko p so rov yubordingiz', // usual form
		],
		beside: [
			'iltimos|keyinroq|qayta|qaytadan|urinib|ko ring|kuting|soniya|sekund', // usual form
			'daqiqa|biroz|va|yana|bir|ozdan|so ng|dan|siz|faqat|ta|buyurtma|so rov', // usual form
			'yuborish|berish|mumkin|keyingi|oldin|yuboring|yubordingiz|ko|p|so|rov', // usual form
			'kop|keyin|urining|juda|yuborayapsiz', // usual form
		],
	},
};
