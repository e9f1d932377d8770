import type { Language } from "./language.ts";

export const da: Language = {
  published: "offentliggjort, publiceret, udgivet, oprettet, bragt, publ",
  updated: "opdateret, ændret, redigeret, opd, opdatering, rettet",
  beside: "kl, klokken, den, senest, sidst, d, dato, i, dag, først, læsetid",
  zones: { "dansk tid": "Europe/Copenhagen", "lokal tid": "" },
  by: "af, interview af, en artikel af, kronik af, analyse af, kommentar af",
  and: "og",
  credits: {
    author: "tekst:, tekst og foto:, forfatter:, journalist:, skrevet af, tekst af, skribent:, af:",
    editor: "redaktør:, redigeret af, redigering:, redaktion:",
    contributor: "med bidrag fra, medvirkende:, i samarbejde med, bidrag:",
    photographer: "foto:, fotos:, billede:, billeder:, fotograf:, fotografi:, video:, foto af, billeder af",
    illustrator: "illustration:, illustrationer:, grafik:, tegning:, illustration af, infografik:",
    translator: "oversættelse:, oversat af, oversættelse af, oversætter:",
    source: "kilde:, kilder:",
  },
  titles:
    "journalist, korrespondent, redaktør, chefredaktør, reporter, fotograf, skribent, klummeskribent, kommentator, udlandskorrespondent, anmelder, medarbejder, erhvervsredaktør",
  desks: "redaktion, redaktionen, nyhedsbureau",
  in: "i, fra",
  minutes:
    "læsetid: # min, læsetid: # min., læsetid: # minutter, læsetid # min, læsetid # min., læsetid # minutter, læsetid: ca. # min., # min. læsetid, # min læsetid, # min læsning, # minutters læsning, # minutters læsetid, # min. læsning, læses på # minutter",
  furniture:
    "læs også, læs mere, læs videre, læs:, se også, se her, hør også, lyt, mere om, relaterede artikler, relateret, anbefalet, gå ikke glip, abonner, bliv abonnent, allerede abonnent, log ind, artiklen er for, denne artikel er, fortsæt, nyhedsbrev, følg os, følg, del artiklen, del, © , copyright, alle rettigheder, emner:, tags:, annonce, kommentarer, kommenter, mest læste, hent, klik her, få adgang, tilmeld",
  sections: "nyheder, indland, udland, politik, penge, sport, kultur, debat, viden",
  buttons:
    "del, del artikel, print, udskriv, gem, kommentarer, lyt, lyt til artiklen, facebook, twitter, e-mail, kopiér link, kopier link, annonce, forside, menu, luk, premium, plus, emner, tilbage, nyheder, for abonnenter",
};
