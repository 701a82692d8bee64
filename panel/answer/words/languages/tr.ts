import type { Language } from '../types';

export const turkish: Language = {
	fields: {
		key: ['api anahtar*|apı anahtar*|api kod*|api key*|api şifre*'], // Takipup, usual form
		account: ['hesabınız*|hesap|hesab*|üyeliğiniz*|api eriş*|aboneliğiniz*|bayi*'], // usual form
		action: ['aksiyon*|işlem türü*|işlem tipi*|eylem*'], // usual form
		service: ['servis*|hizmet*|paket*|ürün*'], // a Turkish panel script
		link: ['link*|bağlantınız*|bağlantı*|kullanıcı ad*|profil*|gönderi*|video*|paylaşım*'], // Takipup, usual form
		quantity: ['miktar*|adet*|adedi*'], // Takipup
		funds: ['bakiye*|para|paranız*|parası|kredi|krediniz*|cüzdan*'], // Takipup
		order: ['sipariş*|siparis*'], // Takipup
		refill: ['telafi*|refill*|yeniden doldur*|garanti*|tamamlama*|dolum*'], // usual form
		cancel: ['iptal*'], // Takipup
		dripFeed: ['drip feed*|dripfeed*|kademeli gönderim*|tekrar sayı*|parçalı gönderim*'], // Takipup
		typeField: ['yorum*|hashtag*'], // Takipup
		parameter: ['alan*|parametre*|bilgi*|veri*'], // a Turkish panel script
		ordering: ['sipariş alım*|yeni sipariş*|sipariş alınam*|sipariş alamıyoruz'], // usual form
	},
	reasons: {
		invalid: [
			'geçersiz*|hatalı*|yanlış*|geçerli değil*|doğru değil*|uygun değil*|uygunsuz*|geçerli bir*', // Takipup
			'doğru gir*|uyuşm*|eşleşm*|sayı olmalı*|tam sayı*|rakam olmalı*|pozitif olmalı*|sıfırdan büyük*', // usual form
			'tanınm*|size ait değil*|düzgün değil*|biçim*|formatı*', // usual form
		],
		missing: [
			'eksik*|zorunlu*|gerekli*|gerekiyor*|boş bırak*|boş olamaz*|boş geçil*|boş*|belirtilme*', // Takipup
			'girilme*|gönderilme*|girmelisiniz*|girmediniz*|girin*|giriniz*|belirtin*|belirtmelisiniz*', // usual form
			'doldur*|yazın*|yazmalısınız*|seçin*|seçmelisiniz*|şart*|mecburi*|bulunmalı*', // usual form
		],
		notFound: [
			'bulunam*|bulunmu*|bulunma*|mevcut değil*|böyle bir*|yok|yoktur*|kayıtlı değil*|tanımlı değil*', // Takipup
			'bilinmeyen*|bilinmiyor*|rastlanm*|tanımsız*|bulamad*', // usual form
		],
		unavailable: [
			'desteklem*|desteklenm*|aktif değil*|pasif*|kapalı*|devre dışı*|kullanım dışı*', // usual form
			'izin veril*|izin yok*|izniniz yok*|yetkiniz yok*|yetkisiz*|verilmiyor*', // usual form
			'uygun değil*|müsait değil*|açık değil*|durdurul*|kaldırıl*|satışta değil*|tamamlanmamış*|tamamlanmam*', // usual form
			'reddedil*|geçmedi*|dolmadı*|dolmuş*|sunulm*|kapatıl*|kapatılmış*', // usual form
			'bulunmayan*|içermi*|sahip değil*|henüz*|kabul edilm*|kabul etm*', // usual form
		],
		impossible: [
			'yapılam*|edilem*|edilmez*|edemez*|olamaz*|alınam*|mümkün değil*|verilemez*|yapamaz*|veremez*|isteyemez*|kullanılam*',
		], // usual form
		limit: [
			'minimum*|maksimum*|maximum*|en az*|en fazla*|en çok*|arasında*|aralığ*|dışında*|aşt*|aşıyor*|aşamaz*|aşam*', // a Turkish panel script
			'az olamaz*|fazla olamaz*|düşük*|yüksek*|küçük*|büyük*|altında*|üzerinde*|limit*|katı olmalı*|katları*|çok fazla*', // usual form
		],
		short: [
			'yetersiz*|yeterli değil*|yetmi*|yetme*|yeterli*|düşük*|yok|yoktur*|yükle*|eksi|eksik*|kalmadı*|bitti*|bitmiş*', // ProBot, Takipup
			'bulunmam*', // usual form
		],
		already: [
			'aktif sipariş*|zaten*|mevcut*|devam ed*|bekleyen*|beklemede*|tamamlanmamış*|daha önce*|aynı link*', // a Turkish panel script
			'işlemde*|tamamlanmasını bekle*|bitmesini bekle*|tekrarlan*|halihazırda*|hali hazırda*|sürmekte*|sürüyor*|çalışan*', // usual form
		],
		blocked: [
			'askıya*|yasakl*|engell*|banlan*|banlı*|kısıtl*|dondurul*|kapatıl*|pasif*|devre dışı*|onaylanma*|onaylı değil*', // usual form
			'bloke*|aktif değil*|kilitl*', // usual form
		],
		expired: [
			'süresi dol*|süresi geç*|süresi bit*|sona er*|zaman aşımına uğramış sipariş*|geçmiş*',
		], // usual form
		private: ['gizli*|herkese açık*'], // usual form
		maintenance: ['bakım*'], // usual form
	},
	whole: [
		{ says: 'geçersiz istek|hatalı istek', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'sembolik*|simgesel*', // file systems
		'veritaban*|veri taban*|sunucu*|sorgu*|tablo*|sütun*|kısıtlama*|ilişki*|yabancı anahtar*|benzersiz*|tekil*', // PostgreSQL
		'bağlantı kur*|bağlantısı kur*|bağlanıl*|bağlanam*|bağlantı hata*|bağlantı red*|bağlantı kes*|bağlantı zaman*', // usual form
		'zaman aşım*|beklenmeyen*|bilinmeyen hata*|bilinmeyen bir hata*|dosya*|dizin*|bellek*|sınıf*|fonksiyon*|işlev*', // usual form
		'modül*|nesne*|değişken*|null|tamsayı*|karakter*|sözdizim*|betik*|transaction*|sağlayıcı*|tedarikçi*|e posta*|eposta*', // usual form
		'kaydedilem*|güncellenem*|oluşturulam*|oluşturulurken*|işlenirken*|bir hata oluştu*|hata oluştu*|çift anahtar*|oturum*', // usual form
		'yinelenen anahtar*|satır*|işlem blo*|sertifika*|aygıt*|komut*|süreç*|kuyruk*|yanıt*|cevap alınam*|ağ hata*|kayıt*', // usual form
	],
	slowDown: {
		says: [
			'sipariş vermeden önce|istek göndermeden önce|istek limiti|istek sınırı|çok fazla istek|çok fazla istek gönderdiniz|çok fazla istekte bulundunuz|çok fazla sipariş verdiniz|çok sık istek', // usual form
			'çok hızlı|istek limitini aştınız|istek limiti aşıldı|istek sınırı aşıldı|dakikada en fazla|spam koruması', // usual form
			'saniye bekleyin|saniye bekleyiniz|saniye beklemelisiniz|hız limiti aşıldı|hız sınırı aşıldı', // usual form
		],
		beside: [
			'sınırı|aşıldı|aştınız|en|fazla|sayısı|siparişi|lütfen|bekleyin|bekleyiniz|daha|sonra|tekrar|yeniden|deneyin|deneyiniz|bir|süre|biraz|az|dakika|saniye|dk|sn|saat|için|ve', // usual form
			'istek|sipariş|verebilirsiniz|gönderebilirsiniz|yapabilirsiniz|gönderdiniz|yaptınız|api|dakikada|saniyede|saatte|en|fazla', // usual form
			'yeni|vermeden|göndermeden|önce|arasında|yavaşlayın|çok|istekler|yapıyorsunuz|gönderiyorsunuz|sipariş vermek|limit|limiti|aşıldı', // usual form
		],
	},
};
