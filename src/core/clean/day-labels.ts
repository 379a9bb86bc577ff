/** What the words beside a day say that it is, in the languages that pages are written in. */

export type DayLabel = "published" | "updated" | "today";

const words = (list: string): string =>
  list
    .trim()
    .split(/\s*\|\s*/)
    .join("|");

const UPDATED = words(
  `updated? | modified | edited | reviewed | revised | changed | last change | refreshed | aktualisiert | aktualisierung | geändert |
   änderung | bearbeitet | stand | update | mis à jour | mise à jour | modifié | actualizado | actualización | modificado | aggiornato |
   aggiornamento | modificato | atualizado | atualização | bijgewerkt | gewijzigd | uppdaterad | opdateret | oppdatert | päivitetty |
   zaktualizowano | aktualizacja | aktualizováno | güncelleme | güncellendi | обновлено | изменено | обновлён | оновлено`,
);
const PUBLISHED = words(
  `published | posted | publication | publish date | date | released? | issued | created | written | submitted | added | on | by [^.]{2,30} |
   veröffentlicht | veröffentlichung | erschienen | erstellt | geschrieben | datum | verfasst | gepostet | eingestellt | online seit | vom | am | von [^.]{2,30} |
   publié | publiée | posté | mis en ligne | écrit | paru | rédigé | le | par [^.]{2,30} | publicado | publicada | publicación | fecha | escrito | el |
   pubblicato | pubblicata | scritto | inserito | postato | data | il | publicação | em | geplaatst | gepubliceerd | geschreven | op |
   publicerad | publicerat | skapad | udgivet | publisert | julkaistu | opublikowano | opublikowany | dodano | dodany | napisany | zveřejněno | publikováno | vydáno |
   yayınlanma | yayın tarihi | tarih | опубликовано | дата | размещено | добавлено | создано | опубліковано | közzétéve | publicat`,
);
const TODAY = words(
  `today | heute | (?:mon|tues|wednes|thurs|fri|satur|sun)day | (?:mon|diens|donners|frei|sams|sonn)tag | mittwoch`,
);
const OTHER = words(
  `joined | registered | member since | registriert | mitglied seit | dabei seit | inscrit | until | till | bis | expires? | expired |
   deadline | due | born | geboren | died | ends? | copyright | © | accessed | retrieved | abgerufen | last (?:visit|seen|active|login) |
   last post(?: by [^.]{1,30})? | letzter beitrag`,
);

const before = (list: string, tail: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})${tail}$`, "iu");
const LABELS: readonly (readonly [label: DayLabel, before: RegExp])[] = [
  ["updated", before(UPDATED, "[^.!?]{0,20}")],
  ["published", before(PUBLISHED, "[^.!?\\d]{0,12}")],
  ["today", before(TODAY, ",?\\s*")],
];

const OTHERS = before(OTHER, "[^.!?\\d]{0,14}");

/** Whether it is the day of a person or of a term: "Joined", "Valid until". */
export const isOther = (lead: string): boolean => OTHERS.test(lead);

export function labelBefore(lead: string): DayLabel | null {
  for (const [label, pattern] of LABELS) if (pattern.test(lead)) return label;
  return null;
}

const OWN_WORDS =
  "published|posted|updated|veröffentlicht|geschrieben|erstellt|aktualisiert|publiée?|posté|publicad[oa]|pubblicat[oa]|geplaatst|gepubliceerd";
const UPDATED_AFTER = new RegExp(`^[^\\p{L}\\d]{0,3}(?:${UPDATED})(?!\\p{L})`, "iu");

/** "3 May 2031 (updated)". */
export function labelAfter(tail: string): DayLabel | null {
  return UPDATED_AFTER.test(tail) ? "updated" : null;
}

const FIRST =
  "(?:first|originally|last|ursprünglich|zuerst|zuletzt) (?:published|posted|appeared|updated|veröffentlicht|erschienen|aktualisiert)";
const TEXT_WAS = "(?:beitrag|artikel|eintrag|text|seite) (?:ist|wurde)(?: am)?";
const OWN = new RegExp(
  `(?<!\\p{L})(?:${FIRST}|${TEXT_WAS}|(?:was|wurde|has been|est|a été|fue|è stat[oa]|foi|is) (?:${OWN_WORDS})|(?:${OWN_WORDS}) (?:on|am|op|le|el|il|em|at))(?!\\p{L})[^.!?\\d]{0,20}$`,
  "iu",
);

const MAY_OWN = new RegExp(`(?<!\\p{L})(?:${FIRST}|${TEXT_WAS}|${OWN_WORDS})(?!\\p{L})`, "iu");

/** Whether it is worth while to look for such words. */
export const mayTellOfItself = (text: string): boolean => MAY_OWN.test(text);

/** Whether running text tells here of its own article. */
export const tellsOfItself = (lead: string): boolean => OWN.test(lead);
