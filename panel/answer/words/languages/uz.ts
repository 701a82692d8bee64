import type { Language } from '../types';

export const uzbek: Language = {
	fields: {
		key: ['api kalit*|api key*|api token*|апи калит*'], // a Uzbek bot panel
		account: ['hisobingiz blok*|hisobingiz bloklan*|akkaunt*|profilingiz*|api ga kirish|аккаунт*'], // usual form
		action: ['amal|amali*|harakat*'], // usual form
		service: ['xizmat*|servis*|хизмат*'], // usual form
		link: ['havola*|link*|ssilka*|foydalanuvchi nom*|profil*|post*|video*|ҳавола*'], // usual form
		quantity: ['miqdor*|soni|buyurtma miqdor*|миқдор*'], // a Uzbek bot panel
		funds: ['mablag*|balans*|hisobingizda*|hisobda*|pul*|hisob*|маблағ*|ҳисоб*|баланс*'], // a Uzbek bot panel
		order: ['buyurtma*|zakaz*|буюртма*'], // a Uzbek bot panel
		refill: ['qayta tiklash*|refill*|tiklash*|kafolat*|to ldirish*|qayta to ldir*'], // usual form
		cancel: ['bekor*|бекор*'], // usual form
		dripFeed: ['drip feed*|dripfeed*'], // usual form
		typeField: ['izoh*|komment*|sharh*|hashtag*'], // usual form
		parameter: ['parametr*|maydon*|ma lumot*'], // usual form
		ordering: ['yangi buyurtma*|buyurtma qabul*'], // usual form
	},
	reasons: {
		invalid: [
			'noto g ri*|notog ri*|notogri*|noto gri*|xato*|yaroqsiz*|to g ri emas*|togri emas*|haqiqiy emas*|mos emas*|to g ri kirit*|raqam bo lishi*|son bo lishi*|mos kelma*|нотўғри*|хато*',
		], // a Uzbek bot panel
		missing: [
			'majburiy*|kiritilma*|bo sh*|talab qilin*|kerak*|kiriting*|yetishm*|ko rsatilma*|to ldiring*|berilma*|kiritish shart*|shart',
		], // usual form
		notFound: [
			'topilma*|mavjud emas*|yo q|yoq|yo q edi|noma lum*|aniqlanma*|topilmadi*|топилма*|мавжуд эмас*',
		], // a Uzbek bot panel
		unavailable: [
			'mavjud emas*|faol emas*|nofaol*|o chirilgan*|ochirilgan*|qo llab quvvatlan*|qo llab quvvatla*|ruxsat yo q*|ruxsat etilma*|ruxsat berilma*|taqiqlan*|yopiq*|to xtatil*|yakunlanma*|tugallanma*|bajarilma*|ishlamay*|rad etil*|hali*|faqat*|vaqtincha*|qabul qilinma*|qilinma*|фаол эмас*',
		], // usual form
		impossible: [
			'mumkin emas*|bo lmaydi*|bolmaydi*|olmaysiz*|qila olma*|qilib bo lma*|мумкин эмас*',
		], // usual form
		limit: [
			'minimal*|maksimal*|minimum*|maksimum*|eng kam*|eng ko p*|kam bo lma*|ko p bo lma*|kam|ko p|oralig*|oshib*|kichik*|katta*|dan kam*|dan ko p*|chegara*|limit*|kamida*|ko pi bilan*|oshmasligi*|karrali*',
		], // a Uzbek bot panel
		short: [
			'yetarli emas*|yetarli*|yetmay*|kam|kamlik*|yetishma*|yo q|yoq|to ldiring*|etarli*|mablag yo q|етарли*|етмай*',
		], // a Uzbek bot panel
		already: [
			'allaqachon*|faol buyurtma*|jarayonda*|kutilmoqda*|takror*|bajarilmoqda*|hozirda*|mavjud buyurtma*|yakunlanmagan*|tugallanmagan*|bir xil havola*|oldin*|tugashini kuting*',
		], // usual form
		blocked: [
			'bloklan*|blok qilin*|taqiqlan*|cheklan*|to xtatil*|faol emas*|ban*|nofaol*|muzlatil*|блок*',
		], // usual form
		expired: ['muddati tug*|muddati o t*|eskirgan*|tugagan*|o tib ketgan*'], // usual form
		private: ['yopiq*|shaxsiy*|maxfiy*|ochiq*'], // usual form
		maintenance: ['texnik ishlar*|ta mir*|texnik xizmat*|profilaktika*'], // usual form
	},
	whole: [
		{ says: 'noto g ri so rov|notogri sorov', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'ma lumotlar bazasi*|malumotlar bazasi*|jadval*|ustun*|ulanish*|ulanib*|server*|vaqt tug*|taymaut|sintaksis*|funksiya*|sinf*|fayl*|katalog*|xotira*|obyekt*|o zgaruvchi*', // usual form
		'ichki*|kutilmagan*|noma lum xato*|pochta*|email*|ta minotchi*|provayder*|yaratib bo lma*|yaratilma*|saqlab*|saqlan*|yangilan*|yangilab*|modul*|indeks*|seans*|sertifikat*|buyruq*|null|jarayon identif*|qurilma*|satr*|kalit takror*|dastur*', // usual form
	],
	slowDown: {
		says: [
			'juda ko p so rov|juda kop sorov|juda ko p sorov|so rovlar juda ko p|so rovlar soni oshib ketdi|so rovlar limiti|daqiqasiga|juda tez|juda tez tez|spam himoyasi|haddan tashqari ko p so rov|ko p so rov yubordingiz',
		], // usual form
		beside: [
			'iltimos|keyinroq|qayta|qaytadan|urinib|ko ring|kuting|soniya|sekund|daqiqa|biroz|va|yana|bir|ozdan|so ng|dan|siz|faqat|ta|buyurtma|so rov|yuborish|berish|mumkin|keyingi|oldin|yuboring|yubordingiz|ko|p|so|rov|kop|keyin|urining|juda|yuborayapsiz',
		], // usual form
	},
};
