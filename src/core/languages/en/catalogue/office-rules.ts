/** The ways in which a person and an office stand together. */
import type { Told } from "../../../rules/entry.ts";

export const OFFICE_RULES = {
  "en.office.title": {
    reads: "A title before a person's name, with the body or state beside it.",
    examples: ["⟦Kenyan Defence Minister Ada Hill⟧ spoke."],
    except: ["The defence minister left the room. Ada Hill stayed."],
  },
  "en.office.apposition": {
    reads: "A title behind a person's name, between commas or in brackets.",
    examples: ["⟦Ada Hill, Kenya’s ambassador to Norway⟧, spoke."],
    except: ["Officials met the president. Ada Hill, the envoy said, was late."],
  },
  "en.office.title-comma": {
    reads: "A title of one holder, a comma, and the person's name.",
    examples: ["⟦Kenya’s ambassador to Norway, Ada Hill⟧, spoke."],
    except: ["The envoy left, Ada Hill said."],
  },
  "en.office.holds": {
    reads: "A person told to hold an office by a verb: “is”, “was”, “serves as”.",
    examples: ["⟦Ada Hill is the foreign minister of Kenya⟧."],
    except: ["Ada Hill met the foreign minister of Kenya."],
  },
} as const satisfies Readonly<Record<string, Told>>;

export type OfficeRule = keyof typeof OFFICE_RULES;
