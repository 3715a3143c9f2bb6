/** Counts what of a file is no call to the service, by reason. */
export class Omissions {
  readonly #counts = new Map<string, number>();

  /** @param reason words that follow a count */
  add(reason: string): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  list(): { reason: string; count: number }[] {
    return [...this.#counts].map(([reason, count]) => ({ reason, count }));
  }
}
