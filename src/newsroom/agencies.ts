/** Who signs articles without being a person, by the names they sign with: one line a region. A journalist can extend them. */

import { fold } from "./date-words.ts";

const AGENCY_NAMES = `
reuters, the associated press, associated press, ap, afp, agence france-presse, agence france presse, bloomberg, bloomberg news, upi, united press international, dow jones, dow jones newswires, dow jones newswire, marketwatch, pa, pa media, press association, the press association, cp, the canadian press, canadian press, la presse canadienne, aap, australian associated press, nz newswire, newsroom panama, business wire, pr newswire, globe newswire, globenewswire, prnewswire, ein presswire, accesswire, newswire, eurekalert, states newsroom, tribune news service, tns, kff health news, propublica, inter press service, ips
pti, press trust of india, ani, asian news international, ians, uni, pti bhasha, भाषा, पीटीआई, पीटीआई-भाषा, एएनआई, आईएएनएस, वार्ता, एजेंसी, यूएनआई, एएफपी, रॉयटर्स, एपी, रायटर, bhasha, varta, hindusthan samachar, app, associated press of pakistan, ppi, online news agency, اے پی پی, روئٹرز, اے ایف پی, رائٹرز, আইএএনএস, বাসস, ইউএনবি, রয়টার্স, এএফপি, এপি, পিটিআই, এএনআই, unb, bss, united news of bangladesh, ada derana, rss nepal, rastriya samachar samiti, ராய்ட்டர்ஸ், பிடிஐ, ஏஎன்ஐ
dpa, dpa-afx, epd, kna, sid, afp/dpa, apa, sda, keystone-sda, keystone-ats, ats, ots, dpa/tmn, dapd, ddp, austria presse agentur, belga, anp, anp/belga, novum nieuws, bpa
ansa, agi, adnkronos, askanews, lapresse, italpress, dire, agenzia nova, nova, radiocor, il sole 24 ore radiocor, efe, europa press, ep, servimedia, colpisa, agencia efe, notimex, télam, telam, prensa latina, ansa latina, noticias argentinas, na, agencia brasil, agência brasil, agência estado, estadão conteúdo, estadao conteudo, folhapress, agência o globo, lusa, agência lusa, agencia uno, andina, colprensa, abi, reforma, ap noticias, afp español, xinhua español, dpa español, ef, efeagro, efe verde
pap, isb, iar, čtk, ctk, tasr, sita, agerpres, mediafax, news.ro, mti, távirati iroda, hina, stt, tanjug, beta, fonet, srna, fena, mina, mia, makfax, bta, бта, бгнес, focus, σκάι, απε-μπε, απε, αμπε, ana-mpa, ape-mpe, eurokinissi, κυπε, tt, tt nyhetsbyrån, ritzau, /ritzau/, ntb, npk, stt-lehtikuva, lehtikuva, bns, elta, leta, err, baltic news service
tass, itar-tass, тасс, итар-тасс, interfax, интерфакс, ria novosti, риа новости, риа, sputnik, regnum, прайм, агентства, белта, belta, укрінформ, укринформ, ukrinform, унн, уніан, униан, unian, интерфакс-украина, інтерфакс-україна, interfax-ukraine, рейтер, reuters рейтер, kazinform, казинформ, azertac, trend, 1news, armenpress, арменпресс, interpressnews, ирна, синьхуа, франс пресс, аф п, укринформ
xinhua, xinhua news agency, 新华社, 新華社, 新华网, 中新社, 中国新闻网, 中新网, 中央社, cna, 路透社, 路透, 法新社, 美联社, 美聯社, 德新社, 共同社, 韩联社, 韓聯社, 彭博社, 彭博, 塔斯社, 中通社, 中評社, 央视新闻, 人民网, 新华社客户端, 環球網, 环球网
kyodo, kyodo news, jiji, jiji press, 共同, 共同通信, 共同通信社, 時事, 時事通信, 時事通信社, ロイター, ロイター通信, afp通信, ＡＦＰ, afp時事, afp=時事, ap通信, ブルームバーグ, 新華社通信, yonhap, yonhap news agency, 연합뉴스, 연합, 뉴시스, newsis, 뉴스1, news1, 로이터, 로이터통신, 로이터=연합뉴스, afp연합뉴스, ap연합뉴스, 신화통신, 교도통신, 연합뉴스tv, 타스, antara, bernama, mna, ttxvn, vna, vnanet, thông tấn xã việt nam, vietnam news agency, philippine news agency, pna, สำนักข่าวไทย, รอยเตอร์, รอยเตอร์ส, ซินหัว, เอเอฟพี, เอพี, akp, kcna, 조선중앙통신
anadolu, anadolu agency, anadolu ajansı, aa, iha, ihlas haber ajansı, dha, demirören haber ajansı, anka, ihlas, ajans, irna, ایرنا, ایسنا, isna, مهر, mehr, فارس, fars, تسنیم, tasnim, خبرگزاری فرانسه, رویترز, آسوشیتدپرس, mena, أ ش أ, أ.ش.أ, أ ف ب, أ.ف.ب, أف ب, فرانس برس, فرانس بريس, رويترز, وكالات, أ ب, أ.ب, أسوشيتد برس, اسوشيتد برس, الأناضول, وكالة الأناضول, واس, وام, سانا, كونا, بترا, بنا, وفا, سبوتنيك, شينخوا, د ب أ, د.ب.أ, إفي, قنا, wam, spa, kuna, petra, sana, qna, wafa, bna, oman news agency, map, maghreb arabe presse, aps, tap, lina, nan, news agency of nigeria, gna, ghana news agency, apa news, panapress, sabc, saps, ena, addis standard, סוכנויות, רויטרס, איי-פי, אי-פי, a p, jta
`;

