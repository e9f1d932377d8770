import type { Language } from "./language.ts";

export const ro: Language = {
  published: "publicat, publicată, publicării, publicare, postat, data publicării, creat, adăugat",
  updated: "actualizat, actualizată, actualizare, actualizării, modificat, modificare, modificată",
  beside: "la, de, în, pe, data, ultima, ora, orele, luna, din, dată",
  zones: { "ora româniei": "Europe/Bucharest", "ora locală": "" },
  by: "de, de către, scris de, un articol de, un interviu de, interviu de",
  and: "și, şi",
  credits: {
    author:
      "autor:, autori:, autoare:, text:, text și foto:, scris de, publicat de, articol de, reporter:, a consemnat:, redactor:, realizat de",
    editor: "editor:, editare:, editat de, redactor:, redactor-șef:, editor coordonator:",
    contributor:
      "cu contribuția, cu contribuția lui, colaborare:, în colaborare cu, a contribuit:, a colaborat:, au contribuit:",
    photographer: "foto:, fotografii:, fotografie:, fotografii de, fotograf:, video:, sursa foto:, credit foto:",
    illustrator: "ilustrație:, ilustrații:, grafică:, infografic:, ilustrații de",
    translator: "traducere:, traducerea:, tradus de, traducător:, traducere de",
    source: "sursa:, sursă:, surse:",
  },
  titles:
    "jurnalist, jurnalistă, redactor, redactoare, reporter, reporteră, corespondent, corespondentă, editor, editoare, editorialist, fotograf, redactor-șef, colaborator, analist",
  desks: "redacția, redacţia, agenții",
  in: "din, la, în",
  minutes:
    "timp de citire: # min, timp de citire: # minute, timp de citire # min, timp citire: # min, timp de lectură: # min, timp de lectură: # minute, # min de citit, # minute de citit, # min citire, # min lectură, # minute de lectură, timp estimat de citire: # minute, citire: # min, # de minute de citit, citești în # minute, timp de citire: # minut",
  furniture:
    "citește și, citeşte şi, citiți și, citește mai, citește mai mult, citește mai departe, citeşte mai, citește:, vezi și, vezi mai, vezi aici, vezi:, urmărește, urmăriți, ascultă, recomandări, recomandarea, recomandate, articole similare, articole recomandate, pe aceeași temă, mai multe, află mai, abonează-te, abonați-vă, autentificare, înregistrează-te, continuarea, acest articol este, newsletter, distribuie, distribuiți, © , copyright, toate drepturile, etichete:, taguri:, tags:, subiecte:, cuvinte cheie, publicitate, comentarii, comentează, cele mai citite, descarcă, click aici, apasă aici, dacă ți-a plăcut, poți urmări",
  sections: "politică, economie, social, externe, sport, cultură, sănătate, opinii, știri, actualitate, internațional",
  buttons:
    "distribuie, share, tipărește, printează, salvează, comentarii, comentează, ascultă, facebook, twitter, whatsapp, email, copiază link, publicitate, meniu, închide, etichete, premium, înapoi, mai mult",
};
