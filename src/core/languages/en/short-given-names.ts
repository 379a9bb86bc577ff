/** Given names and the short forms that papers print for them. */

const LISTED = `
  Abraham Abe
  Albert Al Bert
  Alexander Alex Alec Sandy Sasha
  Alexandra Alex Sandra Sasha
  Alfred Al Fred Alf
  Andrew Andy Drew
  Anthony Tony
  Antony Tony
  Antonio Tony Toni
  Arthur Art
  Barbara Barb
  Benjamin Ben
  Bernard Bernie
  Calvin Cal
  Catherine Cathy Kate Katie Cat
  Charles Charlie Chuck
  Christina Chris Tina
  Christine Chris
  Christopher Chris
  Daniel Dan Danny
  David Dave
  Deborah Deb Debbie
  Donald Don Donnie
  Douglas Doug
  Edward Ed Eddie Ted
  Elizabeth Liz Beth Betty Eliza
  Eugene Gene
  Francis Frank
  Franklin Frank
  Frederick Fred Freddie
  Gabriel Gabe
  Geoffrey Geoff
  Gerald Gerry Jerry
  Gerard Gerry
  Gregory Greg
  Harold Harry Hal
  Henry Harry Hank
  Jacob Jake
  Jacqueline Jackie
  James Jim Jimmy Jamie
  Janet Jan
  Jeffrey Jeff
  Jennifer Jen Jenny
  Jeremy Jerry
  John Jack Johnny
  Jonathan Jon
  Joseph Joe Joey
  Joshua Josh
  Judith Judy
  Katherine Kate Katie Kathy Kathie
  Kathleen Kathy Kate
  Kenneth Ken Kenny
  Kimberly Kim
  Lawrence Larry
  Leonard Len Lenny
  Leonardo Leo
  Lewis Lew
  Louis Lou
  Margaret Maggie Meg Peggy
  Martin Marty
  Matthew Matt
  Maximilian Max
  Michael Mike Mick Mickey
  Michelle Shelly
  Mitchell Mitch
  Nathaniel Nathan Nat
  Nicholas Nick
  Nicolas Nico Nick
  Pamela Pam
  Patricia Pat Patty Tricia
  Patrick Pat Paddy
  Peter Pete
  Philip Phil
  Phillip Phil
  Raymond Ray
  Rebecca Becky
  Richard Rick Dick Rich Ricky
  Robert Bob Rob Bobby
  Ronald Ron Ronnie
  Russell Russ
  Samuel Sam
  Samantha Sam
  Sidney Sid
  Stanley Stan
  Stephen Steve
  Steven Steve
  Susan Sue Susie
  Terence Terry
  Theodore Ted Theo
  Thomas Tom Tommy
  Timothy Tim
  Valerie Val
  Victoria Vicky
  Vincent Vince
  Walter Walt
  William Bill Will Billy
  Zachary Zach
`;

const FORMS = new Map<string, Set<string>>();
for (const line of LISTED.trim().split("\n")) {
  const [name = "", ...shorts] = line.trim().toLowerCase().split(/\s+/);
  for (const short of shorts) {
    FORMS.set(short, (FORMS.get(short) ?? new Set()).add(name));
  }
}

/** A given name and the names that it is short for: "joe", "joseph". Folded words. */
export const givenNameForms = (word: string): readonly string[] => [
  word,
  ...(FORMS.get(word) ?? []),
];
