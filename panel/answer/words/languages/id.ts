import type { Language } from '../types';

export const indonesian: Language = {
	fields: {
		key: ['kunci api|api key|apikey|api token'], // Penulis Kode
		account: ['akun*|akses api'], // usual form
		action: ['aksi|action'], // rizukijr
		service: ['layanan*|service|servis|paket*|produk*'], // Penulis Kode
		link: ['link|tautan*|target|username|profil|postingan*|data target|akun target'], // kamucantik
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
			'salah*|tidak valid*|tidak sah*|tidak sesuai*|tidak benar*|keliru*|harus berupa*|harus angka*|tidak cocok*|yang valid*|yang benar*|bukan milik*|tak valid*|gak valid*|bukan angka*',
		], // rizukijr
		missing: [
			'wajib*|kosong*|tidak boleh kosong*|diperlukan*|harus diisi*|harap isi*|belum diisi*|masukkan*|tidak ada parameter*|dibutuhkan*|kurang lengkap*|tidak lengkap*|belum lengkap*|silakan isi*|silahkan isi*|lengkapi*|isi semua*|mengisi*',
		], // kamucantik
		notFound: [
			'tidak ditemukan*|tidak di temukan*|tidak ada*|tidak terdaftar*|tidak dikenal*|tidak dikenali*|belum terdaftar*|tak ditemukan*|gak ditemukan*|tidak diketahui*',
		], // Penulis Kode
		unavailable: [
			'tidak tersedia*|tidak aktif*|nonaktif*|non aktif*|dinonaktifkan*|tidak mendukung*|tidak didukung*|tidak boleh*|tidak diizinkan*|dilarang*', // usual form
			'belum selesai*|belum tersedia*|tidak memenuhi syarat*|sudah tidak*|ditutup*|dihapus*|hanya bisa*|hanya dapat*|hanya untuk*|gagal dibatalkan*|sudah selesai*|tidak support*|tidak memiliki*', // usual form
			'tidak memiliki akses*|tidak punya akses*|ditolak*|terlambat*|gangguan*|dimatikan*', // usual form
		],
		impossible: ['tidak bisa*|tidak dapat*|belum bisa*|belum dapat*'], // usual form
		limit: [
			'minimal*|maksimal*|minimum*|maksimum*|kurang dari*|lebih dari*|antara*|melebihi*|di luar*|kelipatan*|batas*|terlalu banyak*|terlalu sedikit*|terlalu besar*|terlalu kecil*|di bawah*|di atas*',
		], // kamucantik
		short: [
			'tidak cukup*|tidak mencukupi*|kurang*|tidak mencukup*|belum cukup*|belum mencukupi*|habis*|isi saldo*|deposit*|top up*|gak cukup*|ga cukup*|tak cukup*|minus*',
		], // kamucantik
		already: [
			'sudah ada*|masih ada*|sedang*|masih aktif*|masih proses*|masih dalam proses*|masih diproses*|masih berjalan*|pesanan aktif*|masih pending*|duplikat*|link yang sama*|target yang sama*|sebelumnya*|sudah pernah*|ganda*|tunggu sampai*|belum selesai*',
		], // usual form
		blocked: [
			'diblokir*|ditangguhkan*|dibekukan*|dibanned*|dinonaktifkan*|nonaktif*|tidak aktif*|suspend*|terblokir*|dibatasi*|belum diverifikasi*|belum aktif*|terkunci*|dikunci*',
		], // usual form
		expired: [
			'kedaluwarsa*|kadaluarsa*|kadaluwarsa*|kedaluarsa*|habis masa*|berakhir*|sudah lewat*|melewati*|telah habis*',
		], // usual form
		private: ['privat*|diprivat*|di private*|diprivate*|terkunci*|publik*'], // usual form
		maintenance: ['pemeliharaan*|maintenance|perbaikan*|maintenence'], // usual form
	},
	whole: [
		{
			says: 'request tidak sesuai|request salah|permintaan salah|permintaan tidak valid|request tidak valid',
			class: 'action',
		}, // translations of "Incorrect request"
	],
	machine: [
		'simbolik*', // file systems
		'basis data|database|tabel*|kolom database|koneksi*|terhubung*|menghubungi*|server|waktu habis|query|kueri*|transaksi database|sintaks*|fungsi*|kelas|berkas*|file|direktori*', // usual form
		'memori*|objek*|variabel*|indeks*|provider|penyedia*|pusat|internal|tidak terduga*|kesalahan tidak*|kesalahan sistem*|kesalahan server*|terjadi kesalahan*|email*|surel*|modul*', // usual form
		'menyimpan*|disimpan*|memperbarui*|diperbarui*|membuat pesanan*|gagal membuat*|memproses*|perintah*|proses anak|argumen*|sertifikat*|sesi*|respon*|null|izin ditolak*|kunci duplikat*|batasan*|perangkat*|perpustakaan*|pustaka*', // usual form
	],
	slowDown: {
		says: [
			'sebelum order lagi|sebelum memesan lagi|sebelum pesanan berikutnya|sebelum melakukan order|batas permintaan|batas request|terlalu banyak permintaan|terlalu banyak request|terlalu cepat|terlalu sering|batas permintaan terlampaui|batas request terlampaui|permintaan per menit|pesanan per menit|order per menit|request per menit|perlindungan spam|terlalu banyak percobaan',
		], // usual form
		beside: [
			'tercapai|terlampaui|mencapai|melebihi|sebelum|lagi|memesan|telah|anda|silakan|silahkan|mohon|harap|coba|lagi|nanti|tunggu|detik|menit|beberapa|saat|dan|sebelum|melakukan|order|pesanan|permintaan|request|anda|hanya|dapat|bisa|maksimal|membuat|berikutnya|selanjutnya|dalam|setelah|untuk|api|kembali|kemudian|sebentar|mengirim|baru|jeda',
		], // usual form
	},
};
