/** A point in time as a program wrote it, in UTC as ISO 8601; as it was written where it cannot be read. */
export function instantOf(written: string): string {
  // "Wed Mar 05 2031 08:00:00 GMT+0900 (Japan Standard Time)"
  const plain = written.replace(/\s*\([^)]*\)\s*$/, "");
  const time = Date.parse(plain);
  return Number.isNaN(time) ? written : new Date(time).toISOString();
}
