/** Nouns for those who can speak: persons by what they are, and bodies of persons. */

const PERSONS = new Set(
  `ally adviser aide attorney author backer boss brother candidate captain chair chief child citizen colleague couple critic
  daughter delegate deputy expert father fan foe folk friend guest head host husband individual judge juror king kid
  lawmaker legislator mother neighbor neighbour nominee official opponent parent participant partner passenger patient
  people person pilot player politician premier prince professor pupil queen rebel relative sister skeptic sceptic son
  source spouse staff star student surrogate survivor teacher victim volunteer voter wife witness woman man men women
  youth insider hopeful democrat republican conservative liberal progressive socialist nationalist loyalist rival
  briefer interlocutor counterpart parliamentarian mp mep`.split(/\s+/),
);

const BODIES = new Set(
  `administration agency alliance army association authority board bench bloc body bureau cabinet camp campaign coalition commission
  committee community company congregation congress consortium council country court crew delegation department directorate
  embassy faction family federation firm force foundation government group guild half house institute institution
  jury leadership legislature majority mayor media military ministry minority mission movement nation navy network
  newspaper office opposition organisation organization outlet panel parliament party police press public secretariat
  senate side society state team think-tank tribunal troop union university watchdog percent bank fund
  paper magazine industry sector business public world`.split(/\s+/),
);

const PERSON_ENDINGS = /(?:er|or|ist|ian|man|woman|ee|crat|ant|eer|person|people|ent)s?$/;
/** Words with such an ending that name things. */
const NO_PERSONS = new Set(
  `agreement announcement cancer disaster paper tiger number shoulder anniversary answer argument assessment assignment attachment barrier border centre center chapter
  character commitment computer concern corner corridor cover current danger date deployment development disorder
  document effect effort element employment engagement engineer-ing entertainment environment equipment error event
  experiment factor figure fiber filter finger flavor flower folder footer gender government harbor harbour header
  humor incident indicator instrument investment involvement judgement judgment labor labour layer letter matter
  measurement moment monitor movement murder number offer order paper parameter parent-al payment percent plant
  power present pressure procurement prior quarter radar reactor recruitment refer reminder requirement river sector
  segment sensor sentiment shelter shipment statement summer tender temper terror tower tractor treatment trigger
  vector wafer war-rant water weather winter whether wonder consequent content continent extent intent patent
  percent cent accident accent component deterrent torrent talent urgent event rent tent want grant plant restaurant
  instant quantum covenant tremor favor favour rumor rumour behavior behaviour door floor poor error mirror horror`.split(
    /\s+/,
  ),
);

/** Whether a noun, in the singular, names someone who can speak. */
export function canSpeak(noun: string): boolean {
  if (PERSONS.has(noun) || BODIES.has(noun)) return true;
  return PERSON_ENDINGS.test(noun) && !NO_PERSONS.has(noun) && !/ment$/.test(noun);
}
