/** The place one left: scroll and focus of every entry of the history, restored when one comes back to it. */
import { useLocation } from "@tanstack/react-router";
import { useLayoutEffect, useRef } from "react";

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

/**
 * Keeps the place of this entry of the history, and returns to it once the page is `ready`. `arrive` is what
 * happens at an entry seen for the first time; without it the page starts at its top.
 */
export function usePlace(ready: boolean, arrive?: () => void): void {
  const key = useLocation({ select: ({ state }) => state.__TSR_key ?? "first" });
  const arriving = useRef(arrive);
  arriving.current = arrive;
  useLayoutEffect(() => {
    if (!ready) return;
    const place = places()[key];
    if (place) {
      window.scrollTo(0, place.scroll);
      document.getElementById(place.focus)?.focus({ preventScroll: true });
    } else if (arriving.current) arriving.current();
    else window.scrollTo(0, 0);
  }, [key, ready]);
  useLayoutEffect(() => {
    if (!ready) return;
    const note = (): void =>
      keep(key, { scroll: window.scrollY, focus: document.activeElement?.id ?? "" });
    window.addEventListener("scroll", note, { passive: true });
    document.addEventListener("focusin", note);
    document.addEventListener("click", note, { capture: true });
    return () => {
      window.removeEventListener("scroll", note);
      document.removeEventListener("focusin", note);
      document.removeEventListener("click", note, { capture: true });
    };
  }, [key, ready]);
}
