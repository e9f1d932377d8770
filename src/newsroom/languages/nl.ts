import type { Language } from "./language.ts";

export const nl: Language = {
  published: "gepubliceerd, geplaatst, verschenen, publicatie, publicatiedatum, gemaakt",
  updated: "bijgewerkt, gewijzigd, aangepast, geactualiseerd, update, laatst",
  beside: "om, uur, op, de, het, laatste, van, datum, vandaag, in, wijziging, leestijd",
  zones: { "nederlandse tijd": "Europe/Amsterdam", "belgische tijd": "Europe/Brussels", "lokale tijd": "" },
  by: "door, van onze redactie, van onze verslaggever, van onze correspondent, een artikel van, een interview door, een column van, een analyse van, interview door, opinie van",
  and: "en",
  credits: {
    author:
      "tekst:, tekst en foto:, tekst en foto's:, auteur:, auteurs:, geschreven door, verslaggever:, redacteur:, tekst door, samengesteld door",
    editor: "geredigeerd door, redactie:, eindredactie:, bewerkt door",
    contributor: "met medewerking van, medewerking:, m.m.v., met bijdragen van, met, mede door",
    photographer:
      "foto:, foto's:, beeld:, fotografie:, foto door, foto's door, foto's van, beeld van, fotograaf:, video:",
    illustrator: "illustratie:, illustraties:, illustratie door, illustraties door, infographic:, grafiek:",
    translator: "vertaald door, vertaling:, vertaling door, vertaling van",
    source: "bron:, bronnen:",
  },
  titles:
    "redacteur, verslaggever, verslaggeefster, correspondent, correspondente, journalist, journaliste, columnist, columniste, hoofdredacteur, fotograaf, medewerker, chef, auteur, commentator, hoogleraar, presentator, economieredacteur",
  desks: "redactie, nieuwsredactie, onze redactie, persbureau",
  in: "in, vanuit, te",
  minutes:
    "leestijd: # min, leestijd: # min., leestijd: # minuten, leestijd # min, leestijd # minuten, # min leestijd, # minuten leestijd, # min. leestijd, # min lezen, # minuten lezen, leestijd: # minuut, leestijd ca. # minuten, leestijd # min., leesduur: # minuten, # minuut leestijd",
  furniture:
    "lees ook, lees meer, lees verder, lees hier, bekijk ook, zie ook, meer over, meer nieuws, meer lezen, gerelateerd, gerelateerde artikelen, aanbevolen, luister, kijk ook, abonneer, word abonnee, al abonnee, inloggen, log in, meld je aan, dit artikel is exclusief, exclusief voor abonnees, verder lezen, nieuwsbrief, volg ons, volg, deel dit, delen, © , copyright, alle rechten voorbehouden, onderwerpen:, tags:, trefwoorden:, advertentie, reacties, reageer, meest gelezen, download, klik hier, gratis, cadeau geven, schrijf je in",
  sections:
    "politiek, economie, binnenland, buitenland, sport, cultuur, wetenschap, gezondheid, tech, opinie, columns, regio, media, klimaat, nieuws, achtergrond, interview",
  buttons:
    "delen, deel, printen, opslaan, bewaren, reageer, reacties, luister, facebook, twitter, whatsapp, e-mail, kopieer link, advertentie, home, menu, sluiten, plus, premium, tags, meer, artikel cadeau geven, voorlezen, terug, nieuws",
};
