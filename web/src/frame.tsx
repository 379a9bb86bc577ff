/** The frame of every page: where one is, the find field, the keys. */
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useMemo, useRef } from "react";
import { useBack } from "./back.ts";
import { useKeys } from "./keys.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { questionOf, questionSearch } from "./question.ts";
import { dossierOf } from "./server.ts";

export function Frame() {
  const field = useRef<HTMLInputElement>(null);
  const keysList = useRef<HTMLDialogElement>(null);
  const back = useBack();
  const search = useSearch({ strict: false });
  const question = questionSearch(search);
  const { data } = useQuery(dossierOf(questionOf(question)));
  const keys = useMemo(
    () => ({
      find: () => field.current?.select(),
      help: () => keysList.current?.showModal(),
      back,
    }),
    [back],
  );
  useKeys(keys);
  return (
    <>
      <a className="skip" href="#main">
        To the page
      </a>
      <header className="bar">
        <Link className="brand" to="/" search={question}>
          Rapporteur
        </Link>
        <nav aria-label="Desk">
          <Link to="/" search={question} activeOptions={{ exact: true, includeSearch: false }}>
            Dossier
          </Link>
          <Link to="/articles" search={question} activeOptions={{ includeSearch: false }}>
            Articles{data ? ` (${data.articles.length})` : ""}
          </Link>
        </nav>
        <FindField field={field} words={search.words ?? ""} />
        <button type="button" onClick={keys.help} aria-label="Keys" aria-keyshortcuts="?">
          ?
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <KeysDialog dialog={keysList} />
    </>
  );
}

function FindField({
  field,
  words,
}: {
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly words: string;
}) {
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const asked = field.current?.value.trim() ?? "";
    if (asked === "") return;
    field.current?.blur();
    void navigate({ to: "/find", search: { ...questionSearch(search), words: asked } });
  };
  return (
    <search>
      <form onSubmit={find}>
        <input
          ref={field}
          id="find"
          type="search"
          key={words}
          defaultValue={words}
          maxLength={200}
          aria-label="Find words in the articles"
          aria-keyshortcuts="/"
          placeholder="Find words  /"
        />
      </form>
    </search>
  );
}
