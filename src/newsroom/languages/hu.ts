import type { Language } from "./language.ts";

export const hu: Language = {
  published:
    "közzétéve, megjelent, megjelenés, publikálva, létrehozva, feltöltve, közzététel, publikálás, feladva, kiadva",
  updated: "frissítve, frissítés, módosítva, módosítás, frissült",
  beside: "utolsó, utoljára, óra, órakor, dátum, kor, ideje, legutóbb, a, napja, dátuma",
  by: "írta, szerzők, a szerző, riport, írták, készítette, szerző",
  and: "és",
  credits: {
    author:
      "szerző:, szerzők:, írta:, írták:, szöveg:, újságíró:, készítette:, riporter:, az interjút készítette:, tudósító:",
    editor: "szerkesztő:, szerkesztette:, szerkesztés:, szerk.:, olvasószerkesztő:",
    contributor: "közreműködött:, közreműködő:, közreműködött",
    photographer:
      "fotó:, fotók:, fénykép:, képek:, kép:, fotós:, fényképezte:, videó:, fotó, címlapkép:, borítókép:, nyitókép:, címlapfotó:",
    illustrator: "illusztráció:, grafika:, rajz:, infografika:",
    translator: "fordította:, fordítás:, fordító:",
    source: "forrás:, források:",
  },
  titles:
    "újságíró, tudósító, szerkesztő, főszerkesztő, riporter, publicista, fotóriporter, kolumnista, munkatárs, rovatvezető, elemző, szakíró",
  desks: "szerkesztőség, hírügynökség",
  minutes:
    "olvasási idő: # perc, olvasási idő # perc, # perc olvasás, # perces olvasás, # perc olvasási idő, # perc, olvasás: # perc, olvasásiidő: # perc, kb. # perc olvasás",
  furniture:
    "olvassa el, olvasd el, olvass tovább, olvassa tovább, olvass még, tovább olvasom, kapcsolódó, kapcsolódó cikk, további cikkek, ajánlott, ajánljuk, ez is érdekelheti, nézze meg, nézd meg, hallgassa, bővebben, részletek, fizess elő, előfizetés, előfizetek, jelentkezzen be, bejelentkezés, regisztrálj, regisztráció, hírlevél, iratkozzon, iratkozz, kövess, kövesse, megosztás, oszd meg, © , copyright, minden jog, címkék:, témák:, tagek:, kulcsszavak, hirdetés, hozzászólások, hozzászólás, kommentek, legolvasottabb, letöltés, kattintson, kattints, csatlakozz, ha szeretnéd, támogass, támogasd",
  sections: "belföld, külföld, gazdaság, sport, kultúra, tudomány, vélemény, hírek, politika",
  buttons:
    "megosztás, nyomtatás, mentés, kommentek, hozzászólások, hallgatás, meghallgatom, facebook, twitter, e-mail, link másolása, hirdetés, menü, bezárás, címkék, vissza, tovább, cikk",
};
