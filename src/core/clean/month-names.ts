/** The names of months in the languages that pages are written in, in small letters; short forms stand without their point. */
const NAMES: readonly string[] = [
  "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari styczeń stycznia ocak januára leden ledna января янв ianuarie január gener tammikuuta ιανουαρίου януари січня يناير",
  "february feb februar feber février févr fév febrero febbraio febbr fevereiro fev februari lutego luty şubat února февраля фев februarie február febrer helmikuuta φεβρουαρίου февруари лютого فبراير",
  "march mar märz mär mrz mars marzo março maart mrt marca marzec mart března марта martie március març maret marts maaliskuuta μαρτίου березня مارس",
  "april apr avril avr abril abr aprile april kwietnia kwiecień nisan dubna апреля апр aprilie április huhtikuuta απριλίου април квітня أبريل",
  "may mai mayo maggio mag maio mei maj maja mayıs května мая május maig toukokuuta μαΐου май травня مايو",
  "june jun juni juin junio giugno giu junho czerwca czerwiec haziran června июня июн iunie június juny kesäkuuta ιουνίου юни червня يونيو",
  "july jul juli juillet juil julio luglio lug julho lipca lipiec temmuz července июля июл iulie július juliol heinäkuuta ιουλίου юли липня يوليو",
  "august aug août aou agosto ago augustus sierpnia sierpień ağustos srpna августа авг augusti augusztus agost agustus avgust elokuuta αυγούστου серпня أغسطس",
  "september sept sep septembre septiembre settembre sett set setembro września wrzesień eylül září сентября сен septembrie szeptember setembre septembar syyskuuta σεπτεμβρίου септември вересня سبتمبر",
  "october oct oktober okt octobre octubre ottobre ott outubro out października październik ekim října октября окт octombrie október oktobar lokakuuta οκτωβρίου октомври жовтня أكتوبر",
  "november nov novembre noviembre novembro listopada listopad kasım ноября ноя noiembrie novembar marraskuuta νοεμβρίου ноември нояб نوفمبر",
  "december dec dezember dez décembre déc diciembre dic dicembre dezembro december grudnia grudzień aralık prosince декабря дек decembrie desembre desember decembar joulukuuta δεκεμβρίου декември грудня ديسمبر",
];

/** From 1 to 12 by name. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)),
);
