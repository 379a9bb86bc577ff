import { describe, expect, test } from "vitest";
import { readText } from "../../../../test/read-text.ts";
import { loadLanguage } from "../../../edge/intake/language.ts";
import type { Happening } from "../../annotation/contract.ts";

const language = await loadLanguage();

/** Each event as "kind realis date: who, who", those that are not shown after a "~". */
function read(text: string, published = "2031-05-12"): readonly string[] {
  const reading = readText(language, text, { published });
  const names = new Map(reading.entities.map((e) => [e.id, e.name]));
  const told = ({ kind, realis, date, participants, standing }: Happening): string =>
    `${standing === "shown" ? "" : "~"}${kind} ${realis} ${date?.edtf ?? "-"}: ${participants
      .map((p) => names.get(p.entity))
      .join(", ")}`;
  return reading.events.map(told);
}

const passages = (text: string): readonly (readonly string[])[] =>
  readText(language, text, { published: "2031-05-12" }).events.map((e) =>
    e.evidence.map((q) => q.exact),
  );

describe("no happening is shown of", () => {
  test.each([
    "In recent years, Norway and Kenya have held joint exercises in Oslo.",
    "No meeting between Norway and Kenya has occurred since 2019.",
    "Norway held no talks with Kenya in May 2031.",
    "The news agency announced it as Norway’s king is in talks with President Tom Wood of Kenya.",
  ])("%s", (text) => {
    expect(read(text).filter((event) => !event.startsWith("~"))).toEqual([]);
  });

  test("words that only begin like those of a span of years do not make a happening background", () => {
    const text = "Ada Hill met Tom Wood in Oslo over the pastures on 3 May 2031.";
    expect(read(text)).toEqual(["meeting occurred 2031-05-03: Ada Hill, Tom Wood"]);
  });

  test("whoever speaks after another’s talks", () => {
    const text = "After her talks with Tom Wood in Oslo, the palace announced a new tariff.";
    expect(read(text).every((event) => !event.includes("palace"))).toBe(true);
  });
});

