/** What a site asks of programs that read it (robots.txt, RFC 9309). */

export interface RobotRules {
  allows(path: string): boolean;
  /** Seconds that the site wishes between two requests; null where it says nothing. */
  readonly pause: number | null;
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  pause: number | null;
}

const LONGEST = 500_000;
/** Patterns are matched by going forth and back: many stars in one would take for ever. */
const MOST_STARS = 8;

export const ALL_ALLOWED: RobotRules = { allows: () => true, pause: null };

/** The rules for one program, by the first word of its name in lower case; those for all where it is not named. */
export function robotRules(text: string, agent: string): RobotRules {
  const groups = groupsOf(text.slice(0, LONGEST));
  const own = groups.filter(({ agents }) => agents.includes(agent));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    allows: (path) => allowed(rules, path),
    pause: chosen.map(({ pause }) => pause).find((pause) => pause !== null) ?? null,
  };
}

function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = [];
  let naming = false;
  for (const line of text.split(/\r?\n|\r/)) {
    const [, field = "", value = ""] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    const name = field.toLowerCase();
    if (name === "") continue;
    if (name === "user-agent") {
      if (!naming) groups.push({ agents: [], rules: [], pause: null });
      groups.at(-1)?.agents.push(value.toLowerCase());
    } else note(groups.at(-1), name, value);
    naming = name === "user-agent";
  }
  return groups;
}

/** A line of a group; before the first group a line means nothing. */
function note(group: Group | undefined, name: string, value: string): void {
  if (group === undefined || value === "") return;
  if (name === "crawl-delay" && Number(value) >= 0) group.pause = Number(value);
  if (name === "allow" || name === "disallow")
    group.rules.push({ allow: name === "allow", pattern: value });
}

/** The longest rule that fits decides; of two as long the one that allows. */
function allowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    if (!fits(rule.pattern, path)) continue;
    const isLonger = best === null || rule.pattern.length > best.pattern.length;
    if (isLonger || (rule.pattern.length === best?.pattern.length && rule.allow)) best = rule;
  }
  return best?.allow ?? true;
}

function fits(pattern: string, path: string): boolean {
  const ends = pattern.endsWith("$");
  const parts = (ends ? pattern.slice(0, -1) : pattern).split("*");
  if (parts.length > MOST_STARS) return false;
  const [first = "", ...rest] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [i, part] of rest.entries()) {
    const isLast = i === rest.length - 1;
    if (isLast && ends) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !ends || at === path.length;
}
