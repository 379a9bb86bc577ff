import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { questionSearch } from "./question.ts";

/** To the page one came from; to the dossier for who came by a link from outside. */
export function useBack(): () => void {
  const router = useRouter();
  return useCallback(() => {
    if (router.history.canGoBack()) router.history.back();
    else if (router.state.location.pathname !== router.basepath)
      void router.navigate({ to: "/", search: (now) => questionSearch(now) });
  }, [router]);
}
