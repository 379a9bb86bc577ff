/** Short forms that own the full stop after them. Written without it. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** They stand before a name or a number, so a sentence hardly ever ends with them. */
export const OPENING_ABBREVIATIONS = set(`
  Mr Mrs Ms Mx Dr Prof Hon Rev Fr Msgr Mgr Messrs Mme Mlle St Ste Mt Ft
  Gen Lt Col Maj Capt Cmdr Cdr Comdr Adm Brig Sgt Cpl Pvt Pfc Ens Cmd Lieut Radm Vadm
  Sen Sens Rep Reps Gov Govs Pres Amb Sec Asst Dep Supt Insp Det Atty Min
  Art Arts Fig Figs Vol Nos Op Ch Para Sect
  vs approx ca cf esp Esp incl excl
  Drs Attn Cllr Ofc Spc
`);

/** Opening ones whose capitals are a name: "RT". */
export const OPENING_AS_WRITTEN = set("Rt");

/** They may stand inside a sentence or close it. */
export const CLOSING_ABBREVIATIONS = set(`
  Inc Corp Ltd Co Cos Bros Plc LLC Jr Sr Esq PhD Ret ret
  Ave Blvd Rd Dept Univ Assn Assoc Natl Intl Govt govt dept
  etc al est
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  Mon Tue Tues Wed Thu Thur Thurs Fri Sat
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
  Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Ont Que
  pct sq yrs hrs
  tel ext ed eds trans pp
`);

/** Words of their own as well: short forms only where a number follows ("No. 3", "p. 12", "Mar. 4"). */
export const BEFORE_NUMBERS = set(
  "No no p pp Art art Sec sec Vol vol Fig fig Ch ch Mar Jun Jul div Res Doc Ser Pt Nr S R",
);

/** What one capital letter completes: the stop behind it ends the sentence ("They chose plan B. Talks went on."). */
export const BEFORE_ONE_LETTER = set(`
  annex appendix article block category channel class exhibit gate generation grade group hepatitis
  influenza league letter level line model option part phase plan pool schedule section series shape size
  team tier type unit version vitamin zone
`);

/** Words of the language that are also short forms: the stop is theirs only where no capital follows. */
export const AMBIGUOUS_ABBREVIATIONS = set(
  "Sun Sat Miss Mo Ore Wash Mass Ark La Ind Pa est ed eds trans ext Art Arts Op Ch Para Fig Figs Ens Del Mar",
);
