import type { Language } from "./language.ts";

export const cs: Language = {
  published: "publikováno, zveřejněno, vydáno, vytvořeno, vloženo, vyšlo, publikace",
  updated: "aktualizováno, aktualizace, upraveno, aktualizovaný, změněno, akt",
  beside: "v, ve, dne, hod, hodin, poslední, naposledy, datum, o, roku",
  zones: { "středoevropského času": "CET", "místního času": "" },
  by: "napsal, napsala, připravil, připravila, od, zpracoval, zpracovala, ptal se, ptala se",
  and: "a",
  credits: {
    author:
      "autor:, autorka:, autoři:, text:, text a foto:, napsal:, napsala:, připravil:, redaktor:, redaktorka:, autor článku:",
    editor: "editor:, editorka:, redakce:, editoval, editovala, redakčně upravil",
    contributor: "spolupráce:, ve spolupráci s, spolupracoval, spolupracovala",
    photographer: "foto:, fotografie:, fotky:, snímky:, video:, fotograf:",
    illustrator: "ilustrace:, ilustroval, ilustrovala, kresba:, grafika:, infografika:",
    translator: "překlad:, přeložil, přeložila, překladatel:",
    source: "zdroj:, zdroje:",
  },
  titles:
    "redaktor, redaktorka, reportér, reportérka, zpravodaj, zpravodajka, novinář, novinářka, komentátor, komentátorka, šéfredaktor, šéfredaktorka, editor, editorka, fotograf, korespondent, publicista, analytik",
  desks: "redakce, agentury",
  in: "z, v",
  minutes:
    "doba čtení: # min, doba čtení: # min., doba čtení: # minut, doba čtení: # minuty, doba čtení # min, čtení na # min, čtení na # minut, čtení na # minuty, # min čtení, # minut čtení, # minuty čtení, # min. čtení, délka čtení: # minut, čas čtení: # minut, čas čtení: # min, čtení: # min",
  furniture:
    "čtěte také, čtěte i, čtěte více, čtěte též, číst dál, číst více, přečtěte si, související, další články, více o, více k tématu, více informací, mohlo by vás, doporučujeme, podívejte se, sledujte, poslechněte, předplaťte, předplatné, předplatit, přihlásit, přihlaste, zbývá vám, tento článek je, odemkněte, newsletter, sdílet, sdílejte, © , copyright, všechna práva, štítky:, témata:, tagy:, klíčová slova, reklama, inzerce, diskuse, diskuze, komentáře, nejčtenější, stáhněte, klikněte, pokračování, přidejte se, publikování nebo",
  sections: "domácí, zahraniční, ekonomika, byznys, sport, kultura, věda, názory, zprávy, politika, svět",
  buttons:
    "sdílet, tisk, tisknout, uložit, diskuse, diskuze, komentáře, poslechnout, facebook, twitter, whatsapp, e-mail, kopírovat odkaz, reklama, menu, zavřít, témata, štítky, premium, zpět, více",
};
