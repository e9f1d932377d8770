import type { Language } from "./language.ts";

export const nb: Language = {
  published: "publisert, lagt, opprettet, utgitt, publ, publisering",
  updated: "oppdatert, endret, redigert, sist, oppd, oppdatering",
  beside: "kl, klokken, den, siste, d, dato, ut, i, dag, først, lesetid",
  zones: { "norsk tid": "Europe/Oslo", "lokal tid": "" },
  by: "av, skrevet av, intervju av, kronikk av, analyse av, kommentar av",
  and: "og",
  credits: {
    author: "tekst:, tekst og foto:, tekst/foto:, forfatter:, journalist:, skribent:, tekst av, av:",
    editor: "redaktør:, redigert av, redigering:, redaksjon:, ansvarlig redaktør:",
    contributor: "med bidrag fra, medvirkende:, i samarbeid med, bidragsytere:",
    photographer: "foto:, bilde:, bilder:, fotograf:, fotografi:, video:, foto av, bilder av",
    illustrator: "illustrasjon:, illustrasjoner:, grafikk:, tegning:, illustrasjon av, infografikk:",
    translator: "oversettelse:, oversatt av, oversettelse av, oversetter:, oversatt til norsk av",
    source: "kilde:, kilder:",
  },
  titles:
    "journalist, korrespondent, redaktør, sjefredaktør, reporter, fotograf, skribent, kommentator, utenrikskorrespondent, spaltist, medarbeider, frilans, politisk redaktør",
  desks: "redaksjon, redaksjonen, nyhetsbyrå",
  in: "i, fra",
  minutes:
    "lesetid: # min, lesetid: # min., lesetid: # minutter, lesetid # min, lesetid # minutter, lesetid: ca. # minutter, # min lesetid, # min. lesetid, # min lesing, # minutters lesing, # minutters lesetid, lesetid ca. # minutter, # min å lese, lesetid # min.",
  furniture:
    "les også, les mer, les hele, les videre, les:, se også, hør også, lytt, mer om, relaterte saker, relatert, anbefalt, abonner, bli abonnent, allerede abonnent, logg inn, artikkelen er for, denne artikkelen er, for abonnenter, fortsett, nyhetsbrev, følg oss, følg, del artikkelen, del saken, del, © , copyright, alle rettigheter, emner:, stikkord:, tags:, annonse, kommentarer, kommenter, mest lest, last ned, klikk her, få tilgang, tips oss, fikk du med deg",
  sections: "nyheter, innenriks, utenriks, økonomi, sport, kultur, debatt, meninger, verden, norge",
  buttons:
    "del, del artikkel, skriv ut, lagre, kommentarer, lytt, lytt til saken, facebook, twitter, e-post, kopier lenke, annonse, forsiden, meny, lukk, pluss, premium, emner, tilbake, nyheter, for abonnenter",
};
