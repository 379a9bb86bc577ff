import { useState } from "react";

/** What was opened stays open for as long as the desk is, so that the place one left looks as one left it. */
const kept = new Set<string>();

/** Whether the part of the page with this name is open, and how to open or close it. */
export function useOpened(name: string): readonly [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(() => kept.has(name));
  const set = (next: boolean): void => {
    if (next) kept.add(name);
    else kept.delete(name);
    setOpen(next);
  };
  return [open, set];
}
