import { describe, expect, test } from "vitest";
import type { Claim } from "../annotation/article.ts";
import { officialClaims } from "./official-text.ts";

const BODY =
  "The two sides met in Oldmere on Tuesday and agreed to extend their patrols for another year.";

function told(lines: readonly string[], claims: readonly Claim[] = []): string {
  let text = "";
  const blocks = [...lines, BODY].map((line) => {
    const start = text.length;
    text += `${line}\n\n`;
    return { start, end: start + line.length, tag: "line", path: [], linked: 0 };
  });
  return officialClaims({ text, blocks, claims })
    .map(({ value }) => value)
    .join(" | ");
}

const claim = (field: Claim["field"], value: string): Claim => ({
  field,
  value,
  basis: "metadata",
  from: "meta",
});

describe("The kind of an official text, and for whom it speaks", () => {
  test.each([
    [
      "Joint Statement by the Foreign Ministers of Veldland and Utopia on Fishing",
      "joint-statement | Veldland; Utopia",
    ],
    [
      "Joint statement of Veldland, Utopia and the Lys Islands",
      "joint-statement | Veldland; Utopia; Lys Islands",
    ],
    ["Veldland–Utopia Joint Statement", "joint-statement | Veldland; Utopia"],
    [
      "Joint Declaration between the Government of Veldland and the Northern Sea Compact",
      "joint-statement | Veldland; Northern Sea Compact",
    ],
    [
      "Statement by the Ministry of Foreign Affairs and Trade of Veldland on the storm",
      "statement | Ministry of Foreign Affairs and Trade of Veldland",
    ],
    ["Statement by the President of Veldland on the storm", "statement"],
    ["Statement by Prime Minister Ada Hill", "statement"],
    [
      "Statement of Intent between the Ministry of Defence of Veldland and the Utopian Navy",
      "statement",
    ],
    ["Readout of Prime Minister Hill’s call with President Varga", "readout"],
    ["FACT SHEET: The Lys Strait patrols", "fact-sheet"],
    ["Press conference by Prime Minister Ada Hill", "transcript"],
    ["Remarks by Ada Hill at the harbour of Oldmere", "transcript"],
  ])("%s", (title, kind) => {
    expect(told([title])).toBe(kind);
  });

  test("a letterhead names the issuer of what stands under it", () => {
    expect(told(["Ministry of Defence of Veldland", "Press Release", "Patrols go on"])).toBe(
      "press-release | Ministry of Defence of Veldland",
    );
  });

  test("a heading may stand in two lines", () => {
    expect(told(["JOINT STATEMENT", "of the Lys Forum and the Institute for Fishing Policy"])).toBe(
      "joint-statement | Lys Forum; Institute for Fishing Policy",
    );
  });

  test("so does the site of an office; one that is told already stays", () => {
    const site = [
      claim("outlet", "Veldland Today"),
      claim("url", "https://www.mfa.gov.vl/readout"),
    ];
    expect(told(["Readout of the talks with Utopia"], site)).toBe("readout | Veldland Today");
    expect(told(["Readout of the talks with Utopia"], [claim("outlet", "Veldland Today")])).toBe(
      "readout",
    );
    expect(told(["Veldland–Utopia Joint Statement"], [claim("issuer", "Utopia")])).toBe(
      "joint-statement",
    );
  });

  test.each([
    "Utopia rejects joint statement of its neighbours",
    "Veldland and Utopia issue joint statement on fishing",
    "Minister’s statement angers fishermen",
    "Veldland and Utopia extend their patrols",
    "The statement by the ministry was short.",
  ])("%s is the headline of a report", (title) => {
    expect(told([title])).toBe("");
  });
});