/** No agency by name: "with inputs from agencies" credits nobody. */
const ANY_AGENCY = `
agencies, agency, news agencies, wires, wire services, news wires, wire reports, newswires, agency inputs, agency reports, agency report, agency staff, agency content, agency copy, agency feeds, news agency, news service, agenturen, agentur, agenturmaterial, agenturmeldungen, agenturinhalten, agences, agence, les agences, agences de presse, agencias, agencia, agências, agência, as agências, agenzie, agenzia, agentschappen, agencje, agentury, agentúry, agenții, hírügynökségek, byråer, nyhetsbyråer, агентства, агентств, агенції, агенции, وكالات, الوكالات, एजेंसियां, एजेंसी इनपुट, সংস্থা, ajanslar, סוכנויות הידיעות, 综合, 綜合報導, 综合报道, 외신, 外電, 外电
`;

/** Words that end or begin the name of an outlet, and outlets that have none of them. */
const OUTLET_WORDS =
  "news newspaper times post journal daily herald tribune telegraph gazette chronicle guardian magazine review media tv radio press broadcasting online network today weekly mirror standard examiner observer independent digital express mail bulletin zeitung rundschau tageblatt nachrichten anzeiger morgenpost presse kurier blatt monde figaro libération parisien voix diario periódico jornal gazzetta corriere giornale dagblad dagbladet avisen tidningen bladet lehti gazeta wyborcza haber gazetesi газета новости известия вестник правда".split(
    " ",
  );