describe("a happening is shown with who took part and when or where", () => {
  test.each([
    [
      "Kenyan President Ada Hill visited Norway on 3 May 2031.",
      "visit occurred 2031-05-03: Ada Hill, Norway",
    ],
    [
      "Ada Hill and Tom Wood held “fruitful and useful” talks in Oslo on 3 May 2031.",
      "meeting occurred 2031-05-03: Ada Hill, Tom Wood",
    ],
    [
      "Norway and Kenya signed a defence agreement in March 2030.",
      "sign occurred 2030-03: Norway, Kenya",
    ],
    [
      "Norway conducted a joint naval exercise with Kenya in 2028.",
      "exercise occurred 2028: Norway, Kenya",
    ],
    [
      "In a January 2031 phone call, Ada Hill and Tom Wood discussed grain exports.",
      "call occurred 2031-01: Ada Hill, Tom Wood",
    ],
    [
      "Norway has provided Kenya with vehicles and generators.",
      "aid occurred ../2031-05-12: Norway, Kenya",
    ],
    [
      "Kenya’s parliament ratified the treaty with Norway on 2 April 2031.",
      "ratify occurred 2031-04-02: Kenya, Norway",
    ],
    ["Norway denounced Kenya in May 2031.", "condemn occurred 2031-05: Norway, Kenya"],
    [
      "Kenyan President Ada Hill spoke by phone with Tom Wood of Norway on 6 May 2031.",
      "call occurred 2031-05-06: Ada Hill, Tom Wood",
    ],
    [
      "Kenyan President Ada Hill spoke by phone today with Tom Wood of Norway.",
      "call occurred 2031-05-12: Ada Hill, Tom Wood",
    ],
    [
      "Secretary Wood’s Call with President Hill\n\nKenyan President Ada Hill spoke with Secretary of State Tom Wood on 6 May 2031.",
      "call occurred 2031-05-06: Ada Hill, Tom Wood",
    ],
    [
      "Secretary of Commerce Tom Wood had a call with Kenyan President Ada Hill on 6 May 2031.",
      "call occurred 2031-05-06: Tom Wood, Ada Hill",
    ],
    [
      "On 6 May 2031, Ada Hill met the director of the World Health Organization, Tom Wood.",
      "meeting occurred 2031-05-06: Ada Hill, Tom Wood",
    ],
    [
      "At the invitation of the President of Kenya, H.E. Ada Hill, the Minister of Defence of Norway, H.E. Tom Wood, visited Nairobi on 6 May 2031.",
      "visit occurred 2031-05-06: Tom Wood, Nairobi",
    ],
    [
      "The director of the World Health Organization, Dr. Tom Wood, today met Ada Hill.",
      "meeting occurred 2031-05-12: Tom Wood, Ada Hill",
    ],
    [
      "On 6 May 2031, Norway and Kenya held a joint committee meeting.",
      "meeting occurred 2031-05-06: Norway, Kenya",
    ],
    [
      "The seventh meeting of Norway and Kenya took place in Nairobi in March 2030.",
      "meeting occurred 2030-03: Norway, Kenya",
    ],
    [
      "Mr. HILL Ada held a Norway-Kenya Foreign Ministers’ Meeting with Rt. Hon. Tom Wood on 6 May 2031.",
      "meeting occurred 2031-05-06: HILL Ada, Tom Wood",
    ],
    [
      "In a telephone conversation on 3 May 2031, Ada Hill and Tom Wood discussed the port.",
      "call occurred 2031-05-03: Ada Hill, Tom Wood",
    ],
    [
      "Ada Hill and Tom Wood met via video link on 4 May 2031.",
      "call occurred 2031-05-04: Ada Hill, Tom Wood",
    ],
    [
      "Norway and Kenya held their third strategic dialogue in Oslo in May 2031.",
      "meeting occurred 2031-05: Norway, Kenya",
    ],
    [
      "The Kenyan and Norwegian navies conducted a joint exercise in April 2031.",
      "exercise occurred 2031-04: Kenya, Norway",
    ],
    [
      "Norway transferred three patrol boats to Kenya on 28 April 2031.",
      "transfer occurred 2031-04-28: Norway, Kenya",
    ],
    [
      "Ada Hill received Tom Wood in Nairobi on 7 May 2031.",
      "meeting occurred 2031-05-07: Ada Hill, Tom Wood",
    ],
    [
      "During talks with Prime Minister Tom Wood in Nairobi, Ada Hill raised the fishing dispute.",
      "meeting occurred ../2031-05-12: Ada Hill, Tom Wood",
    ],
    [
      "The minister, Ada Hill, in her first visit to Kenya, thanked Tom Wood.",
      "visit occurred ../2031-05-12: Ada Hill, Kenya",
    ],
    [
      "Foreign Minister Ada Hill met with her counterpart Tom Wood in Oslo.",
      "meeting occurred ../2031-05-12: Ada Hill, Tom Wood",
    ],
  ])("%s", (text, event) => {
    expect(read(text)).toContain(event);
  });

  test("nouns of happenings are read as subjects of a finite verb", () => {
    const [briefing] = read(
      "Briefings at the Varn Institute and the Port Authority showed the new cranes.",
    );
    expect(briefing).toContain("briefing occurred");
    expect(briefing).toContain("Varn Institute, Port Authority");
  });

  test("the passage is the happening alone", () => {
    expect(
      passages(
        "Norway opened an embassy in Kenya in January 2029, a step that had been delayed for years by a dispute over fish.",
      ),
    ).toEqual([["Norway opened an embassy in Kenya in January 2029"]]);
  });
});

