import type { Language } from "./language.ts";

export const pt: Language = {
  published: "publicado, publicada, publicação, postado, criado, criada, divulgado, publicação",
  updated:
    "atualizado, atualizada, atualização, actualizado, actualizada, actualização, modificado, modificada, modificação, editado",
  beside:
    "em, às, as, aos, ao, de, do, da, no, na, o, a, última, último, data, hora, horas, h, e, há, originalmente, dia, feira, leitura",
  zones: {
    "horário de brasília": "America/Sao_Paulo",
    "hora de brasília": "America/Sao_Paulo",
    brt: "BRT",
    "hora de lisboa": "Europe/Lisbon",
    "hora local": "",
    "horário local": "",
    "de brasília": "America/Sao_Paulo",
  },
  by: "por, uma reportagem de, entrevista de, análise de, opinião de, coluna de",
  and: "e",
  credits: {
    author:
      "texto:, textos:, texto e fotos:, autor:, autora:, autores:, escrito por, publicado por, redação:, redacção:, reportagem:, reportagem de, repórter:, jornalista:, texto de, redator:",
    editor: "editado por, edição:, edição de, editor:, editora:, revisão:, revisado por, coordenação:",
    contributor:
      "com informações de, com informações da, com informações do, com informações das, com informações dos, com agências, com a colaboração de, colaboração:, colaborou:, colaboraram:, com colaboração de, com, com reportagem de, supervisão:, sob supervisão de",
    photographer:
      "foto:, fotos:, fotografia:, fotografias:, fotos de, foto de, fotografia de, imagem:, imagens:, fotógrafo:, vídeo:, crédito:, créditos:",
    illustrator: "ilustração:, ilustrações:, infografia:, infográfico:, arte:, ilustração de",
    translator: "tradução:, tradução de, traduzido por, tradutor:",
    source: "fonte:, fontes:, agência:",
  },
  titles:
    "jornalista, repórter, correspondente, redator, redatora, enviado, enviada, colunista, editor, editora, diretor, diretora, colaborador, colaboradora, fotógrafo, fotógrafa, articulista, comentarista, professor, professora, economista, advogado, subeditor, subeditora, estagiário, estagiária",
  desks: "redação, redacção, agências, agência, equipe, equipa, sucursal",
  in: "em, de, no, na",
  minutes:
    "# min de leitura, # min. de leitura, # minutos de leitura, # minuto de leitura, tempo de leitura: # min, tempo de leitura: # min., tempo de leitura: # minutos, tempo de leitura # min, tempo de leitura # minutos, leitura: # min, leitura: # minutos, leitura de # min, leitura de # minutos, tempo estimado de leitura: # minutos, tempo de leitura estimado: # minutos, leia em # minutos, # min leitura, tempo de leitura: # minuto",
  furniture:
    "leia também, leia mais, leia ainda, leia a íntegra, ler mais, ler também, veja também, veja mais, saiba mais, mais lidas, mais sobre, mais notícias, confira também, confira, assista, ouça, vídeo:, vídeos:, continue lendo, continuar a ler, continua após, assine, já é assinante, conteúdo exclusivo, este conteúdo é, este artigo é exclusivo, para continuar a ler, faça login, entre, cadastre-se, receba, inscreva-se, siga o, siga a, siga-nos, siga nosso, participe, newsletter, compartilhe, compartilhar, partilhar, partilhe, © , copyright, todos os direitos, direitos reservados, tags:, temas:, assuntos:, tópicos:, palavras-chave, publicidade, comentários, deixe o seu comentário, deixe seu comentário, comente, baixe o, clique aqui, relacionadas:, relacionados, notícias relacionadas, artigos relacionados, te puede, últimas notícias",
  sections:
    "política, economia, mundo, internacional, brasil, sociedade, cultura, esporte, esportes, desporto, ciência, saúde, tecnologia, opinião, editorial, negócios, cotidiano, meio ambiente, polícia, últimas notícias, notícias",
  buttons:
    "compartilhar, compartilhe, partilhar, imprimir, salvar, guardar, comentar, comentários, ouvir, ouvir notícia, enviar, facebook, twitter, whatsapp, telegram, e-mail, copiar link, link copiado, publicidade, início, menu, assinantes, exclusivo para assinantes, fechar, tags, temas, notícias, seguir, presentear, voltar, oferecer artigo, relacionadas",
};
