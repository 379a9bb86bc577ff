/** The desk begins here: the addresses, and the page each one shows. */
import { QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { DossierPage } from "./dossier/dossier-page.tsx";
import { Frame } from "./frame.tsx";
import { ArticleList } from "./pages/article-list.tsx";
import { FindPage } from "./pages/find-page.tsx";
import { Notice } from "./pages/notice.tsx";
import { watchArrivals } from "./place.ts";
import { parseSearch, questionSearch, stringifySearch, textOf } from "./question.ts";
import { ReadingRoom } from "./room/reading-room.tsx";
import { answers } from "./server.ts";
import "./style/desk.css";
import "./style/dossier.css";
import "./style/room.css";
import "./style/print.css";

const root = createRootRoute({
  validateSearch: questionSearch,
  component: Frame,
  notFoundComponent: () => <Notice title="There is no page at this address" />,
  errorComponent: ({ error }) => (
    <Notice title="This page failed">
      {error instanceof Error ? error.message : "No reason given."}
    </Notice>
  ),
});
const dossier = createRoute({ getParentRoute: () => root, path: "/", component: DossierPage });
const room = createRoute({
  getParentRoute: () => root,
  path: "/read",
  validateSearch: (search: Record<string, unknown>): RoomSearch => {
    const at = textOf(search["at"]);
    const cell = textOf(search["cell"]);
    return { article: textOf(search["article"]) ?? "", ...(at && { at }), ...(cell && { cell }) };
  },
  component: ReadingRoom,
});
const articles = createRoute({
  getParentRoute: () => root,
  path: "/articles",
  component: ArticleList,
});
const find = createRoute({
  getParentRoute: () => root,
  path: "/find",
  validateSearch: (search: Record<string, unknown>): { words?: string } => {
    const words = textOf(search["words"]);
    return words ? { words } : {};
  },
  component: FindPage,
});

interface RoomSearch {
  readonly article: string;
  /** "start-end" of the passage. */
  readonly at?: string;
  /** The cell of the dossier one came from. */
  readonly cell?: string;
}

// The desk may be mounted anywhere: its pages all lie beside each other.
const basepath = location.pathname.replace(/[^/]*$/, "");
const router = createRouter({
  routeTree: root.addChildren([dossier, room, articles, find]),
  basepath,
  parseSearch,
  stringifySearch,
  // A function, since plain `false` still scrolls every new page to its top after `usePlace` has put it right.
  scrollRestoration: () => false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

history.scrollRestoration = "manual";
watchArrivals(router.history);
const place = document.getElementById("desk");
if (place)
  createRoot(place).render(
    <QueryClientProvider client={answers}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
