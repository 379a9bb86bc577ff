/** Patterns of file names: "*" for any characters of a name, "**" for any folders, "?" for one, "[ab]" and "{a,b}". */

/** Whether a path is a pattern, should no file have it for a name. */
export const isPattern = (path: string): boolean => /[*?]|\[[^\]]+\]|\{[^}]*,[^}]*\}/.test(path);

/** The folder before the first step with a sign of a pattern in it. */
export function folderOf(pattern: string): string {
  const steps = pattern.split("/");
  const first = steps.findIndex(isPattern);
  const folder = steps.slice(0, first).join("/");
  return folder === "" ? (pattern.startsWith("/") ? "/" : ".") : folder;
}

const SIGNS = /\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|\{[^{}]*\}|[\s\S]/g;

/** What fits a pattern, whole. */
export function patternOf(pattern: string): RegExp {
  const source = (pattern.match(SIGNS) ?? []).map(translated).join("");
  return new RegExp(`^${source}$`, "u");
}

function translated(sign: string): string {
  if (sign === "**/") return "(?:[^/]+/)*";
  if (sign === "**") return ".*";
  if (sign === "*") return "[^/]*";
  if (sign === "?") return "[^/]";
  if (sign.length > 1 && sign.startsWith("["))
    return `[${sign
      .slice(1, -1)
      .replace(/^!/, "^")
      .replace(/[\\\]]/g, "\\$&")}]`;
  if (sign.length > 1 && sign.startsWith("{"))
    return `(?:${sign.slice(1, -1).split(",").map(patternBody).join("|")})`;
  return sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

const patternBody = (part: string): string => (part.match(SIGNS) ?? []).map(translated).join("");