describe("what has not occurred is not shown as an event", () => {
  test.each([
    ["Ada Hill will visit Kenya on 3 June 2031.", "~visit scheduled 2031-06-03: Ada Hill, Kenya"],
    ["Ada Hill did not visit Kenya in May 2031.", "~visit negated 2031-05: Ada Hill, Kenya"],
    ["The visit of Ada Hill to Kenya was postponed.", "~visit postponed -: Ada Hill, Kenya"],
    ["The visit of Ada Hill to Kenya was cancelled.", "~visit cancelled -: Ada Hill, Kenya"],
    ["Ada Hill may visit Kenya in June 2031.", "~visit hypothetical 2031-06: Ada Hill, Kenya"],
    ["Norway and Kenya plan to sign an agreement.", "~sign scheduled -: Norway, Kenya"],
    ["Kenya has no plans to join the Nordic Council.", "~join negated -: Kenya, Nordic Council"],
    [
      "“Norway signed the treaty with Kenya in 2030,” Ada Hill said.",
      "~sign occurred 2030: Norway, Kenya",
    ],
    ["Norway regularly holds annual exercises with Kenya.", "~exercise ongoing -: Norway, Kenya"],
  ])("%s", (text, event) => {
    expect(read(text)).toEqual([event]);
  });

  test.each([
    "Tom Wood called for a meeting with Ada Hill.",
    "The exercise of power by Kenya worries Norway.",
    "If Ada Hill visits Kenya in June, she will stay for a week.",
    "A meeting between Norway and Kenya would help.",
  ])("nothing is shown of: %s", (text) => {
    expect(read(text).filter((e) => !e.startsWith("~"))).toEqual([]);
  });
});

describe("one happening is one event", () => {
  test("a second telling with a definite noun adds its passage", () => {
    expect(
      passages(
        "Norway opened an embassy in Kenya in January 2029. The embassy opened its doors with a staff of twelve.",
      ),
    ).toEqual([
      [
        "Norway opened an embassy in Kenya in January 2029",
        "The embassy opened its doors with a staff of twelve",
      ],
    ]);
  });

  test("two openings with dates of their own are two", () => {
    expect(
      read("Norway opened an embassy in Kenya in 2029. Norway opened an office in Kenya in 2024."),
    ).toHaveLength(2);
  });

  test("the two leaders are the two who were named", () => {
    expect(
      read(
        "Ada Hill met with Tom Wood in Oslo. Ada Hill and Tom Wood spoke to the press. The two leaders discussed grain exports.",
      ),
    ).toEqual(["meeting occurred ../2031-05-12: Ada Hill, Tom Wood"]);
  });

  test("meetings of a report on a dated visit took place during it", () => {
    const text =
      "A delegation of the Nordic Council visited Kenya from 19 to 23 March 2031. The delegation met with Defence Minister Tom Wood.";
    expect(read(text)).toEqual([
      "visit occurred 2031-03-19/2031-03-23: delegation of the Nordic Council, Nordic Council, Kenya",
      "meeting occurred 2031-03-19/2031-03-23: delegation of the Nordic Council, Tom Wood",
    ]);
  });

  test("a meeting told with another time takes no date from the visit", () => {
    const text =
      "A delegation of the Nordic Council visited Kenya from 19 to 23 March 2031. Tom Wood had recently met with Ada Hill.";
    expect(read(text)).toContain("meeting occurred ../2031-05-12: Tom Wood, Ada Hill");
  });
});

test("a headline tells no event by itself", () => {
  for (const event of readText(language, "Norway and Kenya\n\nThe fog lifted.").events)
    expect(event.standing).not.toBe("shown");
});

