import type { Language } from "./language.ts";

export const de: Language = {
  published:
    "veröffentlicht, erschienen, publiziert, erstellt, publikation, veröffentlichung, publikationsdatum, online",
  updated: "aktualisiert, geändert, aktualisierung, update, bearbeitet, überarbeitet, aktualisierte",
  beside:
    "stand, zuletzt, letzte, letztes, vom, am, um, uhr, den, der, seit, datum, uhrzeit, ortszeit, erstmals, lesezeit",
  zones: {
    "mitteleuropäische zeit": "CET",
    "mitteleuropäische sommerzeit": "CEST",
    "berliner zeit": "Europe/Berlin",
    "schweizer zeit": "Europe/Zurich",
    "wiener zeit": "Europe/Vienna",
  },
  by: "von, eine analyse von, ein bericht von, ein kommentar von, ein gastbeitrag von, ein interview von, eine reportage von, eine kolumne von, ein essay von, ein nachruf von, eine glosse von, gastbeitrag von, kommentar von, analyse von, interview von, interview:",
  and: "und, sowie",
  credits: {
    author:
      "text:, text und foto:, text und fotos:, text & foto:, autor:, autorin:, autoren:, geschrieben von, verfasst von, aufgezeichnet von, protokoll:, redaktion:, bericht:, ein text von",
    editor:
      "bearbeitet von, redigiert von, redaktionell bearbeitet von, redaktionelle mitarbeit:, lektorat:, bearbeitung:, redigatur:",
    contributor:
      "mit material von, mit material der, mit informationen von, mit agenturmaterial von, mit agenturmaterial der, unter mitarbeit von, mitarbeit:, mit beiträgen von, mit dpa-material, mit, recherche:",
    photographer:
      "foto:, fotos:, bild:, bilder:, fotografie:, fotografiert von, fotos von, foto von, bilder von, video:, kamera:",
    illustrator: "illustration:, illustrationen:, grafik:, grafiken:, illustriert von, infografik:",
    translator:
      "übersetzt von, übersetzung:, übersetzung von, aus dem englischen von, aus dem englischen übersetzt von, aus dem französischen von",
    publisher: "herausgegeben von",
    source: "quelle:, quellen:",
  },
  titles:
    "redakteur, redakteurin, korrespondent, korrespondentin, reporter, reporterin, chefredakteur, chefredakteurin, autor, autorin, journalist, journalistin, kolumnist, kolumnistin, volontär, volontärin, ressortleiter, ressortleiterin, leiter, leiterin, herausgeber, herausgeberin, mitarbeiter, mitarbeiterin, fotograf, fotografin, kommentator",
  desks: "redaktion, nachrichtenredaktion, onlineredaktion, newsdesk, ressort, agenturen, newsteam",
  in: "in, aus",
  minutes:
    "# min, # min., # minuten, # min lesezeit, # min. lesezeit, # minuten lesezeit, # minute lesezeit, lesezeit: # min, lesezeit: # min., lesezeit: # minuten, lesezeit # min, lesezeit # min., lesezeit # minuten, lesezeit ca. # minuten, lesezeit: ca. # minuten, lesedauer: # minuten, lesedauer: # min., lesedauer # minuten, lesedauer: ca. # minuten, ca. # minuten, in # minuten gelesen, lesezeit: # minute",
  furniture:
    "lesen sie auch, lesen sie hier, lesen sie mehr, lesen sie dazu, lies auch, auch interessant, mehr zum thema, mehr dazu, mehr lesen, weiterlesen, weitere artikel, weitere themen, weitere nachrichten, das könnte sie auch, das könnte ihnen, siehe auch, zum thema:, thema:, themen:, schlagworte:, schlagwörter:, stichworte:, tags:, anzeige, werbung, newsletter, jetzt abonnieren, abonnieren, jetzt anmelden, anmelden, sie sind bereits abonnent, zur startseite, zur übersicht, startseite, teilen:, artikel teilen, diesen artikel teilen, © , copyright, alle rechte vorbehalten, folgen sie uns, kommentare, kommentar schreiben, jetzt testen, jetzt lesen, mit spiegel, mit abo, hier klicken, empfohlener redaktioneller inhalt, externen inhalt, artikel anhören, hören sie, jetzt hören, audio, den artikel vorlesen, dieser artikel ist zuerst, dieser text erschien, dieser artikel erschien, dieser text ist zuerst, sie möchten, melden sie sich, die wichtigsten nachrichten, bleiben sie",
  sections:
    "politik, wirtschaft, sport, kultur, panorama, inland, ausland, wissen, wissenschaft, digital, technik, gesundheit, meinung, kommentar, reise, leben, gesellschaft, regional, lokales, vermischtes, feuilleton, karriere, auto, unternehmen, finanzen, nachrichten, interview, reportage, analyse, liveblog, eilmeldung",
  buttons:
    "teilen, drucken, merken, kommentare, kommentieren, vorlesen, anhören, mehr, artikel, speichern, nachrichten, startseite, menü, facebook, twitter, whatsapp, e-mail, pocket, link kopieren, zur merkliste, auf die merkliste, feedback, senden, anzeige, werbung, schließen, plus, abo, themen, zum thema, verschenken, artikel verschenken, artikel merken, zurück, weiter",
};
