import type { Language } from "./language.ts";

export const lt: Language = {
  published: "paskelbta, publikuota, publikuotas, įkelta, data",
  updated: "atnaujinta, pakeista, papildyta, redaguota",
  beside: "m, d, val, min, diena, laikas, paskutinį kartą",
  by: "parengė, parašė, kalbino",
  and: "ir",
  credits: {
    author: "autorius:, autorė:, autoriai:, tekstas:, parengė:, žurnalistas:, žurnalistė:",
    editor: "redaktorius:, redaktorė:, redagavo:",
    photographer: "nuotrauka:, nuotraukos:, foto:, fotografas:, fotografė:, video:",
    translator: "vertė:, vertimas:",
    source: "šaltinis:, šaltiniai:",
  },
  titles:
    "žurnalistas, žurnalistė, redaktorius, redaktorė, korespondentas, korespondentė, apžvalgininkas, fotografas, profesorius",
  desks: "redakcija",
  minutes: "# min. skaitymo, skaitymo laikas: # min, # min skaitymo",
  furniture:
    "taip pat skaitykite, skaitykite daugiau, skaitykite, susiję straipsniai, reklama, komentarai, dalintis, sekite mus, prenumeruokite, visos teisės",
  buttons: "dalintis, komentarai, spausdinti, naujienos, pradžia, reklama, daugiau, meniu",
};