const OUTLET_NAMES = `
cnn, cnn business, bbc, bbc news, npr, pbs, abc, abc news, cbs, cbs news, nbc, nbc news, msnbc, fox news, espn, mailonline, mail online, the conversation, politico, axios, vox, wired, forbes, fortune, quartz, slate, salon, the atlantic, the economist, the hindu, ndtv, wion, the wire, scroll, firstpost, republic, zee news, aaj tak, india today, mint, livemint, al jazeera, الجزيرة, dw, deutsche welle, france 24, rfi, euronews, voa, rfe/rl, radio free europe, der spiegel, spiegel, die zeit, zeit online, welt, bild, faz, f.a.z., süddeutsche, taz, focus, stern, n-tv, ard, zdf, tagesschau, orf, srf, nzz, le monde, le figaro, libération, mediapart, el país, el pais, el mundo, abc, la vanguardia, clarín, la nación, folha, o globo, g1, estadão, uol, público, expresso, la repubblica, la stampa, rai, nrc, de volkskrant, nos, nu.nl, vrt, svt, dr, nrk, vg, yle, rbc, рбк, meduza, медуза, коммерсантъ, gazeta.ru, hurriyet, hürriyet, ntv, cnn türk, cumhuriyet, yomiuri, asahi, nhk, 朝日新聞, 読売新聞, 毎日新聞, 日本経済新聞, 産経新聞, tempo, kompas, kompas.com, detik, detikcom, cnn indonesia, vnexpress, tuổi trẻ, thanh niên, rappler, inquirer, dawn, geo news, straits times, cna, scmp, caixin
`;

/** Where people write from: places of two words, and those of one that are not told by standing alone. */
const PLACE_NAMES = `
new delhi, new york, los angeles, san francisco, hong kong, tel aviv, buenos aires, mexico city, rio de janeiro, são paulo, sao paulo, cape town, kuala lumpur, ho chi minh city, abu dhabi, the hague, den haag, st. petersburg, saint petersburg, washington d.c., washington dc, washington, d.c., new orleans, las vegas, san diego, panama city, kansas city, salt lake city, phnom penh, addis ababa, santo domingo, la paz, san juan, frankfurt am main, ciudad de méxico, nueva york, la haya, la habana, nova york, rio, porto alegre, belo horizonte, east jerusalem, gaza city, united nations, nowy jork, нью-йорк, tp.hcm, hà nội, नई दिल्ली, मुंबई, लखनऊ, पटना, ঢাকা, কলকাতা, 北京, 上海, 台北, 香港, 東京, 大阪, 서울, 부산, القاهرة, بيروت, دبي, الرياض, بغداد, عمان, دمشق, غزة, الدوحة, الرباط, تونس, الجزائر, لندن, باريس, واشنطن, القدس, تهران, ירושלים, תל אביב
delhi, mumbai, kolkata, chennai, bengaluru, london, washington, paris, berlin, moscow, beijing, tokyo, brussels, madrid, rome, singapore, jerusalem, cairo, kyiv, kiev, lahore, karachi, islamabad, dhaka, sydney, geneva, vienna, frankfurt, münchen, hamburg, chicago
`;

const setOf = (names: string) =>
  new Set(
    names
      .split(/,\s|\n/)
      .map((name) => fold(name.trim()))
      .filter((name) => name !== ""),
  );
/** As read of the tables when first asked. */
let sets: Readonly<Record<"agencies" | "any" | "outlets" | "places" | "outletWords", ReadonlySet<string>>> | undefined;

function known() {
  sets ??= {
    agencies: setOf(AGENCY_NAMES),
    any: setOf(ANY_AGENCY),
    outlets: setOf(OUTLET_NAMES),
    places: setOf(PLACE_NAMES),
    outletWords: new Set(OUTLET_WORDS.map(fold)),
  };
  return sets;
}

/** An agency by its name, or any one. */
export const isAgency = (name: string): boolean => known().agencies.has(fold(name)) || isAnyAgency(name);

/** "agencies": some, without a name. */
export const isAnyAgency = (name: string): boolean => known().any.has(fold(name));

export const isPlace = (name: string): boolean => known().places.has(fold(name));

/** "BBC News", "The Conversation", "Time.com": it stands behind a person who works for it. */
export function isOutlet(name: string): boolean {
  const { outlets, outletWords } = known();
  if (outlets.has(fold(name)) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$/i.test(name)) return true;
  const words = name.split(" ");
  return words.length > 1 && words.length < 6 && [words[0]!, words.at(-1)!].some((word) => outletWords.has(fold(word)));
}
