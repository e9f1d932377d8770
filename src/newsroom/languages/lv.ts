import type { Language } from "./language.ts";

export const lv: Language = {
  published: "publicēts, publicēta, datums, ievietots",
  updated: "atjaunots, atjaunināts, labots, papildināts",
  beside: "gada, plkst, laiks, pēdējo reizi",
  by: "sagatavoja, sagatavojis, sagatavojusi, rakstīja",
  and: "un",
  credits: {
    author: "autors:, autore:, autori:, teksts:, sagatavoja:, žurnālists:, žurnāliste:",
    editor: "redaktors:, redaktore:, redaktori:",
    photographer: "foto:, fotogrāfs:, fotogrāfe:, attēls:, video:",
    translator: "tulkoja:, tulkojums:, tulkotājs:",
    source: "avots:, avoti:",
  },
  titles:
    "žurnālists, žurnāliste, redaktors, redaktore, korespondents, korespondente, komentētājs, fotogrāfs, profesors",
  desks: "redakcija",
  minutes: "# min lasīšanai, lasīšanas laiks: # min",
  furniture:
    "lasi arī, lasiet arī, lasīt vairāk, saistītie raksti, reklāma, komentāri, dalīties, seko mums, abonē, visas tiesības",
  buttons: "dalīties, komentāri, drukāt, ziņas, sākums, reklāma, vairāk, izvēlne",
};
