import type { Language } from "./language.ts";

/** Croatian, Bosnian, Montenegrin and Serbian in Latin letters. */
export const hr: Language = {
  published: "objavljeno, objavljen, objavila, objavio, datum, postavljeno",
  updated: "ažurirano, izmijenjeno, izmenjeno, dopunjeno, zadnja izmjena, poslednja izmena, posljednja izmjena",
  beside: "u, dana, sati, vrijeme, vreme, zadnje, posljednje, poslednje, h",
  by: "piše, pišu, napisao, napisala, napisali, priredio, priredila, pripremio, pripremila, razgovarao, razgovarala",
  and: "i",
  credits: {
    author:
      "piše:, pišu:, autor:, autorica:, autori:, autorka:, tekst:, napisao:, napisala:, razgovarao:, razgovarala:, novinar:, novinarka:",
    editor: "uredio:, uredila:, urednik:, urednica:, uredili:",
    photographer: "foto:, fotografija:, fotografije:, snimio:, snimila:, fotograf:, video:",
    translator: "preveo:, prevela:, prijevod:, prevod:",
    source: "izvor:, izvori:",
  },
  titles:
    "novinar, novinarka, urednik, urednica, dopisnik, dopisnica, reporter, reporterka, kolumnist, kolumnistica, komentator, profesor, profesorica",
  desks: "redakcija, uredništvo, desk",
  in: "u, iz",
  minutes: "# min čitanja, # minuta čitanja, vrijeme čitanja: # min, vrijeme čitanja: # minuta, vreme čitanja: # min",
  furniture:
    "pročitajte i, pročitajte još, pročitaj više, pročitajte više, povezano, povezane vijesti, pogledajte, oglas, komentari, podijeli, podeli, pratite nas, prijavite se, pretplatite se, sva prava",
  sections:
    "vijesti, vesti, hrvatska, svijet, svet, politika, gospodarstvo, sport, kultura, crna kronika, društvo, ekonomija, biznis",
  buttons:
    "podijeli, podeli, komentari, ispis, ispiši, štampaj, spremi, vijesti, vesti, početna, oglas, više, izbornik, pretraga",
};
