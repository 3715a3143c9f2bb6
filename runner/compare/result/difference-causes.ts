/** Groups differences by cause, so that a mistake that shows in a thousand calls is reported once. */
import { compareMicroversions, type Microversion } from '../../../spec/contract/microversion.ts';
import type { ComparedCall, DifferenceCause, ShortestSequence } from './comparison.ts';
import type { Difference } from './difference.ts';

interface CauseRecord extends Difference {
  operation: string;
  count: number;
  microversions: Set<Microversion>;
  first: ComparedCall;
  shortest?: ShortestSequence | null;
}

export class DifferenceCauses {
  readonly #byKey = new Map<string, CauseRecord>();

  /** Counts the difference. Returns true where it is the first of its cause. */
  add(difference: Difference, call: ComparedCall): boolean {
    const { operation } = call;
    const key = keyOf(difference, operation);
    const known = this.#byKey.get(key);
    const record = known ?? { ...difference, operation, count: 0, microversions: new Set(), first: call };
    this.#byKey.set(key, record);
    record.count += 1;
    record.microversions.add(call.microversion);
    return known === undefined;
  }

  /** @param shortest null where nothing reproduced the difference */
  setShortest(difference: Difference, operation: string, shortest: ShortestSequence | null): void {
    const known = this.#byKey.get(keyOf(difference, operation));
    if (known) known.shortest = shortest;
  }

  get size(): number {
    return this.#byKey.size;
  }

  /** Most frequent first. */
  all(): DifferenceCause[] {
    return [...this.#byKey.values()]
      .map((cause) => ({ ...cause, microversions: [...cause.microversions].sort(compareMicroversions) }))
      .sort((a, b) => b.count - a.count);
  }
}

function keyOf({ kind, location, summary, targetIndexes }: Difference, operation: string): string {
  return [operation, kind, JSON.stringify(location), summary, targetIndexes].join('|');
}
