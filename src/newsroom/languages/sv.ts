import type { Language } from "./language.ts";

export const sv: Language = {
  published: "publicerad, publicerat, publicerades, publ, skapad, postad, postat, publicering, utgiven, publicerat",
  updated: "uppdaterad, uppdaterat, uppdaterades, uppd, ändrad, ändrat, redigerad, uppdatering",
  beside: "kl, klockan, den, senast, datum, i, dag, för, sen, lästid, först",
  zones: { "svensk tid": "Europe/Stockholm", "lokal tid": "" },
  by: "av, intervju av, en text av, krönika av, analys av, reportage av",
  and: "och",
  credits: {
    author:
      "text:, text och foto:, text & foto:, text/foto:, författare:, skribent:, reporter:, journalist:, skrivet av, text av, av:, texter:",
    editor: "redaktör:, redigerad av, redigering:, ansvarig utgivare:",
    contributor: "med bidrag från, medverkan:, medverkande:, med hjälp av, i samarbete med",
    photographer: "foto:, bild:, bilder:, foton:, fotograf:, fotografi:, video:, foto av, bilder av",
    illustrator: "illustration:, illustrationer:, grafik:, illustration av, teckning:, infografik:",
    translator: "översättning:, översatt av, översättning av, översättare:",
    source: "källa:, källor:",
  },
  titles:
    "reporter, journalist, korrespondent, redaktör, chefredaktör, krönikör, fotograf, skribent, ledarskribent, kolumnist, utrikeskorrespondent, medarbetare, kommentator, politikreporter, kulturskribent",
  desks: "redaktion, redaktionen, nyhetsredaktionen, nyhetsbyrå",
  in: "i, från",
  minutes:
    "lästid: # min, lästid: # minuter, lästid # min, lästid # minuter, lästid: ca # min, lästid cirka # minuter, # min läsning, # minuters läsning, # min lästid, # minuter läsning, lästid: cirka # minuter, läses på # minuter, lästid: # minut, lästid ca # minuter",
  furniture:
    "läs också, läs även, läs mer, läs vidare, läs:, se även, se också, titta:, lyssna, mer om, mer läsning, relaterat, relaterade artiklar, rekommenderat, missa inte, prenumerera, bli prenumerant, redan prenumerant, logga in, skapa konto, artikeln är, låst artikel, för dig som, fortsätt läsa, nyhetsbrev, följ oss, följ ämnen, följ, dela artikeln, dela, © , copyright, alla rättigheter, ämnen:, taggar:, annons, kommentarer, kommentera, mest läst, ladda ner, ladda ned, klicka här, så jobbar vi, rätta artikeln, ge bort, få koll, gilla",
  sections:
    "nyheter, inrikes, utrikes, ekonomi, sport, kultur, nöje, debatt, ledare, åsikt, världen, politik, vetenskap",
  buttons:
    "dela, skriv ut, spara, kommentera, kommentarer, lyssna, lyssna på artikeln, facebook, twitter, e-post, mejl, kopiera länk, annons, hem, meny, stäng, premium, plus, ämnen, taggar, tillbaka, nyheter, lås upp, rätta artikel, tipsa",
};
