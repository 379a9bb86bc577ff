/**
 * Judges the steps of paths, each once: the blocks of a page repeat them. Blocks come in the order of the page, so that most
 * of a path is that of the block before.
 */
export class KnownSteps {
  private readonly known = new Map<string, boolean>();
  private readonly judge: (step: string) => boolean;
  private path: readonly string[] = [];
  /** For each step of the path, where the innermost step down to it stands that is such; -1 where none is. */
  private readonly last: number[] = [];

  constructor(judge: (step: string) => boolean) {
    this.judge = judge;
  }

  /** Whether one of the innermost steps of a path is such. */
  in(path: readonly string[], innermost = path.length): boolean {
    if (path.length === 0) return false;
    if (path !== this.path) this.follow(path);
    return (this.last[path.length - 1] as number) >= Math.max(0, path.length - innermost);
  }

  private follow(path: readonly string[]): void {
    let at = 0;
    while (at < path.length && path[at] === this.path[at]) at++;
    for (; at < path.length; at++)
      this.last[at] = this.has(path[at] as string) ? at : (this.last[at - 1] ?? -1);
    this.path = path;
  }

  private has(step: string): boolean {
    let is = this.known.get(step);
    if (is === undefined) {
      is = this.judge(step);
      this.known.set(step, is);
    }
    return is;
  }
}
