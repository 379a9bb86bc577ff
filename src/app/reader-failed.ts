import type { Refusal } from "./arrival.ts";

/** A mistake in the program costs one document, not the others. */
export function readerFailed(name: string, path: string, cause: unknown) {
  const why = cause instanceof Error ? cause.message : String(cause);
  const message = `${name} could not be read: ${why}. Please report this.`;
  return { code: "reader-failed", message, path } as const satisfies Refusal;
}
