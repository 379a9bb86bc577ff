/** Words that stand with a capital at the start of a sentence or in a headline and begin no name. */
export const COMMON_CAPITALS: ReadonlySet<string> = new Set(
  `a an the this that these those his her its their our my your he she it they we i you who whom whose which what when where why how
  in on at by for from of to with without into over under after before during since until while as if because although though
  and or but nor so yet both either neither not no all any some many most more much few several each every other another such
  there here then now today yesterday tomorrow also however meanwhile moreover furthermore still even just only again ever never
  according following despite amid among between against about around across through throughout within beyond near
  is are was were be been being has have had do does did will would can could may might must shall should let
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
  one two three four five six seven eight nine ten first second third last next new former late key major asked speaking
  earlier later recently once thus hence therefore instead otherwise finally additionally ahead like unlike given
  allies partners
  read share photo photos image video source sources related subscribe update updated published advertisement`.split(
    /\s+/,
  ),
);
