/** Another relationship: one the record knows, or two parties by name. */
import { Link, useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import type { Relationship } from "../../../src/edge/http/contract.ts";
import { textOf } from "../question.ts";

export function PartiesForm({ known }: { readonly known: readonly Relationship[] }) {
  const navigate = useNavigate();
  const open = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const one = textOf(given.get("one"))?.trim();
    const other = textOf(given.get("other"))?.trim();
    if (one && other) void navigate({ to: "/", search: { between: [one, other] } });
  };
  return (
    <div className="parties">
      <form onSubmit={open}>
        <label>
          Between <input name="one" required maxLength={200} />
        </label>
        <label>
          and <input name="other" required maxLength={200} />
        </label>
        <button type="submit">Open</button>
      </form>
      {known.length > 0 && (
        <ul>
          {known.map(({ between, compare, articles }) => (
            <li key={between.join("\n")}>
              <Link to="/" search={{ between, ...(compare && { compare }) }}>
                {between.join(" – ")}
              </Link>{" "}
              <span className="on">{articles === 1 ? "1 article" : `${articles} articles`}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
