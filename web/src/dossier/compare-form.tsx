/** The two dates of the comparison, chosen among the dates of the articles or typed. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Dossier } from "../../../src/core/annotation/contract.ts";
import type { DeskArticle } from "../../../src/edge/http/contract.ts";
import { printedDate } from "../edtf.ts";
import { questionSearch } from "../question.ts";
import { titleOf } from "../sources.ts";

interface Choice {
  readonly date: string;
  readonly words: string;
}

export function CompareForm({
  articles,
  compare,
  asOf,
}: {
  readonly articles: readonly DeskArticle[];
  readonly compare: Dossier["compare"];
  readonly asOf: string | null;
}) {
  const navigate = useNavigate();
  const question = questionSearch(useSearch({ strict: false }));
  const choices = choicesOf(articles);
  const first = compare?.[0] ?? choices[0]?.date ?? "";
  const second = compare?.[1] ?? choices.at(-1)?.date ?? "";
  const choose = (one: string, other: string): void => {
    if (one === "" || other === "") return;
    const ordered: readonly [string, string] = one <= other ? [one, other] : [other, one];
    void navigate({ to: "/", search: { ...question, compare: ordered } });
  };
  return (
    <fieldset className="compare">
      <legend className="hidden">Compare two dates</legend>
      <DateChoice
        label="Compare"
        date={first}
        choices={choices}
        onChoose={(date) => choose(date, second)}
      />
      <DateChoice
        label="with"
        date={second}
        choices={choices}
        onChoose={(date) => choose(first, date)}
      />
      {asOf !== null && <span className="as-of">from texts published by {printedDate(asOf)}</span>}
    </fieldset>
  );
}

/** One choice a date: the article printed that day, or how many. */
function choicesOf(articles: readonly DeskArticle[]): readonly Choice[] {
  const dated = articles.flatMap((article) =>
    article.published.edtf !== null && /^\d{4}(-\d\d){0,2}$/.test(article.published.edtf)
      ? [{ date: article.published.edtf, article }]
      : [],
  );
  const dates = [...new Set(dated.map(({ date }) => date))].sort();
  return dates.map((date) => {
    const own = dated.filter((d) => d.date === date);
    const [only] = own;
    const what = own.length === 1 && only ? titleOf(only.article) : `${own.length} articles`;
    return { date, words: `${printedDate(date)}: ${what}` };
  });
}

function DateChoice({
  label,
  date,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly date: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (date: string) => void;
}) {
  const [typing, setTyping] = useState(false);
  if (typing || choices.length === 0)
    return (
      <label>
        {label}{" "}
        <input
          type="date"
          defaultValue={date}
          onBlur={(event) => {
            setTyping(false);
            if (event.target.value !== date) onChoose(event.target.value);
          }}
        />
      </label>
    );
  const isListed = choices.some((choice) => choice.date === date);
  return (
    <label>
      {label}{" "}
      <select
        value={date}
        onChange={({ target: { value } }) =>
          value === "other" ? setTyping(true) : onChoose(value)
        }
      >
        {!isListed && <option value={date}>{date === "" ? "a date" : printedDate(date)}</option>}
        {choices.map((choice) => (
          <option key={choice.date} value={choice.date}>
            {choice.words}
          </option>
        ))}
        <option value="other">another date …</option>
      </select>
    </label>
  );
}
