import type { Language } from "./language.ts";

export const es: Language = {
  published: "publicado, publicada, publicación, creado, emitido, emisión, posteado, subido",
  updated: "actualizado, actualizada, actualización, act, modificado, modificada, modificación, editado",
  beside:
    "el, la, las, los, a, de, del, en, por, última, último, fecha, hora, horas, hrs, h, y, día, vez, desde, local, ultima, redactado, originalmente, primera, lectura",
  zones: {
    "hora peninsular": "Europe/Madrid",
    "hora española": "Europe/Madrid",
    "hora de españa": "Europe/Madrid",
    "hora de méxico": "America/Mexico_City",
    "hora de la ciudad de méxico": "America/Mexico_City",
    "hora argentina": "America/Argentina/Buenos_Aires",
    "hora de argentina": "America/Argentina/Buenos_Aires",
    "hora de colombia": "America/Bogota",
    "hora de chile": "America/Santiago",
    "hora del este": "ET",
    "hora de perú": "America/Lima",
    "hora de venezuela": "America/Caracas",
    "hora local": "",
    "hora de miami": "ET",
    "hora del pacífico": "PT",
  },
  by: "por, una entrevista de, un reportaje de, una crónica de, un análisis de, un artículo de, entrevista de, análisis de, crónica de, opinión de",
  and: "y, e",
  credits: {
    author:
      "texto:, textos:, texto y fotos:, texto y foto:, autor:, autora:, autores:, escrito por, publicado por, redactado por, redactor:, redactora:, periodista:, reportero:, texto de, elaborado por, redacción:, reportaje:",
    editor: "editado por, edición:, edición de, editor:, editora:, corrección:, coordinación:",
    contributor:
      "con información de, con informacion de, con información del, con informaciones de, con datos de, con la colaboración de, colaboración:, con aportes de, con reportes de, con reportes adicionales de, con, colaboró:, con material de, con la contribución de, colaboró en este reportaje",
    photographer:
      "foto:, fotos:, fotografía:, fotografías:, fotos de, fotografías de, foto de, fotografía de, imagen:, imágenes:, fotógrafo:, fotógrafa:, vídeo:, video:, crédito:",
    illustrator: "ilustración:, ilustraciones:, ilustración de, ilustraciones de, infografía:, gráficos:, viñeta:",
    translator: "traducción:, traducción de, traducido por, traductor:, traductora:",
    publisher: "editado y publicado por",
    source: "fuente:, fuentes:, agencia:, vía:",
  },
  titles:
    "periodista, corresponsal, redactor, redactora, enviado, enviada, columnista, editor, editora, reportero, reportera, director, directora, colaborador, colaboradora, fotógrafo, fotógrafa, cronista, escritor, escritora, subdirector, analista, catedrático, profesor, profesora, abogado, economista, jefe, jefa",
  desks: "redacción, agencias, redaccion, agencia, delegación, servicio, mesa, staff, equipo",
  in: "en, desde",
  minutes:
    "# min de lectura, # min. de lectura, # minutos de lectura, # minuto de lectura, # minutos para leer, # min lectura, tiempo de lectura: # min, tiempo de lectura: # min., tiempo de lectura: # minutos, tiempo de lectura # min, tiempo de lectura # minutos, tiempo de lectura aproximado: # minutos, lectura: # min, lectura: # minutos, lectura de # min, lectura de # minutos, tiempo estimado de lectura: # minutos, tiempo de lectura estimado: # minutos, se lee en # minutos, tiempo de lectura: # minuto, # min. lectura",
  furniture:
    "lea también, lea además, lee también, leer también, lee más, leer más, lea más, te puede interesar, te podría interesar, le puede interesar, también te puede, puedes leer, puede leer, más información, más noticias, noticias relacionadas, relacionado:, relacionados, ver también, ver más, vea también, mira también, mirá también, además:, sigue leyendo, seguir leyendo, continuar leyendo, suscríbete, suscríbase, suscribite, suscripción, inicia sesión, iniciar sesión, regístrate, ya soy suscriptor, contenido exclusivo, para seguir leyendo, este contenido es, síguenos, seguinos, siga a, sigue toda, sigue a, únete, recibe, newsletter, boletín, compartir, comparte, © , copyright, todos los derechos, derechos reservados, prohibida, temas:, temas relacionados, etiquetas:, tags:, archivado en, publicidad, lo más leído, lo más visto, más leídas, las más leídas, comentarios, descarga, haz clic, haga clic, conforme a los criterios, escucha, escuche, video:, vídeo:, no te pierdas, en esta noticia, recomendados, regístrese",
  sections:
    "política, economía, internacional, mundo, españa, nacional, sociedad, cultura, deportes, ciencia, salud, tecnología, opinión, tribuna, editorial, negocios, sucesos, méxico, argentina, américa, europa, medio ambiente, entrevista, reportaje, análisis, última hora, noticias",
  buttons:
    "compartir, imprimir, guardar, comentar, comentarios, escuchar, escuchar noticia, enviar, facebook, twitter, whatsapp, telegram, correo, copiar enlace, copiar link, enlace copiado, publicidad, inicio, menú, portada, temas, etiquetas, suscriptores, exclusivo suscriptores, exclusivo para suscriptores, guardar noticia, cerrar, noticias, seguir, favoritos, regalar artículo, más opciones, síguenos en, ver comentarios, anterior, siguiente, volver",
};
