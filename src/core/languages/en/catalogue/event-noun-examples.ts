/** For each noun of happenings a text that it reads and one that it leaves. */
import type { Told } from "../../../rules/entry.ts";
import type { TriggerNoun } from "../events/triggers.ts";

export const EVENT_NOUN_EXAMPLES: Readonly<Record<TriggerNoun, Omit<Told, "reads">>> = {
  visit: {
    examples: ["⟦Ada Hill paid a visit to Kenya in May 2030⟧."],
    except: ["A visit to Kenya costs little."],
  },
  trip: {
    examples: ["⟦Norwegian President Ada Hill made a trip to Kenya in May 2030⟧."],
    except: ["A trip to Kenya costs little."],
  },
  tour: {
    examples: ["⟦Norwegian President Ada Hill began a tour of Kenya in May 2030⟧."],
    except: ["The singer is planning another tour."],
  },
  meeting: {
    examples: ["⟦Norway and Kenya held a meeting in Oslo in May 2030⟧."],
    except: ["Nobody liked the meeting room."],
  },
  talk: {
    examples: ["⟦Norway held talks with Kenya in May 2030⟧."],
    except: ["There was much talk of fish."],
  },
  discussion: {
    examples: ["⟦Norway held discussions with Kenya in May 2030⟧."],
    except: ["The price is open to discussion."],
  },
  exchange: {
    examples: ["⟦Norway held an exchange with Kenya in May 2030⟧."],
    except: ["The exchange rate fell."],
  },
  roundtable: {
    examples: ["⟦Norway and Kenya held a roundtable in Oslo in May 2030⟧."],
    except: ["They sat at a roundtable of oak."],
  },
  consultation: {
    examples: ["⟦Norway held consultations with Kenya in May 2030⟧."],
    except: ["The doctor asks ten pounds for a consultation."],
  },
  dialogue: {
    examples: ["⟦Norway held a dialogue with Kenya in May 2030⟧."],
    except: ["The film has little dialogue."],
  },
  summit: {
    examples: ["⟦Norway and Kenya held a summit in Oslo in May 2030⟧."],
    except: ["The climbers saw the summit."],
  },
  call: {
    examples: ["⟦Ada Hill held a phone call with Tom Wood on 3 May 2030⟧."],
    except: ["Ada Hill made a call for peace."],
  },
  negotiation: {
    examples: ["⟦Norway concluded negotiations with Kenya in May 2030⟧."],
    except: ["The price is a matter of negotiation."],
  },
  briefing: {
    examples: ["⟦Ada Hill attended a briefing in Oslo in May 2030⟧."],
    except: ["The briefing was long."],
  },
  presentation: {
    examples: ["⟦Ada Hill attended a presentation in Oslo in May 2030⟧."],
    except: ["The presentation of the food was poor."],
  },
  exercise: {
    examples: ["⟦Norway conducted a joint naval exercise with Kenya in 2028⟧."],
    except: ["The exercise of power is an art."],
  },
  drill: {
    examples: ["⟦Norway held a naval drill with Kenya in 2028⟧."],
    except: ["He bought a drill in Oslo."],
  },
  manoeuvre: {
    examples: ["⟦Norway held naval manoeuvres with Kenya in 2028⟧."],
    except: ["There is little room for manoeuvre."],
  },
  maneuver: {
    examples: ["⟦Norway held naval maneuvers with Kenya in 2028⟧."],
    except: ["There is little room for maneuver."],
  },
  conference: {
    examples: ["⟦Ada Hill and Tom Wood held a press conference in Oslo on 3 May 2030⟧."],
    except: ["The team leads its conference."],
  },
  statement: {
    examples: [
      "Norway and Kenya issued a joint statement. ⟦The joint statement with Kenya concluded on 3 May 2030⟧.",
    ],
    except: ["Norway made a statement in May 2030."],
  },
  communiqué: {
    examples: ["⟦Norway launched a joint communiqué with Kenya in May 2030⟧."],
    except: ["Norway wrote a communiqué."],
  },
  communique: {
    examples: ["⟦Norway launched a joint communique with Kenya in May 2030⟧."],
    except: ["Norway wrote a communique."],
  },
  conversation: {
    examples: ["⟦Ada Hill held a phone conversation with Tom Wood on 3 May 2030⟧."],
    except: ["The conversation was short."],
  },
  forum: {
    examples: ["⟦Norway and Kenya held a forum in Oslo in May 2030⟧."],
    except: ["The forum was empty."],
  },
  symposium: {
    examples: ["⟦Norway and Kenya held a symposium in Oslo in May 2030⟧."],
    except: ["The symposium was long."],
  },
  teleconference: {
    examples: ["⟦Ada Hill held a teleconference with Tom Wood on 3 May 2030⟧."],
    except: ["The teleconference was long."],
  },
  videoconference: {
    examples: ["⟦Ada Hill held a videoconference with Tom Wood on 3 May 2030⟧."],
    except: ["The videoconference was long."],
  },
};
