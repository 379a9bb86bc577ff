/** The ways in which a text tells what somebody undertakes. */
import type { Told } from "../../../rules/entry.ts";

export const UNDERTAKING_RULES = {
  "undertaking.verb": {
    reads:
      "A verb of planning, promising, agreeing or deciding with the act it is about: “plans to open”.",
    examples: ["Norway ⟦plans to open an embassy in Kenya in 2033⟧."],
    except: ["Norway looks forward to joining the talks."],
  },
  "undertaking.agreement": {
    reads: "“agreed on” and a noun that names what is agreed.",
    examples: ["Norway and Kenya ⟦agreed on the need to patrol the strait by 2033⟧."],
    except: ["Norway and Kenya disagreed on the price of fish."],
  },
  "undertaking.object": {
    reads:
      "A verb of planning or considering whose object is the act: “is discussing an increase”.",
    examples: ["Norway is ⟦discussing an increase in patrols with Kenya⟧."],
    except: ["Norway discussed the weather with Kenya."],
  },
  "undertaking.under-way": {
    reads: "Work that is going on: “is drawing up a strategy”, “is building”.",
    examples: ["Norway is ⟦drawing up a new maritime strategy⟧."],
    except: ["Norway drew a map of the coast."],
  },
  "undertaking.approval": {
    reads: "A budget, plan, law or treaty that was approved, passed or ratified.",
    examples: ["The Norwegian cabinet ⟦approved a record $9 billion defence budget for 2032⟧."],
    except: ["The Norwegian cabinet approved of the weather."],
  },
  "undertaking.announced": {
    reads:
      "“announced” and a thing that is an undertaking by its name: a grant, a programme, a loan.",
    examples: ["Norway ⟦announced a grant of $3 million for Kenya⟧."],
    except: ["Norway announced the result of the race."],
  },
  "undertaking.will": {
    reads: "“will” and an act, without somebody who gives a word of their own.",
    examples: ["Norway will ⟦send four boats to Kenya in 2032⟧."],
    except: ["Norway will remain cold."],
  },
  "undertaking.announced-will": {
    reads: "“will” and an act, in what the same party announces, promises or confirms.",
    examples: ["Norway ⟦announced that it will build four frigates⟧."],
    except: ["Norway said that the ferry will sink."],
  },
  "undertaking.noun": {
    reads:
      "A noun of planning or promising that somebody voices or owns: “announced plans to open”.",
    examples: ["Norway announced ⟦plans to open an embassy in Kenya⟧."],
    except: ["Norway has no plans to join the pact."],
  },
  "undertaking.adjective": {
    reads: "“is ready”, “willing”, “determined”, “committed” to an act.",
    examples: ["Norway is ⟦ready to sign the treaty with Kenya⟧."],
    except: ["Norway is not ready to sign the treaty."],
  },
  "undertaking.target": {
    reads: "A figure set for a party's own effort: “spending will be 3%”.",
    examples: ["By 2035, Norway’s defence spending ⟦will be 3% of GDP⟧."],
    except: ["Norway’s defence spending was 3% of GDP."],
  },
} as const satisfies Readonly<Record<string, Told>>;

export type UndertakingRule = keyof typeof UNDERTAKING_RULES;
