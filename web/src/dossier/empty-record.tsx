import { useQueryClient } from "@tanstack/react-query";
import { useTitle } from "../title.ts";

/** What a record without articles shows: what works today, in commands. */
export function EmptyRecord() {
  const answers = useQueryClient();
  useTitle("Empty record");
  return (
    <div className="empty">
      <h1>This record is empty</h1>
      <div className="drop">
        <h2>Add your texts</h2>
        <p>Plain text and saved web pages, single files or whole folders, from the command line:</p>
        <pre>
          <code>npx rapporteur add PATH</code>
        </pre>
        <p>
          A text that you have copied: <code>npx rapporteur add -</code>, paste, Ctrl-D. Where the
          desk was opened with <code>--record FILE</code>, say the same here.
        </p>
      </div>
      <div className="drop">
        <h2>Open the samples</h2>
        <p>A dozen short texts that come with the program, read into a record of their own:</p>
        <pre>
          <code>npm start</code>
        </pre>
      </div>
      <p>
        <button type="button" onClick={() => void answers.invalidateQueries()}>
          Look again
        </button>
      </p>
    </div>
  );
}
