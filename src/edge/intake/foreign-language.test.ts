import { afterAll, expect, test } from "vitest";
import { PARAGRAPHS } from "../../../test/made/news.ts";
import { claimed, MadeFolder, takenOne } from "../../../test/made/taken.ts";
import { clean } from "../../core/clean/index.ts";

const folder = new MadeFolder();
afterAll(() => folder.end());

const TEXTS: readonly (readonly [language: string, name: string, text: string])[] = [
  [
    "fi",
    "Finnish",
    "Veldland ja Utopia sopivat tiistaina jatkavansa yhteisiä partioitaan Lysin salmessa vielä vuoden ajan, kertoivat molempien osapuolten virkamiehet. Puolustusministeri sanoi, että salmi on nyt turvallisempi kalastusaluksille.",
  ],
  [
    "ru",
    "Russian",
    "Во вторник Вельдланд и Утопия договорились продлить совместное патрулирование пролива Лис ещё на один год, сообщили официальные лица обеих сторон. Министр обороны сказала, что пролив стал безопаснее для рыбаков.",
  ],
  [
    "ar",
    "Arabic",
    "اتفقت فيلدلاند ويوتوبيا يوم الثلاثاء على تمديد دورياتهما المشتركة في مضيق ليس لمدة عام آخر، بحسب مسؤولين من الجانبين. وقالت وزيرة الدفاع إن المضيق أصبح أكثر أمانا لقوارب الصيد.",
  ],
  [
    "el",
    "Greek",
    "Η Βέλντλαντ και η Ουτοπία συμφώνησαν την Τρίτη να παρατείνουν τις κοινές περιπολίες τους στο στενό του Λυς για έναν ακόμη χρόνο, δήλωσαν αξιωματούχοι και των δύο πλευρών.",
  ],
  [
    "ja",
    "Japanese",
    "ベルドランドとユートピアは火曜日、リス海峡での共同パトロールをさらに一年間延長することで合意したと、双方の当局者が明らかにした。国防相は漁船にとって海峡がより安全になったと述べた。",
  ],
];

test.each(TEXTS)(
  "A text in %s (%s) is kept, and the reading says that it does not read it",
  async (language, name, text) => {
    const { article } = await takenOne(await folder.put(`${language}.txt`, text));
    expect(article.text).toBe(text);
    const { language: found, segments, problems } = clean(article);
    expect(found).toBe(language);
    expect(segments).toEqual([]);
    expect(problems).toEqual([
      {
        code: "language-not-read",
        message: `The text is in ${name}, which is not read: it is kept and can be searched, but no lines are made of it`,
        at: null,
      },
    ]);
  },
);

test("Of an English text no language is claimed", async () => {
  const { article } = await takenOne(await folder.put("en.txt", PARAGRAPHS.join("\n\n")));
  expect(claimed(article, "language")).toEqual([]);
  expect(clean(article).language).toBe("en");
});
