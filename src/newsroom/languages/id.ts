import type { Language } from "./language.ts";

export const id: Language = {
  published: "diterbitkan, dipublikasikan, terbit, dipublikasi, publikasi, tayang, diposting, dibuat, rilis, dirilis",
  updated: "diperbarui, diperbaharui, pembaruan, pembaharuan, update, diubah, dimutakhirkan, diedit, perbarui",
  beside: "pukul, pada, jam, tanggal, hari, terakhir, tgl, kali, waktu, setempat, pertama, di, kini",
  zones: { "waktu indonesia barat": "WIB", "waktu setempat": "", "waktu malaysia": "Asia/Kuala_Lumpur" },
  by: "oleh, ditulis oleh, laporan",
  and: "dan, serta",
  credits: {
    author:
      "penulis:, oleh:, reporter:, wartawan:, pewarta:, ditulis oleh, laporan:, jurnalis:, teks:, naskah:, kontributor:, laporan wartawan, penulis",
    editor: "editor:, penyunting:, disunting oleh, redaktur:, redaktur pelaksana:, editor",
    contributor: "dengan kontribusi, kontribusi:, dibantu oleh",
    photographer: "foto:, foto oleh, fotografer:, gambar:, video:, pewarta foto:, dok. foto:",
    illustrator: "ilustrasi:, ilustrator:, infografik:, infografis:, grafis:",
    translator: "penerjemah:, diterjemahkan oleh, alih bahasa:, penterjemah:, terjemahan:",
    source: "sumber:, dikutip dari, sumber berita:",
  },
  titles:
    "wartawan, jurnalis, reporter, editor, penulis, koresponden, kontributor, fotografer, redaktur, pewarta, kolumnis, pengamat",
  desks: "redaksi, tim, tim redaksi, tim liputan",
  in: "di, dari",
  minutes:
    "waktu baca: # menit, waktu baca # menit, # menit baca, # menit membaca, # menit waktu baca, baca # menit, lama baca: # menit, estimasi waktu baca: # menit, bacaan # menit, masa membaca: # minit, # min bacaan",
  furniture:
    "baca juga, baca pula, baca selengkapnya, baca berita, baca artikel, baca:, simak juga, simak:, simak video, lihat juga, tonton juga, tonton:, artikel terkait, berita terkait, terkait:, berita lainnya, artikel ini telah tayang, artikel ini sudah tayang, selengkapnya, halaman selanjutnya, halaman berikutnya, lanjutkan membaca, cek berita, dapatkan, ikuti, follow, gabung, berlangganan, langganan, masuk, daftar, bagikan, share:, © , copyright, hak cipta, tag:, tags:, topik:, kata kunci, iklan, advertisement, komentar, tulis komentar, terpopuler, unduh, download, klik, mari bergabung, dilarang",
  sections:
    "nasional, internasional, ekonomi, bisnis, politik, hukum, olahraga, teknologi, hiburan, gaya hidup, dunia, berita, metro",
  buttons:
    "bagikan, cetak, simpan, komentar, dengarkan, facebook, twitter, whatsapp, telegram, salin tautan, salin link, copy link, iklan, menu, tutup, beranda, home, berita, tag terkait, kembali, topik",
};
