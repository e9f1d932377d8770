/** Calendars that few feeds need: the rows of `calendar-words.ts` for further languages. Only print is read with them. */
export const MORE_CALENDARS: Readonly<Record<string, string>> = {
  ta: "ஜனவரி/ஜன பிப்ரவரி/பிப் மார்ச்/மார் ஏப்ரல்/ஏப் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆகஸ்டு/ஆக செப்டம்பர்/செப் அக்டோபர்/அக் நவம்பர்/நவ டிசம்பர்/டிச | ஞாயிறு/ஞாயிற்றுக்கிழமை திங்கள்/திங்கட்கிழமை செவ்வாய்/செவ்வாய்க்கிழமை புதன்/புதன்கிழமை வியாழன்/வியாழக்கிழமை வெள்ளி/வெள்ளிக்கிழமை சனி/சனிக்கிழமை",
  bn: "জানুয়ারি/জানুয়ারী/জানু ফেব্রুয়ারি/ফেব্রুয়ারী/ফেব মার্চ এপ্রিল মে জুন জুলাই আগস্ট/আগষ্ট সেপ্টেম্বর/সেপ্টে/সেপ অক্টোবর/অক্টো নভেম্বর/নভে ডিসেম্বর/ডিসে | রবিবার/রোববার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার",
  ur: "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر | اتوار پیر/سوموار منگل بدھ جمعرات جمعہ ہفتہ",
  ms: "januari februari mac april mei jun julai ogos september oktober november disember | ahad/ahd isnin selasa rabu khamis jumaat sabtu",
  hr: "siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnj*a/lipan*j srpnj*a/srpan*j kolovoza rujna/rujan - studenoga/studeni prosinca/prosinac | nedjelja ponedjeljak utorak srijeda četvrtak petak subota",
  sr: "јануар фебруар март април мај јун јул август септембар октобар новембар децембар | недеља понедељак уторак среда четвртак петак субота",
  "sr-Latn":
    "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar | nedelja ponedeljak utorak sreda četvrtak petak subota",
  sl: "januar februar marec april maj junij julij avgust september oktober november december | nedelja ponedeljek torek sreda četrtek petek sobota",
  mk: "јануари февруари март април мај јуни јули август септември октомври ноември декември | недела понеделник вторник среда четврток петок сабота",
  be: "студзеня/студзень лютага/люты сакавіка красавіка мая/май чэрвеня/чэрвень ліпеня/ліпень жніўня/жнівень верасня/верасень кастрычніка лістапада снежня/снежань | нядзеля/нд панядзелак/пн аўторак/аў серада/ср чацвер/чц пятніца/пт субота/сб",
  et: "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember | pühapäev esmaspäev teisipäev kolmapäev neljapäev reede laupäev",
  lv: "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris | svētdiena pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena",
  lt: "sausio/sausis vasario/vasaris kovo/kovas balandžio/balandis gegužės/gegužė birželio/birželis liepos/liepa rugpjūčio/rugpjūtis rugsėjo/rugsėjis spalio/spalis lapkričio/lapkritis gruodžio/gruodis | sekmadienis/sekmadienį pirmadienis/pirmadienį antradienis/antradienį trečiadienis/trečiadienį ketvirtadienis/ketvirtadienį penktadienis/penktadienį šeštadienis/šeštadienį",
  ca: "gener febrer març abril maig juny juliol agost/ag setembre octubre novembre desembre | diumenge dilluns dimarts dimecres dijous divendres dissabte",
  gl: "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro | domingo luns martes mércores xoves venres sábado",
  eu: "urtarrila/urtarrilaren otsaila/otsailaren martxoa/martxoaren apirila/apirilaren maiatza/maiatzaren ekaina/ekainaren uztaila/uztailaren abuztua/abuztuaren iraila/irailaren urria/urriaren azaroa/azaroaren abendua/abenduaren | igandea astelehena asteartea asteazkena osteguna ostirala larunbata",
  is: "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember | sunnudagur mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur",
  ga: "eanáir feabhra márta aibreán bealtaine meithe*amh iúil lúnasa mfómh dfómh samhain nollaig | domhnaigh luain máirt céadaoin déardaoin haoine sathairn",
  cy: "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr | sul llun mawrth mercher iau gwener sadwrn",
  sq: "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor | diel hënë martë mërkurë enjte premte shtunë",
  hy: "հունվարի/հնվ փետրվարի/փտվ մարտի/մրտ ապրիլի մայիսի/մյս հունիսի/հնս հուլիսի/հլս օգոստոսի/օգս սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի | կիրակի երկուշաբթի երեքշաբթի/երք չորեքշաբթի/չրք հինգշաբթի/հնգ ուրբաթ շաբաթ/շբթ",
  ka: "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი | კვირა ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი",
  az: "yanvar fevral mart aprel may iyun/iyn iyul/iyl avqust sentyabr oktyabr noyabr dekabr | bazar - çərşənbə - - cümə şənbə",
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан | жексенбі/жс дүйсенбі/дс сейсенбі/сс сәрсенбі/ср бейсенбі/бс жұма/жм сенбі/сб",
  uz: "yanvar fevral mart aprel may iyun/iyn iyul/iyl avgust sentabr oktabr noyabr dekabr | yakshanba dushanba seshanba chorshanba payshanba juma shanba",
  af: "januarie februarie maart/mrt april mei junie julie augustus september oktober november desember | sondag/so maandag/ma dinsdag/di woensdag/wo donderdag/do vrydag/vr saterdag/sa",
  sw: "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba | jumapili jumatatu jumanne jumatano alhamisi ijumaa jumamosi",
  fil: "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre | linggo lunes martes miyerkules huwebes biyernes sabado",
  mr: "जानेवारी/जाने फेब्रुवारी/फेब्रु मार्च एप्रिल/एप्रि मे जून जुलै ऑगस्ट/ऑग सप्टेंबर/सप्टें ऑक्टोबर/ऑक्टो नोव्हेंबर/नोव्हें डिसेंबर/डिसें | रविवार सोमवार मंगळवार बुधवार गुरुवार शुक्रवार शनिवार",
  gu: "જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર ડિસેમ્બર | રવિવાર સોમવાર મંગળવાર બુધવાર ગુરુવાર શુક્રવાર શનિવાર",
  pa: "ਜਨਵਰੀ/ਜਨ ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ/ਅਗ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ | ਐਤਵਾਰ/ਐਤ ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ਨੀਵਾਰ",
  te: "జనవరి/జన ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు/ఆగ సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్ | ఆదివారం సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం",
  kn: "ಜನವರಿ/ಜನ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್/ಆಗ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್ | ಭಾನುವಾರ ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ",
  ml: "ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്/ഓഗ സെപ്റ്റംബർ ഒക്‌ടോബർ/ഒക്ടോ നവംബർ ഡിസംബർ | ഞായറാഴ്‌ച/ഞായർ തിങ്കളാഴ്‌ച/തിങ്കൾ ചൊവ്വാഴ്‌ച ബുധനാഴ്‌ച/ബുധൻ വ്യാഴാഴ്‌ച/വ്യാഴം വെള്ളിയാഴ്‌ച ശനിയാഴ്‌ച",
  ne: "जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर | आइतबार सोमबार मङ्गलबार बुधबार बिहिबार शुक्रबार शनिबार",
  my: "ဇန်နဝါရီ ဖေဖော်ဝါရီ/ဖေ မတ် ဧပြီ/ဧ မေ ဇွန် ဇူလိုင်/ဇူ ဩဂုတ်/ဩ စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ/ဒီ | တနင်္ဂနွေ တနင်္လာ အင်္ဂါ ဗုဒ္ဓဟူး ကြာသပတေး သောကြာ စနေ",
  km: "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ | អាទិត្យ ចន្ទ អង្គារ ពុធ ព្រហស្បតិ៍ សុក្រ សៅរ៍",
  lo: "ມັງກອນ/ມກ ກຸມພາ/ກພ ມີນາ/ມນ ເມສາ/ມສ ພຶດສະພາ/ພພ ມິຖຸນາ ກໍລະກົດ/ກລ ສິງຫາ/ສຫ ກັນຍາ/ກຍ ຕຸລາ/ຕລ ພະຈິກ/ພຈ ທັນວາ/ທວ | ວັນອາທິດ/ອາທິດ ວັນຈັນ/ຈັນ ວັນອັງຄານ/ອັງຄານ ວັນພຸດ/ພຸດ ວັນພະຫັດ/ພະຫັດ ວັນສຸກ/ສຸກ ວັນເສົາ/ເສົາ",
  am: "ጃንዋሪ/ጃን ፌብሩዋሪ/ፌብ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር ኦክቶበር ኖቬምበር ዲሴምበር | እሑድ ሰኞ ማክሰኞ ረቡዕ ሐሙስ ዓርብ ቅዳሜ",
  mt: "jannar frar marzu april mejju ġunju lulju awwissu settembru ottubru novembru diċembru | - - - - - - -",
};

/** Words beside a date in these languages that say nothing of it. */
export const MORE_BESIDE_DATES =
  "u у во og og na lúc nga në më i e жылғы жыл ж g gada plkst m d val y il ilin saat uur om op kell els les bores am tanggal pukul jam noong petsa тамызда от аб йыл yil yili del dydd am nang rojī रोजी वाजता ರಂದು ಸಮಯಕ್ಕೆ నాడు ఉ axşamı ertəsi";

/** Before and after noon in further languages. */
export const MORE_HALVES = { am: "pg sa pd paradite", pm: "ptg ch md mbasdite tengahari petang" } as const;

/** The Solar Hijri calendar of Iran and Afghanistan: its months, from Farvardin. */
export const PERSIAN_MONTHS =
  "فروردین/حمل اردیبهشت/ثور خرداد/جوزا تیر/سرطان مرداد/اسد شهریور/سنبله مهر/میزان آبان/عقرب آذر/قوس دی/جدی بهمن/دلو اسفند/حوت";

/** Of the Islamic calendar, whose days begin where the moon is seen: a date in it is passed over where another stands beside it. */
export const ISLAMIC_MONTHS = "محرم صفر ربيع جمادى رجب شعبان رمضان شوال القعدة الحجة";
