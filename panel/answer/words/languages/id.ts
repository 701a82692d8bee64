import type { Language } from '../types';

export const indonesian: Language = {
	fields: {
		key: [
			'api key|apikey|api token', // Penulis Kode
			'kunci api', // usual form
		],
		account: ['akun*|akses api'], // usual form
		action: [
			'action', // rizukijr/panelsmmnative
			'aksi', // usual form
		],
		service: [
			'layanan*', // Penulis Kode
			'service', // mimamch/smm-panel-backend
			'servis|paket*|produk*', // usual form
		],
		link: [
			'target', // mimamch/smm-panel-backend
			'link|tautan*|username|profil|postingan*|data target|akun target', // usual form
		],
		quantity: [
			'kuantitas*', // mimamch/smm-panel-backend
			'quantity', // rizukijr/panelsmmnative
			'jumlah*', // usual form
		],
		funds: [
			'saldo*', // kamucantik/SMM-Panel
			'dana*|uang*|kredit*', // usual form
		],
		order: [
			'order|order id', // rizukijr/panelsmmnative
			'pemesanan*', // kamucantik/SMM-Panel
			'pesanan*|orderan*|id order|id pesanan', // usual form
		],
		refill: [
			'refill|isi ulang*|garansi*|pengisian ulang*', // usual form
			'direfill|di refill', // usual form
		],
		cancel: ['batal*|dibatalkan*|pembatalan*|membatalkan*|cancel'], // usual form
		dripFeed: ['drip feed|dripfeed'], // usual form
		typeField: ['komentar*|comment|hashtag*'], // usual form
		parameter: [
			'parameter*|data|field', // Penulis Kode
			'isian*|semua', // usual form
		],
		ordering: ['pemesanan baru|order baru|orderan baru'], // usual form
	},
	reasons: {
		invalid: [
			'salah*|tidak sesuai*', // rizukijr/panelsmmnative
			'tidak valid*|tidak sah*|tidak benar*|keliru*|harus berupa*|harus angka*', // usual form
			'tidak cocok*|yang valid*|yang benar*|bukan milik*|tak valid*|gak valid*', // usual form
			'bukan angka*', // usual form
		],
		missing: [
			'kosong*|tidak boleh kosong*', // mimamch/smm-panel-backend
			'wajib*|diperlukan*|harus diisi*|harap isi*|belum diisi*|masukkan*', // usual form
			'tidak ada parameter*|dibutuhkan*|kurang lengkap*|tidak lengkap*', // usual form
			'belum lengkap*|silakan isi*|silahkan isi*|lengkapi*|isi semua*|mengisi*', // usual form
		],
		notFound: [
			'tidak ditemukan*', // mimamch/smm-panel-backend
			'tidak di temukan*', // rizukijr/panelsmmnative
			'tidak ada*|tidak terdaftar*|tidak dikenal*|tidak dikenali*', // usual form
			'belum terdaftar*|tak ditemukan*|gak ditemukan*|tidak diketahui*', // usual form
		],
		unavailable: [
			'tidak boleh*', // mimamch/smm-panel-backend
			'tidak tersedia*|tidak aktif*|nonaktif*|non aktif*|dinonaktifkan*', // usual form
			'tidak mendukung*|tidak didukung*|tidak diizinkan*|dilarang*', // usual form
			'belum selesai*|belum tersedia*|tidak memenuhi syarat*|sudah tidak*', // usual form
			'ditutup*|dihapus*|hanya bisa*|hanya dapat*|hanya untuk*', // usual form
			'gagal dibatalkan*|sudah selesai*|tidak support*|tidak memiliki*', // usual form
			'tidak memiliki akses*|tidak punya akses*|ditolak*|terlambat*|gangguan*', // usual form
			'dimatikan*', // usual form
			'tidak ada garansi|tidak ada refill|tanpa garansi|tanpa refill|garansi tidak ada', // usual form
		],
		impossible: ['tidak bisa*|tidak dapat*|belum bisa*|belum dapat*'], // usual form
		limit: [
			'minimum*', // kamucantik/SMM-Panel
			'kurang dari*|lebih dari*', // mimamch/smm-panel-backend
			'minimal*|maksimal*|maksimum*|antara*|melebihi*|di luar*|kelipatan*', // usual form
			'batas*|terlalu banyak*|terlalu sedikit*|terlalu besar*|terlalu kecil*', // usual form
			'di bawah*|di atas*', // usual form
		],
		short: [
			'tidak mencukupi*|tidak mencukup*', // kamucantik/SMM-Panel
			'kurang*', // mimamch/smm-panel-backend
			'tidak cukup*|belum cukup*|belum mencukupi*|habis*|isi saldo*|deposit*', // usual form
			'top up*|gak cukup*|ga cukup*|tak cukup*|minus*', // usual form
		],
		already: [
			'sudah ada*|masih ada*|sedang*|masih aktif*|masih proses*', // usual form
			'masih dalam proses*|masih diproses*|masih berjalan*|pesanan aktif*', // usual form
			'masih pending*|duplikat*|link yang sama*|target yang sama*|sebelumnya*', // usual form
			'sudah pernah*|ganda*|tunggu sampai*|belum selesai*', // usual form
			'masih memiliki*|masih punya*', // usual form
		],
		blocked: [
			'diblokir*|ditangguhkan*|dibekukan*|dibanned*|dinonaktifkan*|nonaktif*', // usual form
			'tidak aktif*|suspend*|terblokir*|dibatasi*|belum diverifikasi*', // usual form
			'belum aktif*|terkunci*|dikunci*', // usual form
		],
		expired: [
			'kedaluwarsa*|kadaluarsa*|kadaluwarsa*|kedaluarsa*|habis masa*|berakhir*', // usual form
			'sudah lewat*|melewati*|telah habis*', // usual form
		],
		private: ['privat*|diprivat*|di private*|diprivate*|terkunci*|publik*'], // usual form
		maintenance: ['pemeliharaan*|maintenance|perbaikan*|maintenence'], // usual form
	},
	whole: [
		{ says: 'request tidak sesuai', class: 'action' }, // translations of "Incorrect request"
		{ says: 'request salah', class: 'action' }, // translations of "Incorrect request"
		{ says: 'permintaan salah', class: 'action' }, // translations of "Incorrect request"
		{ says: 'permintaan tidak valid', class: 'action' }, // translations of "Incorrect request"
		{ says: 'request tidak valid', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'simbolik*', // file systems
		'basis data|database|tabel*|kolom database|koneksi*|terhubung*|menghubungi*', // usual form
		'server|waktu habis|query|kueri*|transaksi database|sintaks*|fungsi*|kelas', // usual form
		'berkas*|file|direktori*|memori*|objek*|variabel*|indeks*|provider', // usual form
		'penyedia*|pusat|internal|tidak terduga*|kesalahan tidak*|kesalahan sistem*', // usual form
		'kesalahan server*|terjadi kesalahan*|email*|surel*|modul*|menyimpan*', // usual form
		'disimpan*|memperbarui*|diperbarui*|membuat pesanan*|gagal membuat*', // usual form
		'memproses*|perintah*|proses anak|argumen*|sertifikat*|sesi*|respon*|null', // usual form
		'izin ditolak*|kunci duplikat*|batasan*|perangkat*|perpustakaan*|pustaka*', // usual form
	],
	slowDown: {
		says: [
			'sebelum order lagi|sebelum memesan lagi|sebelum pesanan berikutnya', // usual form
			'sebelum melakukan order|batas permintaan|batas request', // usual form
			'terlalu banyak permintaan|terlalu banyak request|terlalu cepat', // usual form
			'terlalu sering|batas permintaan terlampaui|batas request terlampaui', // usual form
			'permintaan per menit|pesanan per menit|order per menit|request per menit', // usual form
			'perlindungan spam|terlalu banyak percobaan', // usual form
		],
		beside: [
			'tercapai|terlampaui|mencapai|melebihi|sebelum|lagi|memesan|telah|anda', // usual form
			'silakan|silahkan|mohon|harap|coba|nanti|tunggu|detik|menit|beberapa|saat', // usual form
			'dan|melakukan|order|pesanan|permintaan|request|hanya|dapat|bisa|maksimal', // usual form
			'membuat|berikutnya|selanjutnya|dalam|setelah|untuk|api|kembali|kemudian', // usual form
			'sebentar|mengirim|baru|jeda', // usual form
		],
	},
};
