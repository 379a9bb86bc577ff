import type { ReactNode } from "react";

/** One plain sentence where a page would be. */
export function Notice({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="notice">
      <h1>{title}</h1>
      {children && <p>{children}</p>}
    </div>
  );
}

export function Waiting({ what }: { readonly what: string }) {
  return (
    <p className="waiting" role="status">
      Opening {what} …
    </p>
  );
}
