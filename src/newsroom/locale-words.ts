/** Names of months and weekdays in twenty languages, from date-fns' locales by scripts/locale-words.ts. */

/** January to December. */
export const MONTH_WORDS: readonly string[] = [
  "जनवरी,जन,enero,ene,janvier,janv,januar,jan,janeiro,gennaio,gen,января,январь,янв,一月,يناير,januari,stycznia,styczeń,sty,ocak,oca,ιανουαρίου,ιανουάριος,ιαν,január,ינואר",
  "फ़रवरी,फ़र,febrero,feb,février,févr,februar,fevereiro,fev,febbraio,февраля,февраль,фев,二月,فبراير,februari,lutego,luty,lut,şubat,şub,φεβρουαρίου,φεβρουάριος,φεβ,február,febr,פברואר",
  "मार्च,marzo,mar,mars,märz,mär,março,марта,март,мар,三月,مارس,maart,mrt,marca,marzec,mart,maret,μαρτίου,μάρτιος,μαρ,μάρ,március,márc,מרץ",
  "अप्रैल,abril,abr,avril,avr,april,apr,aprile,апреля,апрель,апр,四月,أبريل,kwietnia,kwiecień,kwi,nisan,nis,απριλίου,απρίλιος,απρ,április,ápr,אפריל",
  "मई,mayo,may,mai,maio,maggio,mag,мая,май,五月,مايو,mei,maj,maja,mayıs,μαΐου,μάιος,μαΐ,μάι,május,máj,מאי",
  "जून,junio,jun,juin,juni,junho,giugno,giu,июня,июнь,июн,六月,يونيو,czerwca,czerwiec,cze,haziran,haz,ιουνίου,ιούνιος,ιουν,ιούν,június,jún,יוני",
  "जुलाई,जुल,julio,jul,juillet,juil,juli,julho,luglio,lug,июля,июль,июл,七月,يوليو,lipca,lipiec,lip,temmuz,tem,ιουλίου,ιούλιος,ιουλ,ιούλ,július,júl,יולי",
  "अगस्त,अग,agosto,ago,août,august,aug,августа,август,авг,八月,أغسطس,augustus,augusti,sierpnia,sierpień,sie,ağustos,ağu,agustus,agt,αυγούστου,αύγουστος,αυγ,αύγ,augusztus,אוגוסט",
  "सितंबर,सित,septiembre,sep,septembre,sept,september,setembro,set,settembre,сентября,сентябрь,сент,九月,سبتمبر,września,wrzesień,wrz,eylül,eyl,σεπτεμβρίου,σεπτέμβριος,σεπ,szeptember,szept,ספטמבר",
  "अक्टूबर,अक्टू,octubre,oct,octobre,oktober,okt,outubro,out,ottobre,ott,октября,октябрь,окт,十月,أكتوبر,października,październik,paź,ekim,eki,οκτωβρίου,οκτώβριος,οκτ,október,אוקטובר",
  "नवंबर,नव,noviembre,nov,novembre,november,novembro,ноября,ноябрь,нояб,十一月,نوفمبر,listopada,listopad,lis,kasım,kas,νοεμβρίου,νοέμβριος,νοε,νοέ,נובמבר",
  "दिसंबर,दिस,diciembre,dic,décembre,déc,dezember,dez,dezembro,dicembre,декабря,декабрь,дек,十二月,ديسمبر,december,dec,grudnia,grudzień,gru,aralık,ara,desember,des,δεκεμβρίου,δεκέμβριος,δεκ,דצמבר",
];

/** Sunday to Saturday. */
export const WEEKDAY_WORDS: readonly string[] = [
  "रविवार,रवि,र,domingo,dom,do,dimanche,dim,di,sonntag,so,domenica,воскресенье,вск,вс,日曜日,日,星期日,周日,الأحد,أحد,zondag,zon,zo,söndag,sön,sö,niedziela,niedz,nie,pazar,paz,pz,일요일,일,cn,minggu,min,κυριακή,κυρ,κυ,vasárnap,v",
  "सोमवार,सोम,सो,lunes,lun,lu,lundi,montag,mo,seg,lunedì,понедельник,пнд,пн,月曜日,月,星期一,周一,一,الاثنين,اثنين,maandag,maa,ma,måndag,mån,må,poniedziałek,pon,pazartesi,pzt,pt,월요일,월,senin,sen,δευτέρα,δευ,δε,hétfő,h",
  "मंगलवार,मंगल,मं,martes,mar,ma,mardi,dienstag,di,ter,martedì,вторник,втр,вт,火曜日,火,星期二,周二,二,الثلاثاء,ثلاثاء,dinsdag,din,tisdag,tis,ti,wtorek,wt,wto,salı,sal,sa,화요일,화,selasa,sel,τρίτη,τρί,τρ,kedd,k",
  "बुधवार,बुध,बु,miércoles,mié,mi,mercredi,mer,me,mittwoch,qua,mercoledì,среда,срд,ср,水曜日,水,星期三,周三,三,الأربعاء,أربعاء,woensdag,woe,wo,onsdag,ons,on,środa,śr,śro,çarşamba,çar,ça,수요일,수,rabu,rab,τετάρτη,τετ,τε,szerda,sze",
  "गुरुवार,गुरु,गु,jueves,jue,ju,jeudi,jeu,je,donnerstag,do,qui,giovedì,gio,четверг,чтв,чт,木曜日,木,星期四,周四,四,الخميس,خميس,donderdag,don,torsdag,tors,to,czwartek,czw,perşembe,per,pe,목요일,목,kamis,kam,πέμπτη,πέμ,πέ,csütörtök,cs",
  "शुक्रवार,शुक्र,शु,viernes,vie,vi,vendredi,ven,ve,freitag,fr,sex,venerdì,пятница,птн,пт,金曜日,金,星期五,周五,五,الجمعة,جمعة,vrijdag,vri,vr,fredag,fre,piątek,pt,pią,cuma,cum,cu,금요일,금,jumat,jum,παρασκευή,παρ,πα,péntek,p",
  "शनिवार,शनि,श,sábado,sáb,sá,samedi,sam,sa,samstag,sabato,sab,суббота,суб,сб,土曜日,土,星期六,周六,六,السبت,سبت,zaterdag,zat,za,lördag,lör,lö,sobota,sob,cumartesi,cts,ct,토요일,토,sabtu,σάββατο,σάβ,σά,szombat,szo,שבת",
];
