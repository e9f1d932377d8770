import type { Language } from "./language.ts";

export const it: Language = {
  published: "pubblicato, pubblicata, pubblicazione, postato, creato, inserito",
  updated: "aggiornato, aggiornata, aggiornamento, modificato, modificata, modifica, agg",
  beside:
    "il, la, le, l, alle, ore, ora, del, di, in, ultimo, ultima, data, h, e, dalle, a, lo, all'1, italiana, lettura",
  zones: { "ora italiana": "Europe/Rome", "ora locale": "", "ora di roma": "Europe/Rome" },
  by: "di, dal nostro inviato, dalla nostra inviata, dal nostro corrispondente, dalla nostra corrispondente, dall'inviato, intervista di, un articolo di, analisi di, commento di",
  and: "e, ed",
  credits: {
    author:
      "testo:, testi:, testo di, testi di, testo e foto:, testo e foto di, autore:, autrice:, autori:, scritto da, pubblicato da, redatto da, articolo di, giornalista:, redazione:",
    editor: "a cura di, a cura della, editing:, editor:, revisione:, modificato da",
    contributor:
      "con, con la collaborazione di, con il contributo di, in collaborazione con, ha collaborato, hanno collaborato, collaborazione:, con informazioni di",
    photographer:
      "foto:, foto di, fotografie:, fotografie di, fotografia:, fotografia di, immagini:, immagine:, fotografo:, video:, video di, credit:, crediti:",
    illustrator:
      "illustrazione:, illustrazioni:, illustrazioni di, illustrazione di, infografica:, disegno di, grafica:",
    translator: "traduzione:, traduzione di, tradotto da, traduttore:",
    source: "fonte:, fonti:, agenzia:",
  },
  titles:
    "giornalista, corrispondente, inviato, inviata, redattore, redattrice, caporedattore, direttore, direttrice, editorialista, opinionista, collaboratore, collaboratrice, fotografo, fotografa, cronista, vicedirettore, professore, professoressa, scrittore, scrittrice, economista",
  desks: "redazione, agenzie",
  in: "da, a, in, dalla, dal",
  minutes:
    "# min di lettura, # min. di lettura, # minuti di lettura, # minuto di lettura, tempo di lettura: # min, tempo di lettura: # min., tempo di lettura: # minuti, tempo di lettura # min, tempo di lettura # minuti, lettura: # min, lettura: # minuti, lettura # min, lettura in # minuti, tempo di lettura stimato: # minuti, # minuti per la lettura, si legge in # minuti, tempo di lettura: # minuto, tempo di lettura # min., # ' di lettura, # ' lettura",
  furniture:
    "leggi anche, leggi tutto, leggi di più, leggi:, leggi l'articolo, leggi pure, vedi anche, guarda anche, guarda il video, guarda:, ascolta, approfondisci, per approfondire, approfondimento:, ti potrebbe interessare, potrebbe interessarti, potrebbe anche interessarti, potrebbero interessarti, articoli correlati, correlati, notizie correlate, continua a leggere, continua la lettura, abbonati, sei già abbonato, contenuto riservato, articolo riservato, questo articolo è riservato, registrati, accedi, iscriviti, newsletter, ricevi, seguici, segui, condividi, © , copyright, riproduzione riservata, tutti i diritti, argomenti:, tag:, tags:, temi:, pubblicità, più letti, i più letti, commenti, lascia un commento, scarica, clicca qui, non perdere, unisciti, scopri di più, leggi i commenti, ultime notizie",
  sections:
    "politica, economia, cronaca, esteri, mondo, cultura, sport, spettacoli, scienza, salute, tecnologia, ambiente, opinioni, editoriali, interni, società, viaggi, motori, ultime notizie, ultim'ora",
  buttons:
    "condividi, stampa, salva, commenta, commenti, ascolta, ascolta l'articolo, invia, regala, facebook, twitter, whatsapp, telegram, e-mail, email, copia link, link copiato, pubblicità, home, menu, abbonati, per abbonati, chiudi, tag, temi, segui, riproduzione riservata, ascolta la versione audio dell'articolo, indietro, avanti, argomenti, versione audio",
};
