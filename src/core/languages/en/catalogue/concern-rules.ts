/** The ways in which a text names a third party as a reason, a worry or a threat. */
import type { Told } from "../../../rules/entry.ts";

export const CONCERN_RULES = {
  "en.concern.noun": {
    reads:
      "A noun of threat, war, arms or pressure with those held to act: “threats from”, “its war on”.",
    examples: ["Oslo built the fort to meet ⟦threats from Kenya, Chad and Peru⟧."],
    except: ["There is no threat from Kenya."],
  },
  "en.concern.conduct": {
    reads: "A noun of conduct with a word of alarm before it, and whose it is.",
    examples: [
      "The harbour lives with the ⟦provocative and destabilising actions of Kenya and Peru⟧.",
    ],
    except: ["Provocative actions were seen in Kenya."],
  },
  "en.concern.arming": {
    reads: "A build-up or growth of arms, and whose it is.",
    examples: ["Ada Hill warned of ⟦Kenya’s missile programme⟧."],
    except: ["The islands are alarmed by the price of bread in Kenya."],
  },
  "en.concern.attempt": {
    reads: "An attempt or effort to do harm, and whose it is.",
    examples: ["Fishermen remember ⟦Kenya’s attempt to change the border by force⟧."],
    except: ["Fishermen remember Kenya’s attempt to help the islands."],
  },
  "en.concern.support": {
    reads: "Support or help for a war, and whose it is.",
    examples: ["Fishermen remember ⟦Kenya’s and Chad’s support for the war against Norway⟧."],
    except: ["The paper told of Kenya’s support for Norway."],
  },
  "en.concern.together": {
    reads: "What several do together, where a word of alarm governs it.",
    examples: ["Ada Hill warned of ⟦military cooperation between Kenya and Peru⟧."],
    except: ["Norway and Kenya praised the harvest."],
  },
  "en.concern.acts": {
    reads: "A verb of war or pressure and who does it.",
    examples: ["⟦Kenya invaded Peru in 2027⟧."],
    except: ["Peru was invaded."],
  },
  "en.concern.called": {
    reads: "Somebody is, remains or poses a threat.",
    examples: ["⟦Kenya remains a grave and lasting danger to Norway⟧."],
    except: ["Kenya poses no threat to Norway."],
  },
  "en.concern.keeps-force": {
    reads: "Somebody has not renounced the use of force.",
    examples: ["⟦Kenya never renounced the use of force⟧."],
    except: ["Kenya has renounced the use of force."],
  },
  "en.concern.condemns": {
    reads: "A verb of condemning and whose acts are condemned.",
    examples: ["Ada Hill ⟦condemned Kenya’s missile launches⟧."],
    except: ["Ada Hill condemned terror in Kenya."],
  },
  "en.concern.accuses": {
    reads: "A verb of accusing or blaming, and who is accused.",
    examples: ["Ada Hill ⟦accused Kenya of coercion⟧."],
    except: ["Ada Hill blamed the weather in Kenya."],
  },
  "en.concern.counters": {
    reads: "What is done to counter or deter somebody.",
    examples: ["The ships are there ⟦to deter Kenya⟧."],
    except: ["The ships are there to deter pirates in Kenya."],
  },
  "en.concern.worry": {
    reads: "A noun or adjective of worry and whom it is about.",
    examples: ["⟦Norway is worried about Kenya’s claims⟧."],
    except: ["Norway is not worried about Kenya."],
  },
  "en.concern.condemnation": {
    reads: "“condemnation of” somebody.",
    examples: ["Ada Hill ⟦voiced condemnation of Kenya⟧."],
    except: ["Ada Hill voiced concern for Kenya’s people."],
  },
} as const satisfies Readonly<Record<string, Told>>;

export type ConcernRule = keyof typeof CONCERN_RULES;
