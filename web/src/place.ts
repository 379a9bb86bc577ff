/** The place one left: scroll and focus of every address, restored when one comes back to it. */
import { type RouterHistory, useMatch } from "@tanstack/react-router";
import { useLayoutEffect, useRef } from "react";
import { stringifySearch } from "./question.ts";

interface Place {
  readonly scroll: number;
  readonly focus: string;
}

const STORED = "rapporteur:places";
const MOST = 200;

function places(): Record<string, Place> {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? "{}");
  } catch {
    return {};
  }
}

function keep(key: string, place: Place): void {
  const { [key]: _, ...others } = places();
  const kept = [...Object.entries(others), [key, place] as const].slice(-MOST);
  sessionStorage.setItem(STORED, JSON.stringify(Object.fromEntries(kept)));
}

/** How one came to the page that is open: by a link, or back through the history (a reload counts as that). */
let byLink = false;

/** Told once, before the first page: from then on pages know how one came to them. */
export function watchArrivals(history: RouterHistory): void {
  history.subscribe(({ action: { type } }) => {
    byLink = type === "PUSH" || type === "REPLACE";
  });
}

/**
 * Keeps the place of this address, and returns to it once the page is `ready`. `arrive` is what happens to who comes
 * by a link; without it a link, too, leads to the place one left, and a new address begins at its top.
 */
export function usePlace(ready: boolean, arrive?: () => void): void {
  // The address of what is rendered, not of what is on its way.
  const address = useMatch({
    strict: false,
    select: ({ pathname, search }) => pathname + stringifySearch({ ...search }),
  });
  const arriving = useRef(arrive);
  arriving.current = arrive;
  useLayoutEffect(() => {
    if (!ready) return;
    const place = arriving.current && byLink ? undefined : places()[address];
    if (place) {
      window.scrollTo(0, place.scroll);
      document.getElementById(place.focus)?.focus({ preventScroll: true });
    } else if (arriving.current) arriving.current();
    else window.scrollTo(0, 0);
  }, [address, ready]);
  useLayoutEffect(() => {
    if (!ready) return;
    const note = (): void =>
      keep(address, { scroll: window.scrollY, focus: document.activeElement?.id ?? "" });
    window.addEventListener("scroll", note, { passive: true });
    document.addEventListener("focusin", note);
    document.addEventListener("click", note, { capture: true });
    return () => {
      window.removeEventListener("scroll", note);
      document.removeEventListener("focusin", note);
      document.removeEventListener("click", note, { capture: true });
    };
  }, [address, ready]);
}
