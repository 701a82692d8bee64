import type { Language } from '../types';

export const indonesian: Language = {
	fields: {
		key: ['kunci api|api key|apikey|api token'], // Penulis Kode
		account: ['akun*|akses api'], // usual form
		action: ['aksi|action'], // rizukijr
		service: ['layanan*|service|servis|paket*|produk*'], // Penulis Kode
		link: [
			'link|tautan*|target|username|profil|postingan*|data target|akun target', // kamucantik
		],
		quantity: ['jumlah*|kuantitas*|quantity'], // rizukijr
		funds: ['saldo*|dana*|uang*|kredit*'], // Penulis Kode
		order: ['pesanan*|order|orderan*|id order|id pesanan|order id|pemesanan*'], // rizukijr
		refill: ['refill|isi ulang*|garansi*|pengisian ulang*'], // usual form
		cancel: ['batal*|dibatalkan*|pembatalan*|membatalkan*|cancel'], // usual form
		dripFeed: ['drip feed|dripfeed'], // usual form
		typeField: ['komentar*|comment|hashtag*'], // usual form
		parameter: ['parameter*|data|field|isian*|semua'], // Penulis Kode
		ordering: ['pemesanan baru|order baru|orderan baru'], // usual form
	},
	reasons: {
		invalid: [
			'salah*|tidak valid*|tidak sah*|tidak sesuai*|tidak benar*|keliru*', // rizukijr
			'harus berupa*|harus angka*|tidak cocok*|yang valid*|yang benar*', // rizukijr
			'bukan milik*|tak valid*|gak valid*|bukan angka*', // rizukijr
		],
		missing: [
			'wajib*|kosong*|tidak boleh kosong*|diperlukan*|harus diisi*|harap isi*', // kamucantik
			'belum diisi*|masukkan*|tidak ada parameter*|dibutuhkan*|kurang lengkap*', // kamucantik
			'tidak lengkap*|belum lengkap*|silakan isi*|silahkan isi*|lengkapi*', // kamucantik
			'isi semua*|mengisi*', // kamucantik
		],
		notFound: [
			'tidak ditemukan*|tidak di temukan*|tidak ada*|tidak terdaftar*', // Penulis Kode
			'tidak dikenal*|tidak dikenali*|belum terdaftar*|tak ditemukan*', // Penulis Kode
			'gak ditemukan*|tidak diketahui*', // Penulis Kode
		],
		unavailable: [
			'tidak tersedia*|tidak aktif*|nonaktif*|non aktif*|dinonaktifkan*', // usual form
			'tidak mendukung*|tidak didukung*|tidak boleh*|tidak diizinkan*|dilarang*', // usual form
			'belum selesai*|belum tersedia*|tidak memenuhi syarat*|sudah tidak*', // usual form
			'ditutup*|dihapus*|hanya bisa*|hanya dapat*|hanya untuk*', // usual form
			'gagal dibatalkan*|sudah selesai*|tidak support*|tidak memiliki*', // usual form
			'tidak memiliki akses*|tidak punya akses*|ditolak*|terlambat*|gangguan*', // usual form
			'dimatikan*', // usual form
		],
		impossible: ['tidak bisa*|tidak dapat*|belum bisa*|belum dapat*'], // usual form
		limit: [
			'minimal*|maksimal*|minimum*|maksimum*|kurang dari*|lebih dari*|antara*', // kamucantik
			'melebihi*|di luar*|kelipatan*|batas*|terlalu banyak*|terlalu sedikit*', // kamucantik
			'terlalu besar*|terlalu kecil*|di bawah*|di atas*', // kamucantik
		],
		short: [
			'tidak cukup*|tidak mencukupi*|kurang*|tidak mencukup*|belum cukup*', // kamucantik
			'belum mencukupi*|habis*|isi saldo*|deposit*|top up*|gak cukup*|ga cukup*', // kamucantik
			'tak cukup*|minus*', // kamucantik
		],
		already: [
			'sudah ada*|masih ada*|sedang*|masih aktif*|masih proses*', // usual form
			'masih dalam proses*|masih diproses*|masih berjalan*|pesanan aktif*', // usual form
			'masih pending*|duplikat*|link yang sama*|target yang sama*|sebelumnya*', // usual form
			'sudah pernah*|ganda*|tunggu sampai*|belum selesai*', // usual form
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
