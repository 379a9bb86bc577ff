import { useBack } from "../back.ts";

export function BackButton() {
  const back = useBack();
  return (
    <button type="button" className="back" onClick={back} aria-keyshortcuts="Escape Backspace">
      ← back to the place you left <kbd>Esc</kbd>
    </button>
  );
}
