import type { Language } from '../types';

export const turkish: Language = {
	fields: {
		key: [
			'api key*', // Takipup
			'api anahtar*|apı anahtar*|api kod*|api şifre*', // usual form
		],
		account: [
			'hesabınız*|hesap|hesab*|üyeliğiniz*|api eriş*|aboneliğiniz*|bayi*', // usual form
		],
		action: ['aksiyon*|işlem türü*|işlem tipi*|eylem*'], // usual form
		service: [
			'servis*|paket*', // bilalkocoglu/smmpanel
			'hizmet*|ürün*', // usual form
		],
		link: [
			'link*', // bilalkocoglu/smmpanel
			'bağlantınız*|bağlantı*|kullanıcı ad*|profil*|gönderi*|video*|paylaşım*', // usual form
		],
		quantity: [
			'miktar*', // saud552/ProBot
			'adet*', // dem53/SMM-Panel
			'adedi*', // usual form
		],
		funds: [
			'bakiye*', // saud552/ProBot
			'para|paranız*|parası|kredi|krediniz*|cüzdan*', // usual form
		],
		order: ['sipariş*|siparis*'], // bilalkocoglu/smmpanel
		refill: ['telafi*|refill*|yeniden doldur*|garanti*|tamamlama*|dolum*'], // usual form
		cancel: ['iptal*'], // usual form
		dripFeed: [
			'drip feed*|dripfeed*', // Takipup
			'kademeli gönderim*|tekrar sayı*|parçalı gönderim*', // usual form
		],
		typeField: [
			'hashtag*', // Takipup
			'yorum*', // usual form
		],
		parameter: [
			'alan*|bilgi*|veri*', // bilalkocoglu/smmpanel
			'parametre*', // usual form
		],
		ordering: [
			'sipariş alamıyoruz', // bilalkocoglu/smmpanel
			'sipariş alım*|yeni sipariş*|sipariş alınam*', // usual form
		],
	},
	reasons: {
		invalid: [
			'geçersiz*', // saud552/ProBot
			'hatalı*', // Takipup
			'doğru gir*', // bilalkocoglu/smmpanel
			'yanlış*|geçerli değil*|doğru değil*|uygun değil*|uygunsuz*|geçerli bir*', // usual form
			'uyuşm*|eşleşm*|sayı olmalı*|tam sayı*|rakam olmalı*|pozitif olmalı*', // usual form
			'sıfırdan büyük*|tanınm*|size ait değil*|düzgün değil*|biçim*|formatı*', // usual form
		],
		missing: [
			'zorunlu*', // dem53/SMM-Panel
			'girmelisiniz*', // bilalkocoglu/smmpanel
			'eksik*|gerekli*|gerekiyor*|boş bırak*|boş olamaz*|boş geçil*|boş*', // usual form
			'belirtilme*|girilme*|gönderilme*|girmediniz*|girin*|giriniz*|belirtin*', // usual form
			'belirtmelisiniz*|doldur*|yazın*|yazmalısınız*|seçin*|seçmelisiniz*|şart*', // usual form
			'mecburi*|bulunmalı*', // usual form
		],
		notFound: [
			'bulunam*|böyle bir*', // bilalkocoglu/smmpanel
			'yok', // Takipup
			'bulunmu*|bulunma*|mevcut değil*|yoktur*|kayıtlı değil*|tanımlı değil*', // usual form
			'bilinmeyen*|bilinmiyor*|rastlanm*|tanımsız*|bulamad*', // usual form
		],
		unavailable: [
			'tamamlanmamış*|tamamlanmam*|sahip değil*', // bilalkocoglu/smmpanel
			'desteklem*|desteklenm*|aktif değil*|pasif*|kapalı*|devre dışı*', // usual form
			'kullanım dışı*|izin veril*|izin yok*|izniniz yok*|yetkiniz yok*', // usual form
			'yetkisiz*|verilmiyor*|uygun değil*|müsait değil*|açık değil*|durdurul*', // usual form
			'kaldırıl*|satışta değil*|reddedil*|geçmedi*|dolmadı*|dolmuş*|sunulm*', // usual form
			'kapatıl*|kapatılmış*|bulunmayan*|içermi*|henüz*|kabul edilm*|kabul etm*', // usual form
		],
		impossible: [
			'yapılam*|edilem*|edilmez*|edemez*|olamaz*|alınam*|mümkün değil*', // usual form
			'verilemez*|yapamaz*|veremez*|isteyemez*|kullanılam*', // usual form
		],
		limit: [
			'aralığ*|dışında*', // bilalkocoglu/smmpanel
			'minimum*|maksimum*|maximum*|en az*|en fazla*|en çok*|arasında*|aşt*', // usual form
			'aşıyor*|aşamaz*|aşam*|az olamaz*|fazla olamaz*|düşük*|yüksek*|küçük*', // usual form
			'büyük*|altında*|üzerinde*|limit*|katı olmalı*|katları*|çok fazla*', // usual form
		],
		short: [
			'yetersiz*', // saud552/ProBot
			'yeterli*', // bilalkocoglu/smmpanel
			'yok', // Takipup
			'yeterli değil*|yetmi*|yetme*|düşük*|yoktur*|yükle*|eksi|eksik*|kalmadı*', // usual form
			'bitti*|bitmiş*|bulunmam*', // usual form
		],
		already: [
			'mevcut*|tamamlanmamış*', // bilalkocoglu/smmpanel
			'aktif sipariş*|zaten*|devam ed*|bekleyen*|beklemede*|daha önce*', // usual form
			'aynı link*|işlemde*|tamamlanmasını bekle*|bitmesini bekle*|tekrarlan*', // usual form
			'halihazırda*|hali hazırda*|sürmekte*|sürüyor*|çalışan*', // usual form
		],
		blocked: [
			'askıya*|yasakl*|engell*|banlan*|banlı*|kısıtl*|dondurul*|kapatıl*|pasif*', // usual form
			'devre dışı*|onaylanma*|onaylı değil*|bloke*|aktif değil*|kilitl*', // usual form
		],
		expired: [
			'süresi dol*|süresi geç*|süresi bit*|sona er*', // usual form
			'zaman aşımına uğramış sipariş*|geçmiş*', // usual form
		],
		private: ['gizli*|herkese açık*'], // usual form
		maintenance: ['bakım*'], // usual form
	},
	whole: [
		{ says: 'geçersiz istek', class: 'action' }, // translations of "Incorrect request"
		{ says: 'hatalı istek', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'sembolik*|simgesel*', // file systems
		'veritaban*|veri taban*|sunucu*|sorgu*|tablo*|sütun*|kısıtlama*|ilişki*', // usual form
		'yabancı anahtar*|benzersiz*|tekil*|bağlantı kur*|bağlantısı kur*|bağlanıl*', // usual form
		'bağlanam*|bağlantı hata*|bağlantı red*|bağlantı kes*|bağlantı zaman*', // usual form
		'zaman aşım*|beklenmeyen*|bilinmeyen hata*|bilinmeyen bir hata*|dosya*', // usual form
		'dizin*|bellek*|sınıf*|fonksiyon*|işlev*|modül*|nesne*|değişken*|null', // usual form
		'tamsayı*|karakter*|sözdizim*|betik*|transaction*|sağlayıcı*|tedarikçi*', // usual form
		'e posta*|eposta*|kaydedilem*|güncellenem*|oluşturulam*|oluşturulurken*', // usual form
		'işlenirken*|bir hata oluştu*|hata oluştu*|çift anahtar*|oturum*', // usual form
		'yinelenen anahtar*|satır*|işlem blo*|sertifika*|aygıt*|komut*|süreç*', // usual form
		'kuyruk*|yanıt*|cevap alınam*|ağ hata*|kayıt*', // usual form
	],
	slowDown: {
		says: [
			'sipariş vermeden önce|istek göndermeden önce|istek limiti|istek sınırı', // usual form
			'çok fazla istek|çok fazla istek gönderdiniz|çok fazla istekte bulundunuz', // usual form
			'çok fazla sipariş verdiniz|çok sık istek|çok hızlı', // usual form
			'istek limitini aştınız|istek limiti aşıldı|istek sınırı aşıldı', // usual form
			'dakikada en fazla|spam koruması|saniye bekleyin|saniye bekleyiniz', // usual form
			'saniye beklemelisiniz|hız limiti aşıldı|hız sınırı aşıldı', // usual form
		],
		beside: [
			'sınırı|aşıldı|aştınız|en|fazla|sayısı|siparişi|lütfen|bekleyin', // usual form
			'bekleyiniz|daha|sonra|tekrar|yeniden|deneyin|deneyiniz|bir|süre|biraz|az', // usual form
			'dakika|saniye|dk|sn|saat|için|ve|istek|sipariş|verebilirsiniz', // usual form
			'gönderebilirsiniz|yapabilirsiniz|gönderdiniz|yaptınız|api|dakikada', // usual form
			'saniyede|saatte|yeni|vermeden|göndermeden|önce|arasında|yavaşlayın|çok', // usual form
			'istekler|yapıyorsunuz|gönderiyorsunuz|sipariş vermek|limit|limiti', // usual form
		],
	},
};
