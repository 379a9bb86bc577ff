/** For each verb of happenings a text that it reads and one that it leaves. */
import type { Told } from "../../../rules/entry.ts";
import type { TriggerVerb } from "../events/triggers.ts";

export const EVENT_VERB_EXAMPLES: Readonly<Record<TriggerVerb, Omit<Told, "reads">>> = {
  visit: {
    examples: ["⟦Kenyan President Ada Hill visited Norway on 3 May 2031⟧."],
    except: ["Kenyan President Ada Hill may visit."],
  },
  tour: {
    examples: ["⟦Ada Hill toured the shipyard in Oslo on 3 May 2031⟧."],
    except: ["The band toured for years."],
  },
  travel: {
    examples: ["⟦Ada Hill travelled to Norway on 3 May 2031⟧."],
    except: ["The soldiers travelled to Norway on 3 May 2031."],
  },
  arrive: {
    examples: ["⟦Ada Hill arrived in Norway on 3 May 2031⟧."],
    except: ["The parcel arrived in the morning."],
  },
  meet: {
    examples: ["⟦Ada Hill met Tom Wood in Oslo on 3 May 2031⟧."],
    except: ["The boat met every need."],
  },
  exchange: {
    examples: ["⟦Ada Hill exchanged views with Tom Wood on 3 May 2031⟧."],
    except: ["Ada Hill exchanged her coins on 3 May 2031."],
  },
  sign: {
    examples: ["⟦Norway and Kenya signed a defence agreement in March 2030⟧."],
    except: ["Ada Hill signed her name."],
  },
  ink: {
    examples: ["⟦Norway and Kenya inked a fishing deal in March 2030⟧."],
    except: ["The clerk inked the stamp."],
  },
  adopt: {
    examples: ["⟦Norway adopted a maritime strategy in March 2030⟧."],
    except: ["Ada Hill adopted a dog."],
  },
  approve: {
    examples: ["⟦Norway’s parliament approved the budget in March 2030⟧."],
    except: ["Norway approved of the weather."],
  },
  pass: {
    examples: ["⟦Norway’s parliament passed a law in March 2030⟧."],
    except: ["The ship passed the island in March 2030."],
  },
  enact: {
    examples: ["⟦Norway enacted a law in March 2030⟧."],
    except: ["The players enacted a scene."],
  },
  ratify: {
    examples: ["⟦Kenya’s parliament ratified the treaty with Norway on 2 April 2031⟧."],
    except: ["Kenya’s parliament debated the treaty."],
  },
  open: {
    examples: ["⟦Norway opened an embassy in Kenya in January 2029⟧."],
    except: ["Norway opened the door in January 2029."],
  },
  establish: {
    examples: ["⟦Norway established an embassy in Kenya in January 2029⟧."],
    except: ["Norway established the facts in January 2029."],
  },
  inaugurate: {
    examples: ["⟦Norway inaugurated an embassy in Kenya in January 2029⟧."],
    except: ["Norway inaugurated a bridge in January 2029."],
  },
  close: {
    examples: ["⟦Norway closed its embassy in Kenya in January 2029⟧."],
    except: ["Norway closed the road in January 2029."],
  },
  deploy: {
    examples: ["⟦Norway deployed two frigates in January 2029⟧."],
    except: ["Norway deployed its charm in January 2029."],
  },
  dispatch: {
    examples: ["⟦Norway dispatched two frigates in January 2029⟧."],
    except: ["Norway dispatched a letter in January 2029."],
  },
  provide: {
    examples: ["⟦Norway provided Kenya with vehicles and generators in January 2029⟧."],
    except: ["The hall provided shade in January 2029."],
  },
  supply: {
    examples: ["⟦Norway supplied vaccines to Kenya in January 2029⟧."],
    except: ["The well supplied water in January 2029."],
  },
  donate: {
    examples: ["⟦Norway donated boats to Kenya in January 2029⟧."],
    except: ["The donated boats sank."],
  },
  deliver: {
    examples: ["⟦Norway delivered four helicopters to Kenya in January 2029⟧."],
    except: ["Ada Hill delivered a speech in January 2029."],
  },
  sell: {
    examples: ["⟦Norway sold four helicopters to Kenya in January 2029⟧."],
    except: ["Norway sold fish to Kenya in January 2029."],
  },
  buy: {
    examples: ["⟦Norway bought four helicopters in January 2029⟧."],
    except: ["Norway bought bread in January 2029."],
  },
  purchase: {
    examples: ["⟦Norway purchased four helicopters in January 2029⟧."],
    except: ["Norway purchased bread in January 2029."],
  },
  condemn: {
    examples: ["⟦Norway condemned Kenya in May 2031⟧."],
    except: ["The condemned house was empty."],
  },
  denounce: {
    examples: ["⟦Norway denounced Kenya in May 2031⟧."],
    except: ["Norway was quiet in May 2031."],
  },
  praise: {
    examples: ["⟦Norway praised Kenya in May 2031⟧."],
    except: ["The praise was faint."],
  },
  commend: {
    examples: ["⟦Norway commended Kenya in May 2031⟧."],
    except: ["The food was to nobody’s taste."],
  },
  urge: {
    examples: ["⟦Norway urged Kenya in May 2031⟧ to sign the treaty."],
    except: ["Norway urged caution in May 2031."],
  },
  announce: {
    examples: ["⟦Norway announced a programme for Kenya in May 2031⟧."],
    except: ["Norway announced that the ferry had sunk."],
  },
  pledge: {
    examples: ["⟦Norway pledged $3 million to Kenya in May 2031⟧."],
    except: ["Norway kept its pledge."],
  },
  appoint: {
    examples: ["⟦Norway appointed Ada Hill in May 2031⟧."],
    except: ["Ada Hill kept the appointed hour."],
  },
  nominate: {
    examples: ["⟦Norway nominated Ada Hill in May 2031⟧."],
    except: ["Nobody was named in May 2031."],
  },
  resign: {
    examples: ["⟦Ada Hill resigned on 3 May 2031⟧."],
    except: ["Ada Hill slept on 3 May 2031."],
  },
  join: {
    examples: ["⟦Norway joined the United Nations in May 2031⟧."],
    except: ["Norway joined the ministers in May 2031."],
  },
  accede: {
    examples: ["⟦Norway acceded to the European Union on 3 May 2031⟧."],
    except: ["Norway acceded to the demand in May 2031."],
  },
  cancel: {
    examples: ["⟦Norway cancelled its meeting with Kenya in May 2031⟧."],
    except: ["Norway cancelled the ferry in May 2031."],
  },
  postpone: {
    examples: ["⟦Norway postponed its meeting with Kenya in May 2031⟧."],
    except: ["Norway postponed the race in May 2031."],
  },
  discuss: {
    examples: ["⟦Ada Hill and Tom Wood discussed grain exports on 3 May 2031⟧."],
    except: ["Ada Hill discussed grain exports on 3 May 2031."],
  },
  address: {
    examples: ["⟦Ada Hill addressed the Kenyan parliament on 3 May 2031⟧."],
    except: ["Ada Hill addressed the letter on 3 May 2031."],
  },
  receive: {
    examples: ["⟦Norwegian President Ada Hill received Tom Wood in Oslo on 3 May 2031⟧."],
    except: ["Ada Hill received a letter on 3 May 2031."],
  },
  host: {
    examples: ["⟦Norwegian President Ada Hill hosted Tom Wood in Oslo on 3 May 2031⟧."],
    except: ["The hall hosted a party."],
  },
  speak: {
    examples: ["⟦Ada Hill spoke by phone with Tom Wood on 3 May 2031⟧."],
    except: ["Ada Hill spoke with Tom Wood on 3 May 2031."],
  },
  talk: {
    examples: ["⟦Ada Hill talked by phone with Tom Wood on 3 May 2031⟧."],
    except: ["Ada Hill talked with Tom Wood on 3 May 2031."],
  },
  confer: {
    examples: ["⟦Ada Hill conferred with Tom Wood by phone on 3 May 2031⟧."],
    except: ["The university conferred a degree in May 2031."],
  },
  phone: {
    examples: ["⟦Ada Hill phoned Tom Wood on 3 May 2031⟧."],
    except: ["Ada Hill phoned at noon."],
  },
  telephone: {
    examples: ["⟦Ada Hill telephoned Tom Wood on 3 May 2031⟧."],
    except: ["Ada Hill telephoned at noon."],
  },
  transfer: {
    examples: ["⟦Norway transferred four boats to Kenya in May 2031⟧."],
    except: ["Norway transferred the file in May 2031."],
  },
  hand: {
    examples: ["⟦Norway handed over four boats to Kenya in May 2031⟧."],
    except: ["The clerk handed her a letter."],
  },
};
