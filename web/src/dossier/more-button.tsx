/** "7 more" and "fewer"; nothing when everything is there. */
export function MoreButton({
  all,
  setAll,
  more,
  of,
}: {
  readonly all: boolean;
  readonly setAll: (all: boolean) => void;
  readonly more: number;
  readonly of: string;
}) {
  if (more <= 0) return null;
  return (
    <button type="button" className="more" aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? "fewer" : `${more} more`}
      <span className="hidden"> of {of}</span>
    </button>
  );
}
