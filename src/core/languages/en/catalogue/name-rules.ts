/** The ways in which words of a text show themselves to be a proper name, besides packs and the trained table. */
import type { Told } from "../../../rules/entry.ts";

export const NAME_RULES = {
  bracket: {
    reads:
      "A long name and the short one that stands behind it in brackets, spelled by its initials.",
    examples: ["The ⟦Varn Harbour Guard⟧ (VHG) sailed at noon."],
    except: ["The harbour guard (on the left) sailed at noon."],
  },
  "title-name": {
    reads: "Name words behind a title or an honorific; the title stays outside.",
    examples: ["Prime Minister ⟦Ada Hill⟧ spoke."],
    except: ["The prime minister spoke."],
  },
  turn: {
    reads: "The name before the colon of a turn in a transcript.",
    examples: [
      "⟦ADA HILL⟧, ENVOY OF NORWAY: Thank you all for coming to the harbour.\nQUESTION: Where is the fourth ship of the fleet?\nTHE PRESIDENT: It is in the yard, and nobody told me when the yard will let it go.",
    ],
    except: ["NOTE: Norway paid Kenya in full for all of the ships in May."],
  },
  "name-office": {
    reads: "Name words before a comma and an office, whatever the trained table takes them for.",
    examples: ["The notes were sent to ⟦Wexley Corvane⟧, minister of works."],
    except: ["Snow, the boatman said, was near."],
  },
  "body-head": {
    reads: "Name words with a body’s word among them: institute, ministry, guard.",
    examples: ["The ⟦Varn Institute⟧ published a study."],
    except: ["The institute published a study."],
  },
  "state-organ": {
    reads: "A nationality or a country and its organ of state.",
    examples: ["The ⟦Norwegian parliament⟧ met in May."],
    except: ["The parliament met in May."],
  },
  "head-word": {
    reads: "Name words before the word for a treaty, a programme, a meeting, a site or a water.",
    examples: ["Ministers agreed at the ⟦Larvik Summit⟧."],
    except: ["The climbers came to the summit."],
  },
  summit: {
    reads: "The name of a body before a small word for a meeting, with the place of it.",
    examples: ["Ministers agreed at the ⟦European Union summit in Oslo⟧."],
    except: ["Ministers agreed at a summit in Oslo."],
  },
  weapon: {
    reads: "A name of its own before a small word for a weapon or a craft.",
    examples: ["They bought four ⟦Wyvern missiles⟧."],
    except: ["They bought four missiles."],
  },
  waters: {
    reads: "Waters named by a direction and a country, which is not meant.",
    examples: ["The boats crossed the ⟦East and South Kenya seas⟧."],
    except: ["The boats crossed the seas off Kenya."],
  },
  "short-body": {
    reads: "A listed body’s acronym and one more acronym right behind it.",
    examples: ["She spoke at the ⟦UN HQD⟧ in May."],
    except: ["She spoke at the UN in May."],
  },
  "plain-head": {
    reads: "A long name before a body’s word in small letters.",
    examples: ["The ⟦Larvik Assistance and Training for Varn⟧ command opened."],
    except: ["The command for assistance and training opened."],
  },
  site: {
    reads: "At least two name words before a small word for a site.",
    examples: ["They landed at ⟦Lower Larvik International airport⟧."],
    except: ["They landed at the airport."],
  },
  "same-words": {
    reads: "The words of a name found elsewhere in the article.",
    examples: ["Mr Corvane spoke of it. The notes were ⟦Corvane⟧ and Sons."],
    except: ["Mr Corvane spoke of it. The notes were short."],
  },
  surname: {
    reads: "The surname of a person whom the article names in full.",
    examples: ["Minister Ada Hill spoke. Later ⟦Hill⟧ left."],
    except: ["Minister Ada Hill spoke. Later they climbed the hill."],
  },
} as const satisfies Readonly<Record<string, Told>>;

export type NameRule = keyof typeof NAME_RULES;
