import { useEffect } from "react";

/** The window's title while a page is open. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Rapporteur`;
  }, [title]);
}
