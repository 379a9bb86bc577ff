/** Keys of the desk. Lines are what carries `data-line`; a row of lines stands in one `data-row`. */
import { useEffect } from "react";

export interface Keys {
  /** "/": to the find field. */
  readonly find: () => void;
  /** "?": the list of keys. */
  readonly help: () => void;
  /** Escape or Backspace: to the place one came from. */
  readonly back: () => void;
}

/** Listens while mounted; never while one types, nor with a modifier held. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (isElsewhere(event)) return;
      if (!isTyping(event.target)) {
        if (acts(event.key, keys)) event.preventDefault();
      } else if (event.key === "Escape") event.target.blur();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [keys]);
}

/** Held with a modifier, already used, or meant for an open dialog. */
function isElsewhere(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return modified || event.defaultPrevented || document.querySelector("dialog[open]") !== null;
}

const FIELDS = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement] as const;

/** A checkbox takes no letters. */
function isTyping(target: EventTarget | null): target is HTMLElement {
  if (target instanceof HTMLInputElement && target.type === "checkbox") return false;
  return FIELDS.some((field) => target instanceof field);
}

function acts(key: string, keys: Keys): boolean {
  const onLine = document.activeElement?.hasAttribute("data-line") ?? false;
  switch (key) {
    case "/":
      keys.find();
      return true;
    case "?":
      keys.help();
      return true;
    case "Escape":
    case "Backspace":
      keys.back();
      return true;
    case "j":
      return moveRow(1);
    case "k":
      return moveRow(-1);
    case "ArrowDown":
      return onLine && moveRow(1);
    case "ArrowUp":
      return onLine && moveRow(-1);
    case "ArrowRight":
      return onLine && moveInRow(1);
    case "ArrowLeft":
      return onLine && moveInRow(-1);
    default:
      return false;
  }
}

function visible(selector: string, within: ParentNode): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)].filter((e) => e.checkVisibility());
}

/** To the row below or above: the line in the same column, else its first. */
function moveRow(step: 1 | -1): boolean {
  const rows = visible("[data-row]", document).filter((r) => visible("[data-line]", r).length > 0);
  const here = document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;
  const at = here === null ? -1 : rows.indexOf(here);
  const next = at === -1 ? firstBelowTop(rows) : rows[at + step];
  if (next === undefined) return true;
  const side = document.activeElement?.getAttribute("data-line") ?? "";
  const lines = visible("[data-line]", next);
  go(lines.find((line) => side !== "" && line.getAttribute("data-line") === side) ?? lines[0]);
  return true;
}

function firstBelowTop(rows: readonly HTMLElement[]): HTMLElement | undefined {
  return rows.find((row) => row.getBoundingClientRect().top >= 0) ?? rows[0];
}

function moveInRow(step: 1 | -1): boolean {
  const row = document.activeElement?.closest<HTMLElement>("[data-row]");
  if (!row) return false;
  const lines = visible("[data-line]", row);
  go(lines[lines.findIndex((line) => line.matches(":focus")) + step]);
  return true;
}

function go(line: HTMLElement | undefined): void {
  line?.focus({ preventScroll: true });
  line?.scrollIntoView({ block: "nearest" });
}
