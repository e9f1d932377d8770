/**
 * Names of months and weekdays, one row a language: January to December, a bar, Sunday to Saturday. Other forms of a name follow
 * a slash. In scripts with capitals a word counts from its third letter, where no other month or weekday begins so: "janv", "Sept".
 *
 * A name that means two months in two languages is in neither row, or a date would be wrong for half of those who print it.
 * Feeds are read with this table too, so what few of them print is in `languages/`.
 */
export const CALENDAR: Readonly<Record<string, string>> = {
  de: "januar/jänner februar/feber märz/mrz april mai juni juli august september oktober november dezember | sonntag/so montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa",
  fr: "janvier février mars avril mai juin juillet/juil août septembre octobre novembre décembre | dimanche lundi mardi mercredi jeudi vendredi samedi",
  es: "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre | domingo/do lunes/lu martes/ma miércoles/mi jueves/ju viernes/vi sábado/sa",
  pt: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro | domingo segunda/segunda-feira terça/terça-feira quarta/quarta-feira quinta/quinta-feira sexta/sexta-feira sábado",
  it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre | domenica lunedì martedì mercoledì giovedì venerdì sabato",
  nl: "januari februari maart/mrt april mei juni juli augustus september oktober november december | zondag/zo maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za",
  pl: "stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień | niedziela/ndz poniedziałek wtorek/wt środa/śr czwartek piątek/pt sobota",
  cs: "ledna/leden února/únor března/březen dubna/duben května/květen června/červen/čvn července/červenec/čvc srpna/srpen září října/říjen listopadu prosince/prosinec | neděle/ne pondělí/po úterý/út středa/st čtvrtek/čt pátek/pá sobota/so",
  sk: "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra | nedeľa/ne pondelok/po utorok/ut streda/st štvrtok/št piatok/pi sobota/so",
  ro: "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie | duminică luni marți miercuri joi vineri sâmbătă",
  hu: "január február március április május június július augusztus szeptember október november december | vasárnap/v hétfő/h kedd/k szerda csütörtök/cs péntek/p szombat",
  sv: "januari februari mars april maj juni juli augusti september oktober november december | söndag/sö måndag/må tisdag/ti onsdag/on torsdag/to fredag/fr lördag/lö",
  da: "januar februar marts april maj juni juli august september oktober november december | søndag/sø mandag/ma tirsdag/ti onsdag/on torsdag/to fredag/fr lørdag/lø",
  nb: "januar februar mars april mai juni juli august september oktober november desember | søndag mandag tirsdag/tysdag onsdag torsdag fredag lørdag/laurdag",
  fi: "tammi*kuuta helmi*kuuta maalis*kuuta huhti*kuuta touko*kuuta kesä*kuuta heinä*kuuta elo*kuuta syys*kuuta loka*kuuta marras*kuuta joulu*kuuta | sunnuntai/sunnuntaina/su maanantai/maanantaina/ma tiistai/tiistaina/ti keskiviikko/keskiviikkona/ke torstai/torstaina/to perjantai/perjantaina/pe lauantai/lauantaina/la",
  ru: "января/январь февраля/февраль марта апреля/апрель мая/май июня/июнь июля/июль августа сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь | воскресенье/вс понедельник/пн вторник/вт среда/среду/ср четверг/чт пятница/пятницу/пт суббота/субботу/сб",
  uk: "січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень | неділя/нд понеділок вівторок середа четвер п'ятниця субота",
  bg: "януари февруари март април май юни юли август септември октомври ноември декември | неделя понеделник вторник сряда четвъртък петък събота",
  el: "ιανουαρίου/ιανουάριος φεβρουαρίου/φεβρουάριος μαρτίου/μάρτιος απριλίου/απρίλιος μαΐου/μάιος ιουνίου/ιούνιος ιουλίου/ιούλιος αυγούστου/αύγουστος σεπτεμβρίου/σεπτέμβριος οκτωβρίου/οκτώβριος νοεμβρίου/νοέμβριος δεκεμβρίου/δεκέμβριος | κυριακή δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο",
  tr: "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık | pazar/paz/pz pazartesi/pzt/pts salı/sal çarşamba/çar perşembe/per cuma/cum cumartesi/cmt/cts",
  id: "januari februari/pebruari maret april mei juni juli agustus/agt september oktober november/nopember desember | minggu/ahad senin selasa rabu kamis jumat/jum'at sabtu",
  ar: "يناير/جانفي فبراير/فيفري/شباط مارس/آذار أبريل/أفريل/نيسان مايو/ماي/أيار يونيو/جوان/حزيران يوليو/يوليوز/جويلية/تموز أغسطس/غشت/أوت/آب سبتمبر/شتنبر/أيلول أكتوبر نوفمبر/نونبر ديسمبر/دجنبر | الأحد/أحد الاثنين/الإثنين/اثنين الثلاثاء/ثلاثاء الأربعاء/أربعاء الخميس/خميس الجمعة/جمعة السبت/سبت",
  fa: "ژانویه فوریه مارس آوریل مه/می ژوئن/جون ژوئیه/ژوییه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر | یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه",
  he: "ינואר/ינו פברואר/פבר מרץ/מרס אפריל/אפר מאי יוני יולי אוגוסט/אוג ספטמבר/ספט אוקטובר/אוק נובמבר/נוב דצמבר/דצמ | ראשון שני שלישי רביעי חמישי שישי שבת",
  hi: "जनवरी/जन फ़रवरी/फ़र मार्च अप्रैल मई जून जुलाई/जुल अगस्त/अग सितंबर/सितम्बर/सित अक्टूबर/अक्तूबर/अक्टू नवंबर/नवम्बर/नव दिसंबर/दिसम्बर/दिस | रविवार/रवि सोमवार/सोम मंगलवार/मंगल बुधवार/बुध गुरुवार/बृहस्पतिवार/गुरु शुक्रवार/शुक्र शनिवार/शनि",
  ja: "- - - - - - - - - - - - | 日曜日/日曜/日 月曜日/月曜/月 火曜日/火曜/火 水曜日/水曜/水 木曜日/木曜/木 金曜日/金曜/金 土曜日/土曜/土",
  zh: "- - - - - - - - - - - - | 星期日/星期天/周日/週日 星期一/周一/週一/一 星期二/周二/週二/二 星期三/周三/週三/三 星期四/周四/週四/四 星期五/周五/週五/五 星期六/周六/週六/六",
  ko: "- - - - - - - - - - - - | 일요일/일 월요일/월 화요일/화 수요일/수 목요일/목 금요일/금 토요일/토",
  th: "มกราคม/มกรา/มค กุมภาพันธ์/กพ มีนาคม/มีนา/มีค เมษายน/เมษา/เมย พฤษภาคม/พค มิถุนายน/มิย กรกฎาคม/กค สิงหาคม/สค กันยายน/กย ตุลาคม/ตค พฤศจิกายน/พย ธันวาคม/ธค | อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี/พฤหัส ศุกร์ เสาร์",
};

/** Words beside a date that say nothing of it, in feeds as in print: prepositions, "o'clock", "year". */
export const BESIDE_DATES =
  "de del a à as às al ao em la le les il lo alle ore ora um uhr am den der kl klo klockan om w dnia o godz v ve den dne ob în la ora " +
  "в г г. года год ч о об на р роки року στις ώρα saat jam pukul lúc ngày năm giờ जी को पर बजे की में";

/** Chinese, Japanese, Korean and Vietnamese print what each number is. */
export const UNITS = {
  year: "年 년",
  month: "月 월",
  day: "日 号 號 일",
  hour: "時 时 点 點 시",
  minute: "分 분",
  second: "秒 초",
  after: "tháng thg",
} as const;

/** Before or after noon. A name of a part of the day says which of the two an hour from 1 to 11 is. */
export const HALVES = {
  am: "午前 上午 凌晨 早上 清晨 早晨 오전 새벽 ص صباحا صباحًا ق.ظ पूर्वाह्न सुबह πμ",
  pm: "午後 下午 晚上 傍晚 오후 م مساء مساءً ب.ظ अपराह्न शाम μμ",
} as const;
