import type { Language } from "./language.ts";

export const fr: Language = {
  published: "publié, publiée, paru, parue, posté, diffusé, publication, créé, rédigé, écrit, mis en ligne, ligne",
  updated: "modifié, actualisé, jour, modification, actualisation, maj, mise, mis, réactualisé",
  beside: "le, la, à, a, de, du, dernière, dernier, en, heure, date, depuis, les, et, locale, lecture",
  zones: {
    "heure de paris": "Europe/Paris",
    "heure française": "Europe/Paris",
    "heure suisse": "Europe/Zurich",
    "heure belge": "Europe/Brussels",
    "heure de l'est": "ET",
    "heure de montréal": "America/Montreal",
    "heure avancée de l'est": "EDT",
    "heure normale de l'est": "EST",
    "heure gmt": "GMT",
    "heure locale": "",
    "temps universel": "UTC",
    "heure d'europe centrale": "CET",
    hae: "EDT",
    hne: "EST",
  },
  by: "par, propos recueillis par, entretien par, un article de, une enquête de, une chronique de, une analyse de, un texte de, tribune de, éditorial par, récit de, reportage de",
  and: "et, ainsi que",
  credits: {
    author:
      "texte:, textes:, texte par, textes par, auteur:, auteure:, autrice:, auteurs:, rédigé par, écrit par, publié par, recueilli par, article rédigé par, rédaction:, journaliste:, texte et photos:, un reportage de",
    editor: "édité par, édition:, relu par, éditeur:, sous la direction de, secrétariat de rédaction:",
    contributor:
      "avec, avec la collaboration de, avec la contribution de, avec les contributions de, avec des informations de, avec les informations de, en collaboration avec, collaboration:, avec la participation de",
    photographer:
      "photo:, photos:, photographie:, photographies:, photos de, photographies de, photo de, photographe:, crédit photo:, crédits photo:, images:, image:, photos par, vidéo:",
    illustrator:
      "illustration:, illustrations:, illustrations de, infographie:, dessin:, dessins:, illustré par, dessin de",
    translator:
      "traduit par, traduction:, traduction de, traduit de l'anglais par, traduit de l'anglais (états-unis) par",
    publisher: "éditeur de la publication:",
    source: "source:, sources:",
  },
  titles:
    "journaliste, correspondant, correspondante, envoyé, envoyée, rédacteur, rédactrice, reporter, chroniqueur, chroniqueuse, éditorialiste, auteur, directeur, directrice, photographe, grand reporter, chef, cheffe, essayiste, historien, historienne, écrivain, économiste, sociologue, politologue, professeur, professeure",
  desks: "rédaction, service, agences, redaction",
  in: "à, en, au, depuis",
  minutes:
    "temps de lecture: # min, temps de lecture: # min., temps de lecture: # minutes, temps de lecture # min, temps de lecture # min., temps de lecture # minutes, # min de lecture, # min. de lecture, # minutes de lecture, # minute de lecture, lecture: # min, lecture # min, lecture # min., lecture: # minutes, lecture # minutes, durée de lecture: # min, durée de lecture: # minutes, temps de lecture estimé: # min, temps de lecture estimé: # minutes, lire en # min, temps de lecture: # minute, à lire en # minutes, temps de lecture: environ # minutes, temps de lecture: moins de # minute, # mn, temps de lecture: # mn, lecture # mn",
  furniture:
    "à lire aussi, lire aussi, lire également, à lire:, à lire également, à voir aussi, voir aussi, lire:, lire la suite, lire plus, lire l'article, sur le même sujet, sur le même thème, en savoir plus, pour aller plus loin, à écouter, écouter:, regarder:, vidéo:, vidéo., article réservé, réservé aux abonnés, cet article est réservé, il vous reste, la suite est réservée, déjà abonné, abonnez-vous, s'abonner, je m'abonne, se connecter, connectez-vous, inscrivez-vous, newsletter, recevez, suivez-nous, partager, partagez, © , copyright, tous droits réservés, mots-clés, mots clés:, thèmes:, thèmes associés, sujets:, tags:, publicité, la rédaction vous conseille, les plus lus, à la une, commentaires, réagir, commenter, voir les commentaires, ajouter à vos favoris, pour lire la suite, téléchargez, cliquez ici, lire dans l'app, offrir cet article, contenu réservé, sujets associés, dans la même rubrique, reproduction interdite, ne manquez, retrouvez",
  sections:
    "politique, économie, monde, international, société, culture, sport, sports, sciences, santé, planète, environnement, idées, opinions, tribune, débats, france, europe, faits divers, tech, technologie, pixels, médias, entreprises, reportage, entretien, analyse, éditorial, direct, en direct, actualités, actualité",
  buttons:
    "partager, imprimer, enregistrer, commenter, réagir, écouter, écouter l'article, sauvegarder, envoyer, offrir, facebook, twitter, whatsapp, messenger, linkedin, e-mail, email, copier le lien, lien copié, publicité, accueil, menu, abonnés, premium, ajouter à vos sélections, partage, lire plus tard, article, commentaires, favoris, fermer, s'abonner, thèmes, offrir l'article, ajouter aux favoris, retour, suivant",
};
