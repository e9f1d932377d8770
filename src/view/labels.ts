/** What the page says by itself, in the language of the feed. */

export interface Labels {
  readonly what: string;
  readonly how: string;
  readonly more: string;
  readonly address: string;
  readonly copy: string;
  readonly copied: string;
  readonly by: string;
  readonly download: string;
}

const LABELS: Readonly<Record<string, Labels>> = {
  en: {
    what: "This is a web feed.",
    how: "Copy its address into a feed reader to be told of every new article, without an account and without advertisements.",
    more: "What is a feed, and how do I subscribe?",
    address: "Address of this feed",
    copy: "Copy address",
    copied: "Copied",
    by: "By",
    download: "Download",
  },
  de: {
    what: "Dies ist ein Web-Feed.",
    how: "Die Adresse in einen Feedreader kopieren, und jeder neue Artikel kommt von selbst: ohne Konto und ohne Werbung.",
    more: "Was ist ein Feed, und wie abonniere ich ihn?",
    address: "Adresse dieses Feeds",
    copy: "Adresse kopieren",
    copied: "Kopiert",
    by: "Von",
    download: "Herunterladen",
  },
  fr: {
    what: "Ceci est un flux web.",
    how: "Copiez son adresse dans un lecteur de flux pour recevoir chaque nouvel article, sans compte et sans publicité.",
    more: "Qu’est-ce qu’un flux, et comment s’y abonner ?",
    address: "Adresse de ce flux",
    copy: "Copier l’adresse",
    copied: "Copiée",
    by: "Par",
    download: "Télécharger",
  },
  es: {
    what: "Esto es una fuente web.",
    how: "Copie su dirección en un lector de fuentes para recibir cada artículo nuevo, sin cuenta y sin publicidad.",
    more: "¿Qué es una fuente y cómo me suscribo?",
    address: "Dirección de esta fuente",
    copy: "Copiar dirección",
    copied: "Copiada",
    by: "Por",
    download: "Descargar",
  },
  hi: {
    what: "यह एक वेब फ़ीड है।",
    how: "हर नया लेख पाने के लिए इसका पता किसी फ़ीड रीडर में डालें: न खाता चाहिए, न विज्ञापन।",
    more: "फ़ीड क्या है और सदस्यता कैसे लें?",
    address: "इस फ़ीड का पता",
    copy: "पता कॉपी करें",
    copied: "कॉपी हुआ",
    by: "लेखक:",
    download: "डाउनलोड",
  },
};

/** Those of the language, else English. */
export function labelsFor(language: string): Labels {
  const [primary = ""] = language.toLowerCase().split("-");
  return (Object.hasOwn(LABELS, primary) ? LABELS[primary] : undefined) ?? LABELS.en!;
}
