import type { Language } from "./language.ts";

export const pl: Language = {
  published: "opublikowano, opublikowany, opublikowana, publikacja, publikacji, dodano, utworzono, utworzenia, dodania",
  updated:
    "aktualizacja, aktualizacji, zaktualizowano, zaktualizowany, zmodyfikowano, modyfikacja, modyfikacji, akt, aktualizowany",
  beside: "dnia, godz, godzina, godzinie, o, r, roku, data, ostatnia, ostatniej, w, z, dn, dodane, ostatnio",
  zones: { "czasu polskiego": "Europe/Warsaw", "czasu lokalnego": "" },
  by: "przez, autor, autorka, autorzy, rozmawiał, rozmawiała",
  and: "i, oraz",
  credits: {
    author:
      "autor:, autorka:, autorzy:, tekst:, tekst i zdjęcia:, napisał, napisała, przygotował, przygotowała, opracował, opracowała, oprac., oprac.:, opracowanie:, rozmawiał:, rozmawiała:, redaktor:, red., red.:, dziennikarz:, autor tekstu:",
    editor: "redakcja:, redagował, redagowała, redaktor prowadzący:, pod redakcją, edycja:, wydawca:",
    contributor: "współpraca:, we współpracy z, współpracował, współpracowała",
    photographer: "zdjęcia:, zdjęcie:, fot., fot.:, foto:, fotografia:, fotografie:, fotograf:, zdj., wideo:",
    illustrator: "ilustracja:, ilustracje:, ilustrował, ilustrowała, rysunek:, grafika:, infografika:",
    translator: "tłumaczenie:, tłumaczył, tłumaczyła, przekład:, przełożył, przełożyła, tłum., tłum.:",
    source: "źródło:, źródła:, za:",
  },
  titles:
    "dziennikarz, dziennikarka, korespondent, korespondentka, redaktor, redaktorka, reporter, reporterka, publicysta, publicystka, komentator, felietonista, fotograf, wydawca, szef",
  desks: "redakcja, agencje",
  in: "z, w",
  minutes:
    "czas czytania: # min, czas czytania: # min., czas czytania: # minut, czas czytania: # minuty, czas czytania # min, czas czytania # minut, # min czytania, # minut czytania, # minuty czytania, # min. czytania, przeczytasz w # min, przeczytasz w # minut, przeczytasz w # minuty, czas czytania: około # minut, # minuta czytania, ten tekst przeczytasz w # minuty, ten tekst przeczytasz w # minut, ten tekst przeczytasz w # minutę, czas czytania: ok. # min",
  furniture:
    "czytaj też, czytaj także, czytaj również, czytaj więcej, czytaj dalej, czytaj:, przeczytaj też, przeczytaj także, przeczytaj również, przeczytaj:, zobacz też, zobacz także, zobacz również, zobacz:, zobacz wideo, polecamy, polecane, więcej na ten temat, więcej o, więcej informacji, dowiedz się, dalszy ciąg, dalsza część, artykuł dostępny, treść dostępna, dostęp dla, zaloguj się, masz już, kup dostęp, subskrybuj, prenumerata, zapisz się, newsletter, obserwuj, śledź, udostępnij, podziel się, © , copyright, wszelkie prawa, wszystkie prawa, tagi:, tematy:, słowa kluczowe, reklama, komentarze, skomentuj, najczęściej czytane, pobierz, kliknij, posłuchaj, oglądaj, powiązane, podobne artykuły, dołącz",
  sections: "wiadomości, kraj, świat, polityka, gospodarka, biznes, sport, kultura, nauka, zdrowie, opinie, polska",
  buttons:
    "udostępnij, drukuj, zapisz, skomentuj, komentarze, posłuchaj, facebook, twitter, whatsapp, e-mail, kopiuj link, skopiuj link, reklama, menu, zamknij, tagi, tematy, premium, dla prenumeratorów, lubię to, wyślij, wróć, więcej, powiązane tematy",
};
