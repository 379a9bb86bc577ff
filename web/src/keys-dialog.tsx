import type { RefObject } from "react";

const KEYS: readonly (readonly [string, string])[] = [
  ["j  k", "next and previous line (arrows too, once on a line)"],
  ["←  →", "line to the left and right"],
  ["Enter", "open the passage of the line"],
  ["Esc  Backspace", "back to the place you left"],
  ["/", "find words in the articles"],
  ["?", "these keys"],
];

export function KeysDialog({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split("  ").map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
