import type { Language } from "./language.ts";

export const fi: Language = {
  published: "julkaistu, lähetetty, luotu, ilmestynyt, julkaisuaika, julkaistiin, julkaisupäivä",
  updated: "päivitetty, muokattu, muutettu, päivitys, päivitettiin, korjattu, päivittynyt",
  beside: "klo, kello, viimeksi, päivämäärä, na, nä, tänään, lukuaika",
  zones: { "suomen aikaa": "Europe/Helsinki", "paikallista aikaa": "" },
  by: "kirjoittanut, kirjoittaja, toimittanut",
  and: "ja, sekä",
  credits: {
    author:
      "teksti:, teksti ja kuva:, teksti ja kuvat:, kirjoittaja:, kirjoittajat:, toimittaja:, toimittajat:, kirjoittanut:, teksti",
    editor: "päätoimittaja:, toimittanut:, editoinut:, editointi:, toimitus:",
    contributor: "avustaja:, avustanut:, mukana:",
    photographer: "kuva:, kuvat:, valokuva:, valokuvat:, valokuvaaja:, kuvaaja:, video:, kuvat",
    illustrator: "kuvitus:, grafiikka:, piirros:, infografiikka:, kuvittaja:",
    translator: "kääntäjä:, käännös:, kääntänyt:, suomennos:, suomentanut:",
    source: "lähde:, lähteet:",
  },
  titles:
    "toimittaja, kirjeenvaihtaja, päätoimittaja, kolumnisti, valokuvaaja, kuvaaja, avustaja, kirjoittaja, uutispäällikkö, kriitikko, politiikan toimittaja",
  desks: "toimitus, uutistoimisto, uutistoimitus",
  minutes:
    "lukuaika: # min, lukuaika: # minuuttia, lukuaika # min, lukuaika noin # min, lukuaika noin # minuuttia, # min lukuaika, # minuutin lukuaika, lukuaika: noin # minuuttia, # min lukemista, lukemisaika: # min, arvioitu lukuaika: # minuuttia, lukuaika # minuuttia, lukuaika: # minuutti",
  furniture:
    "lue myös, lue lisää, lue seuraavaksi, lue:, katso myös, katso:, kuuntele, lisää aiheesta, aiheesta lisää, suosittelemme, tilaa, tilaajille, oletko jo tilaaja, kirjaudu, tämä artikkeli on, jatka lukemista, uutiskirje, seuraa, jaa artikkeli, jaa, © , copyright, kaikki oikeudet, aiheet:, asiasanat:, avainsanat:, tunnisteet:, mainos, kommentit, kommentoi, luetuimmat, lataa, klikkaa, liity, juttu jatkuu, artikkeli jatkuu",
  sections: "uutiset, kotimaa, ulkomaat, talous, urheilu, kulttuuri, politiikka, mielipide, viihde, tiede",
  buttons:
    "jaa, tulosta, tallenna, kommentit, kommentoi, kuuntele, kuuntele juttu, facebook, twitter, whatsapp, sähköposti, kopioi linkki, mainos, valikko, sulje, tilaajille, aiheet, takaisin, uutiset, seuraa",
};
