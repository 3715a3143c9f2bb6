/** Counts the answers to each operation, which shows whether enough calls succeed to reach the operation's behaviour. */
import type { OperationTally } from './comparison.ts';

export class Tallies {
  readonly #byOperation = new Map<string, OperationTally>();

  /** @param name an operation, or a refusal such as `unknownMethod /traits`, which is counted without its path */
  add(name: string, status: number, isDiffering: boolean): void {
    const operation = name.split(' ')[0] as string;
    const tally = this.#byOperation.get(operation) ?? { operation, calls: 0, statuses: {}, differing: 0 };
    this.#byOperation.set(operation, tally);
    tally.calls += 1;
    tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
    if (isDiffering) tally.differing += 1;
  }

  all(): OperationTally[] {
    return [...this.#byOperation.values()];
  }
}
