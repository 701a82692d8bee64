import type { Language } from '../types';

export const turkish: Language = {
	fields: {
		key: ['api anahtar*|apı anahtar*|api kod*|api key*|api şifre*'], // Takipup, usual form
		account: [
			'hesabınız*|hesap|hesab*|üyeliğiniz*|api eriş*|aboneliğiniz*|bayi*', // usual form
		],
		action: ['aksiyon*|işlem türü*|işlem tipi*|eylem*'], // usual form
		service: ['servis*|hizmet*|paket*|ürün*'], // a Turkish panel script
		link: [
			'link*|bağlantınız*|bağlantı*|kullanıcı ad*|profil*|gönderi*', // Takipup, usual form
			'video*|paylaşım*', // Takipup, usual form
		],
		quantity: ['miktar*|adet*|adedi*'], // Takipup
		funds: ['bakiye*|para|paranız*|parası|kredi|krediniz*|cüzdan*'], // Takipup
		order: ['sipariş*|siparis*'], // Takipup
		refill: ['telafi*|refill*|yeniden doldur*|garanti*|tamamlama*|dolum*'], // usual form
		cancel: ['iptal*'], // Takipup
		dripFeed: [
			'drip feed*|dripfeed*|kademeli gönderim*|tekrar sayı*|parçalı gönderim*', // Takipup
		],
		typeField: ['yorum*|hashtag*'], // Takipup
		parameter: ['alan*|parametre*|bilgi*|veri*'], // a Turkish panel script
		ordering: ['sipariş alım*|yeni sipariş*|sipariş alınam*|sipariş alamıyoruz'], // usual form
	},
	reasons: {
		invalid: [
			'geçersiz*|hatalı*|yanlış*|geçerli değil*|doğru değil*|uygun değil*', // Takipup
			'uygunsuz*|geçerli bir*', // Takipup
			'doğru gir*|uyuşm*|eşleşm*|sayı olmalı*|tam sayı*|rakam olmalı*', // usual form
			'pozitif olmalı*|sıfırdan büyük*|tanınm*|size ait değil*|düzgün değil*', // usual form
			'biçim*|formatı*', // usual form
		],
		missing: [
			'eksik*|zorunlu*|gerekli*|gerekiyor*|boş bırak*|boş olamaz*|boş geçil*|boş*', // Takipup
			'belirtilme*', // Takipup
			'girilme*|gönderilme*|girmelisiniz*|girmediniz*|girin*|giriniz*|belirtin*', // usual form
			'belirtmelisiniz*|doldur*|yazın*|yazmalısınız*|seçin*|seçmelisiniz*|şart*', // usual form
			'mecburi*|bulunmalı*', // usual form
		],
		notFound: [
			'bulunam*|bulunmu*|bulunma*|mevcut değil*|böyle bir*|yok|yoktur*', // Takipup
			'kayıtlı değil*|tanımlı değil*', // Takipup
			'bilinmeyen*|bilinmiyor*|rastlanm*|tanımsız*|bulamad*', // usual form
		],
		unavailable: [
			'desteklem*|desteklenm*|aktif değil*|pasif*|kapalı*|devre dışı*', // usual form
			'kullanım dışı*|izin veril*|izin yok*|izniniz yok*|yetkiniz yok*', // usual form
			'yetkisiz*|verilmiyor*|uygun değil*|müsait değil*|açık değil*|durdurul*', // usual form
			'kaldırıl*|satışta değil*|tamamlanmamış*|tamamlanmam*|reddedil*|geçmedi*', // usual form
			'dolmadı*|dolmuş*|sunulm*|kapatıl*|kapatılmış*|bulunmayan*|içermi*', // usual form
			'sahip değil*|henüz*|kabul edilm*|kabul etm*', // usual form
		],
		impossible: [
			'yapılam*|edilem*|edilmez*|edemez*|olamaz*|alınam*|mümkün değil*', // usual form
			'verilemez*|yapamaz*|veremez*|isteyemez*|kullanılam*', // usual form
		],
		limit: [
			'minimum*|maksimum*|maximum*|en az*|en fazla*|en çok*', // a Turkish panel script
			'arasında*|aralığ*|dışında*|aşt*|aşıyor*|aşamaz*|aşam*', // a Turkish panel script
			'az olamaz*|fazla olamaz*|düşük*|yüksek*|küçük*|büyük*|altında*|üzerinde*', // usual form
			'limit*|katı olmalı*|katları*|çok fazla*', // usual form
		],
		short: [
			'yetersiz*|yeterli değil*|yetmi*|yetme*|yeterli*|düşük*|yok|yoktur*', // ProBot, Takipup
			'yükle*|eksi|eksik*|kalmadı*|bitti*|bitmiş*', // ProBot, Takipup
			'bulunmam*', // usual form
		],
		already: [
			'aktif sipariş*|zaten*|mevcut*|devam ed*|bekleyen*|beklemede*', // a Turkish panel script
			'tamamlanmamış*|daha önce*|aynı link*', // a Turkish panel script
			'işlemde*|tamamlanmasını bekle*|bitmesini bekle*|tekrarlan*|halihazırda*', // usual form
			'hali hazırda*|sürmekte*|sürüyor*|çalışan*', // usual form
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
		'veritaban*|veri taban*|sunucu*|sorgu*|tablo*|sütun*|kısıtlama*|ilişki*', // PostgreSQL
		'yabancı anahtar*|benzersiz*|tekil*', // PostgreSQL
		'bağlantı kur*|bağlantısı kur*|bağlanıl*|bağlanam*|bağlantı hata*', // usual form
		'bağlantı red*|bağlantı kes*|bağlantı zaman*|zaman aşım*|beklenmeyen*', // usual form
		'bilinmeyen hata*|bilinmeyen bir hata*|dosya*|dizin*|bellek*|sınıf*', // usual form
		'fonksiyon*|işlev*|modül*|nesne*|değişken*|null|tamsayı*|karakter*', // usual form
		'sözdizim*|betik*|transaction*|sağlayıcı*|tedarikçi*|e posta*|eposta*', // usual form
		'kaydedilem*|güncellenem*|oluşturulam*|oluşturulurken*|işlenirken*', // usual form
		'bir hata oluştu*|hata oluştu*|çift anahtar*|oturum*|yinelenen anahtar*', // usual form
		'satır*|işlem blo*|sertifika*|aygıt*|komut*|süreç*|kuyruk*|yanıt*', // usual form
		'cevap alınam*|ağ hata*|kayıt*', // usual form
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
