import type { Language } from "./language.ts";

export const sk: Language = {
  published: "publikované, zverejnené, vydané, vytvorené, uverejnené, publikovaný, vydané",
  updated: "aktualizované, aktualizácia, upravené, aktualizovaný, zmenené",
  beside: "o, dňa, hod, v, dátum, naposledy, posledná, hodine, roku, kedy",
  by: "napísal, napísala, pripravil, pripravila, od, spracoval, spracovala",
  and: "a",
  credits: {
    author: "autor:, autorka:, autori:, text:, text a foto:, napísal:, napísala:, redaktor:, redaktorka:",
    editor: "editor:, editorka:, redakcia:, editoval, editovala",
    contributor: "spolupráca:, v spolupráci s, spolupracoval, spolupracovala",
    photographer: "foto:, fotografie:, fotografia:, snímky:, video:, fotograf:",
    illustrator: "ilustrácia:, ilustrácie:, ilustroval, kresba:, grafika:",
    translator: "preklad:, preložil, preložila",
    source: "zdroj:, zdroje:",
  },
  titles:
    "redaktor, redaktorka, reportér, reportérka, spravodajca, spravodajkyňa, novinár, novinárka, komentátor, komentátorka, šéfredaktor, šéfredaktorka, editor, editorka, fotograf, publicista",
  desks: "redakcia, agentúry",
  in: "z, v",
  minutes:
    "čas čítania: # min, čas čítania: # min., čas čítania: # minút, čas čítania: # minúty, čítanie na # min, čítanie na # minút, # min čítania, # minút čítania, # minúty čítania, čas čítania # min, doba čítania: # min, # min. čítania",
  furniture:
    "čítajte aj, čítajte tiež, čítajte viac, čítajte ďalej, prečítajte si, pozrite si, pozrite aj, súvisiace, viac k téme, viac o, mohlo by vás, odporúčame, sledujte, vypočujte, predplaťte, predplatné, prihlásiť, prihláste, tento článok je, odomknite, newsletter, zdieľať, zdieľajte, © , copyright, všetky práva, témy:, tagy:, štítky:, kľúčové slová, reklama, inzercia, diskusia, komentáre, najčítanejšie, stiahnite, kliknite, pokračovanie, pridajte sa",
  sections: "domáce, zahraničné, ekonomika, šport, kultúra, názory, správy, slovensko, svet, politika",
  buttons:
    "zdieľať, tlačiť, vytlačiť, uložiť, diskusia, komentáre, vypočuť, facebook, twitter, whatsapp, e-mail, kopírovať odkaz, reklama, menu, zavrieť, témy, premium, späť, viac",
};
