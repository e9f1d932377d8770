import type { Language } from "./language.ts";

export const et: Language = {
  published: "avaldatud, ilmus, postitatud, kuupäev",
  updated: "uuendatud, muudetud, viimati uuendatud, täiendatud, parandatud",
  beside: "kell, kl, a, aasta, viimati",
  by: "kirjutas, intervjueeris, vahendas",
  and: "ja",
  credits: {
    author: "autor:, autorid:, tekst:, kirjutas:, ajakirjanik:",
    editor: "toimetaja:, toimetas:, toimetajad:",
    photographer: "foto:, fotod:, pilt:, fotograaf:, video:",
    translator: "tõlkis:, tõlkija:, tõlge:",
    source: "allikas:, allikad:",
  },
  titles: "ajakirjanik, toimetaja, reporter, korrespondent, kolumnist, fotograaf, professor, peatoimetaja",
  desks: "toimetus",
  minutes: "# min lugemist, lugemisaeg: # min, # minutit lugemist",
  furniture:
    "loe ka, loe lisaks, loe edasi, seotud artiklid, reklaam, kommentaarid, jaga, jälgi meid, telli, kõik õigused",
  buttons: "jaga, kommentaarid, prindi, salvesta, uudised, avaleht, reklaam, rohkem, menüü",
};
