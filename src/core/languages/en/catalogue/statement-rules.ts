/** The ways in which words belong to a speaker. */
import type { Told } from "../../../rules/entry.ts";

export const STATEMENT_RULES = {
  "en.statement.cue": {
    reads:
      "A verb of speech, view or stance with who speaks and what is said, in a clause or between quotation marks.",
    examples: [
      "Ada Hill said that ⟦the port would stay open⟧.",
      "“⟦The port will stay open,⟧” Ada Hill said.",
    ],
    except: ["Ada Hill opened the port in May."],
  },
  "en.statement.quotation": {
    reads:
      "A quotation inside a quotation, with a verb of speech and a speaker of its own beside it.",
    examples: [
      "“My father once said, ‘⟦The sea gives nothing back,⟧’ and I believed it,” Ada Hill said.",
    ],
    except: ["“The port will stay open,” Ada Hill said."],
  },
  "en.statement.according-to": {
    reads: "“according to” and a source, where nobody else speaks in the sentence.",
    examples: ["⟦The port will stay open for a year⟧, according to Ada Hill."],
    except: ["The boats left according to plan."],
  },
  "en.statement.noun": {
    reads:
      "A noun of speech that somebody owns, with a clause: “her claim that …”. Always weaker: said in passing.",
    examples: ["Few trusted Ada Hill’s claim that ⟦the port was closed⟧."],
    except: [
      "The council rejected Ada Hill’s plan for the port.",
      "Few trusted the claim that shook the house.",
    ],
  },
  "en.statement.goes-on": {
    reads:
      "A paragraph that opens with a quotation without a verb of speech, after one whose speaker is known. Always weaker.",
    examples: [
      "“The port will stay open for the whole of the winter,” Ada Hill said.\n“⟦Nobody wants to see the boats lie idle until the spring.⟧”",
    ],
    except: ["“The port will stay open,” Ada Hill said."],
  },
  "en.statement.unattributed": {
    reads:
      "A quotation of some length that no verb of speech claims. Always weaker: the speaker is not certain.",
    examples: [
      "The harbour has one rule on its wall.\n“⟦Nobody leaves the quay before the last boat is home.⟧”",
    ],
    except: ["“Nobody leaves the quay before the last boat is home,” Ada Hill said."],
  },
  "en.statement.turn": {
    reads: "A turn of a transcript: the words behind the name of who speaks and a colon.",
    examples: [
      "ADA HILL, ENVOY OF NORWAY: Thank you all for coming to the harbour.\nQUESTION: Where is the fourth ship of the fleet?\nPRESIDENT WOOD OF KENYA: ⟦It is in the yard, and nobody told me when the yard will let it go.⟧",
    ],
    except: ["NOTE: Norway paid Kenya in full for all of the ships in May."],
  },
  "en.statement.signature": {
    reads: "A quotation that is signed: a dash and a name behind it.",
    examples: [
      "Norway closed its harbour to the ships of Kenya.\n“⟦The harbour belongs to those who keep it open, and nobody in the capital has kept it open for as long as the pilots of Norway have.⟧” — Ada Hill, pilot",
    ],
    except: ["“The port will stay open,” Ada Hill said."],
  },
} as const satisfies Readonly<Record<string, Told>>;

export type StatementRule = keyof typeof STATEMENT_RULES;
