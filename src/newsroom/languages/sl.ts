import type { Language } from "./language.ts";

export const sl: Language = {
  published: "objavljeno, objavljen, datum, objava",
  updated: "posodobljeno, osveženo, spremenjeno, zadnja posodobitev",
  beside: "ob, dne, uri, ura, zadnje, v",
  by: "piše, pišeta, napisal, napisala, pripravil, pripravila",
  and: "in",
  credits: {
    author: "avtor:, avtorica:, avtorji:, piše:, besedilo:, tekst:, novinar:, novinarka:",
    editor: "uredil:, uredila:, urednik:, urednica:, ureja:",
    photographer: "foto:, fotografija:, fotografije:, fotograf:, posnel:, posnela:, video:",
    translator: "prevedel:, prevedla:, prevod:",
    source: "vir:, viri:",
  },
  titles: "novinar, novinarka, urednik, urednica, dopisnik, dopisnica, kolumnist, komentator, profesor",
  desks: "uredništvo, redakcija",
  in: "v, iz",
  minutes: "# min branja, čas branja: # min, # minut branja",
  furniture:
    "preberite tudi, preberite še, preberi več, povezane novice, sorodni članki, oglas, komentarji, delite, spremljajte nas, vse pravice",
  buttons: "deli, delite, komentarji, natisni, shrani, novice, domov, oglas, več, meni",
};