describe("who also met somebody", () => {
  test("did so at the date of the other talks", () => {
    expect(
      read(
        "Ada Hill met Defence Minister Tom Wood in Oslo in April 2030. Hill also met Prime Minister Eva Lind.",
      ),
    ).toContain("meeting occurred 2030-04: Ada Hill, Eva Lind");
  });

  test("has no date where the others differ", () => {
    const told = read(
      "Ada Hill met Tom Wood in Oslo in April 2030. Ada Hill met Jon Berg in Bergen in May 2030. Hill also met Prime Minister Eva Lind.",
    );
    expect(told.filter((line) => line.includes("Eva Lind")).join()).not.toMatch(/2030-0/);
  });
});

test("joining ministers at their talks is no membership", () => {
  const told = read(
    "Norway’s Defence Minister, Ada Hill, joined the defence ministers in Oslo on 3 May 2031.",
  );
  expect(told.filter((line) => line.startsWith("join"))).toEqual([]);
});

describe("who took part is named, all of them", () => {
  test.each([
    [
      "Norway signed a grain agreement with Kenya in March 2030.",
      "sign occurred 2030-03: Norway, Kenya",
    ],
    ["Ada Hill visited the Kenya Ports Authority on 3 May 2031.", "visit occurred 2031-05-03:"],
    [
      "On 3 May 2031, joint teams from Kenya, Norway and Iceland visited a shipyard in Oslo.",
      "visit occurred 2031-05-03: Kenya, Norway, Iceland",
    ],
    ["Ada Hill arrived in Kenya on 3 May 2031.", "visit occurred 2031-05-03: Ada Hill, Kenya"],
  ])("%s", (text, line) => {
    expect(read(text).join("; ")).toContain(line);
    expect(read(text).some((e) => e.startsWith("~"))).toBe(false);
  });

  test("who is signed with is a signatory, whom it is signed for is not", () => {
    const roles = (text: string) =>
      readText(language, text, { published: "2031-05-12" }).events.flatMap((e) =>
        e.participants.map((p) => p.role),
      );
    expect(roles("Norway signed a grain agreement with Kenya in March 2030.")).toEqual([
      "signatory",
      "signatory",
    ]);
    expect(roles("Norway signed a grain agreement for Kenya in March 2030.")).toEqual([
      "signatory",
    ]);
    expect(
      roles("The pact was signed in Oslo after the meeting between Ada Hill and Tom Wood."),
    ).not.toContain("signatory");
  });

  test.each([
    "Norwegian troops arrived in Kenya on 3 May 2031.",
    "The USS Kenya visited Norway on 3 May 2031.",
    "Norway met with senior officials on 3 May 2031.",
    "Norway held meetings with Kenya and Iceland on 3 May 2031.",
  ])("%s shows no visit or meeting", (text) => {
    expect(read(text).filter((e) => !e.startsWith("~"))).toEqual([]);
  });
});

test("what a heading tells ends with it, though no stop divides it from the paragraph below", () => {
  expect(passages("President Hill meets Tom Wood\nIn Kenya the rain fell for a week.")).toEqual([
    ["President Hill meets Tom Wood"],
  ]);
  expect(passages("Whom Hill met\nTom Wood in Kenya was glad of the rain.")).toEqual([]);
});

describe("a war that the text takes as known is kept, with who attacks and where, and not shown", () => {
  test.each([
    ["Ada Hill condemned Norway’s war against Kenya.", "~other ongoing -: Norway, Kenya"],
    ["The war in Kenya has shown the need for grain.", "~other ongoing -: Kenya"],
    ["Troops were sent to the front of the Kenya war.", "~other ongoing -: Kenya"],
    ["The 2029 invasion of Kenya was long in coming.", "~other occurred 2029: Kenya"],
  ])("%s", (text, event) => {
    expect(read(text)).toContain(event);
  });

  test.each([
    "Ada Hill warned of a war in Kenya.",
    "The trade war with Kenya went on.",
    "The war on hunger in Kenya went on.",
    "Norway could end its war against Kenya.",
  ])("not so: %s", (text) => {
    expect(read(text).filter((event) => event.includes("Kenya") && /ongoing/.test(event))).toEqual(
      [],
    );
  });
});
