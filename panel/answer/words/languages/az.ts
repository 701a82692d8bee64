import type { Language } from '../types';

export const azerbaijani: Language = {
	fields: {
		key: ['api açar*|api key*|api token*'], // usual form
		account: [
			'hesabınız*|hesab bloklan*|hesab dayandır*|hesab*|istifadəçi hesab*', // usual form
			'api giriş*', // usual form
		],
		action: ['hərəkət*|əməl*'], // usual form
		service: ['xidmət*|servis*'], // usual form
		link: ['link*|keçid*|istifadəçi adı*|profil*|paylaşım*|video*|post*'], // usual form
		quantity: ['miqdar*|say|sayı|kəmiyyət*'], // usual form
		funds: [
			'balans*|vəsait*', // a panel script
			'pul|pulunuz*|kredit', // usual form
		],
		order: ['sifariş*'], // usual form
		refill: ['bərpa*|refill*|yenidən doldur*|zəmanət*|təlafi*'], // usual form
		cancel: ['ləğv*|imtina*'], // usual form
		dripFeed: ['drip feed*|dripfeed*'], // usual form
		typeField: ['şərh*|rəy*|heşteq*|hashtag*'], // usual form
		parameter: ['parametr*|sahə*|xana*|məlumat*'], // usual form
		ordering: ['yeni sifariş*|sifariş qəbul*'], // usual form
	},
	reasons: {
		invalid: [
			'yanlış*|səhv*|etibarsız*|düzgün deyil*|keçərsiz*|düzgün daxil*', // usual form
			'uyğun deyil*|keçərli deyil*|ədəd olmalı*|etibarlı deyil*|düz deyil*', // usual form
		],
		missing: [
			'tələb olun*|mütləq*|boş*|daxil edin*|vacib*|çatışm*|göstərilmə*', // usual form
			'daxil edilmə*|məcburi*|doldur*|qeyd edin*|zəruri*', // usual form
		],
		notFound: [
			'yoxdur*', // a panel script
			'tapılma*|mövcud deyil*|naməlum*|qeydiyyatda deyil*|belə bir*', // usual form
		],
		unavailable: [
			'aktiv deyil*|deaktiv*|dəstəklən*|dəstəkləmir*|dəstəklənmir*|qadağan*', // usual form
			'bağlı*|icazə verilm*|əlçatan deyil*|söndürül*|tamamlanma*|dayandırıl*', // usual form
			'icazəniz yox*|rədd edil*|qeyri aktiv*|yararsız*', // usual form
		],
		impossible: ['mümkün deyil*|edilə bilm*|olunmur*|bilməz*'], // usual form
		limit: [
			'minimum*', // a panel script
			'maksimum*|ən az*|ən çox*|arasında*|az olmamalı*|çox olmamalı*|aralığ*', // usual form
			'kənar*|aşır*|kiçik*|böyük*|az ola*|çox ola*|limit*|həddi*', // usual form
		],
		short: [
			'kifayət*|yoxdur*', // a panel script
			'yetərli*|azdır*|çatmır*|qeyri kafi*|yetərsiz*|artırın*|kifayətsiz*', // usual form
		],
		already: [
			'artıq*|aktiv sifariş*|davam ed*|gözləyən*|təkrar*|icra olunur*', // usual form
			'eyni link*|tamamlanmamış*|eyni keçid*|əvvəlki*', // usual form
		],
		blocked: [
			'blok*|dayandırıl*|məhdud*|qadağan*|deaktiv*|aktiv deyil*|dondurul*', // usual form
		],
		expired: ['vaxtı keç*|müddəti bit*|bitib*|vaxtı bit*|başa çat*'], // usual form
		private: ['gizli*|məxfi*|açıq olmalı*'], // usual form
		maintenance: ['texniki işlər*|təmir*|texniki xidmət*|baxım*'], // usual form
	},
	machine: [
		'verilənlər bazası*|məlumat bazası*|baza*|cədvəl*|sütun*|bağlantı*|qoşul*', // usual form
		'server*|zaman aşımı|taym aut|sintaksis*|funksiya*|sinif*|fayl*|qovluq*', // usual form
		'yaddaş*|obyekt*|dəyişən*|daxili*|gözlənilməz*|naməlum xəta*|e poçt*|email*', // usual form
		'təchizatçı*|yaradıla bilm*|saxlan*|yenilən*|modul*|indeks*|sessiya*', // usual form
		'sertifikat*|əmr*|null|proses*|cihaz*|sətir*', // usual form
	],
	slowDown: {
		says: [
			'həddindən artıq sorğu|çox sayda sorğu|çoxlu sorğu|çox tez tez', // usual form
			'sorğu limiti aşılıb|dəqiqədə ən çox|dəqiqədə maksimum|spam qoruması', // usual form
			'həddən artıq sorğu|çox sürətli', // usual form
		],
		beside: [
			'zəhmət|olmasa|bir|az|daha|sonra|yenidən|cəhd|edin|gözləyin|saniyə|dəqiqə', // usual form
			'və|sifariş|sorğu|verə|bilərsiniz|göndərə|göndərirsiniz|göndərdiniz', // usual form
			'sorğular|bir azdan|təkrar|növbəti|əvvəl|üçün', // usual form
		],
	},
};
