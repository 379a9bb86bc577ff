/** The names of months in the languages that pages are written in, in small letters; short forms stand without their point. */
const NAMES: readonly string[] = [
  "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari styczeń stycznia ocak januára leden ledna января янв",
  "february feb februar feber février févr fév febrero febbraio febbr fevereiro fev februari lutego luty şubat února февраля фев",
  "march mar märz mär mrz mars marzo março maart mrt marca marzec mart března марта",
  "april apr avril avr abril abr aprile april kwietnia kwiecień nisan dubna апреля апр",
  "may mai mayo maggio mag maio mei maj maja mayıs května мая",
  "june jun juni juin junio giugno giu junho czerwca czerwiec haziran června июня июн",
  "july jul juli juillet juil julio luglio lug julho lipca lipiec temmuz července июля июл",
  "august aug août aou agosto ago augustus sierpnia sierpień ağustos srpna августа авг",
  "september sept sep septembre septiembre settembre sett set setembro września wrzesień eylül září сентября сен",
  "october oct oktober okt octobre octubre ottobre ott outubro out października październik ekim října октября окт",
  "november nov novembre noviembre novembro listopada listopad kasım ноября ноя",
  "december dec dezember dez décembre déc diciembre dic dicembre dezembro december grudnia grudzień aralık prosince декабря дек",
];

/** From 1 to 12 by name. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)),
);
