import type { Language } from "./language.ts";

export const tr: Language = {
  published:
    "yayınlanma, yayınlandı, yayımlanma, yayımlandı, giriş, oluşturulma, oluşturma, eklenme, yayın, yayınlanan, yayım",
  updated: "güncelleme, güncellendi, güncellenme, güncellenen, değiştirilme, düzenlenme",
  beside: "son, ile, tarihi, tarih, saat, saati, de, da, te, ta, günü, ilk, yerel, haber, bugün, zamanı",
  zones: {
    tsi: "Europe/Istanbul",
    tsİ: "Europe/Istanbul",
    "türkiye saati": "Europe/Istanbul",
    "türkiye saatiyle": "Europe/Istanbul",

    "yerel saatle": "",
  },
  by: "yazan, haber, hazırlayan, yazar, muhabir",
  and: "ve, ile",
  credits: {
    author:
      "yazan:, yazar:, yazarlar:, haber:, muhabir:, hazırlayan:, metin:, röportaj:, kaleme alan:, yazı:, muhabirler:, haber/foto:, haber - foto:, haber-fotoğraf:",
    editor: "editör:, editörler:, düzenleyen:, yayın editörü:, haber editörü:",
    contributor: "katkıda bulunan:, katkıda bulunanlar:, katkı:, katkılarıyla:",
    photographer: "fotoğraf:, fotoğraflar:, foto:, foto muhabiri:, görsel:, kamera:, video:, fotoğrafçı:",
    illustrator: "çizim:, çizer:, illüstrasyon:, grafik:, infografik:",
    translator: "çeviri:, çeviren:, çevirmen:, çevirenler:, tercüme:",
    source: "kaynak:, kaynaklar:, ajans:",
  },
  titles:
    "gazeteci, muhabir, muhabiri, yazar, yazarı, editör, editörü, köşe yazarı, temsilcisi, fotoğrafçı, foto muhabiri, müdürü, yönetmeni, analist, akademisyen, profesör",
  desks: "haber merkezi, servisi, ajansları, haber servisi, ajanslar, merkezi",
  minutes:
    "okuma süresi: # dk, okuma süresi: # dk., okuma süresi: # dakika, okuma süresi # dk, okuma süresi # dakika, # dk okuma, # dakika okuma, # dk. okuma, # dakikalık okuma, # dk okuma süresi, # dakika okuma süresi, ortalama okuma süresi: # dakika, okuma: # dk, tahmini okuma süresi: # dakika, # dakikada okunur, # dakikada oku",
  furniture:
    "ayrıca okuyun, ayrıca bakınız, devamını oku, devamı için, haberin devamı, daha fazla, daha fazlası, ilgili haber, ilgili haberler, ilgili içerik, ilginizi çekebilir, önerilen, bunlar da, bu haberler de, okumaya devam, izleyin, izle:, dinle, abone ol, abone olun, giriş yap, üye ol, bülten, bizi takip, takip et, paylaş, © , copyright, tüm hakları, her hakkı, etiketler:, etiket:, konular:, anahtar kelimeler, reklam, yorumlar, yorum yap, en çok okunan, en çok okunanlar, indir, tıklayın, son dakika haberleri, haber girişi, okumak için, haberlere tek, google news, google haberler",
  sections: "gündem, dünya, ekonomi, spor, siyaset, kültür, sağlık, teknoloji, türkiye, yaşam, son dakika, haberler",
  buttons:
    "paylaş, yazdır, kaydet, yorumlar, yorum yap, dinle, facebook, twitter, whatsapp, e-posta, kopyala, bağlantıyı kopyala, linki kopyala, reklam, menü, kapat, etiketler, geri, haberler, anasayfa, abone ol, takip et, haberi dinle",
};
