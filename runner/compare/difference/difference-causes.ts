/** Groups differences by cause, so that what is wrong everywhere is one line and not a thousand. */
import { compareMicroversions, type Microversion } from '../../../spec/contract/microversion.ts';
import type { ComparedCall, DifferenceCause, Shortest } from '../comparison.ts';
import type { Difference } from './difference.ts';

interface Gathering extends Difference {
  operation: string;
  count: number;
  microversions: Set<Microversion>;
  first: ComparedCall;
  shortest?: Shortest | null;
}

export class DifferenceCauses {
  readonly #byKey = new Map<string, Gathering>();

  /** Returns true when it is the first of its cause. */
  add(difference: Difference, call: ComparedCall): boolean {
    const { operation } = call;
    const key = keyOf(difference, operation);
    const known = this.#byKey.get(key);
    const gathering = known ?? { ...difference, operation, count: 0, microversions: new Set(), first: call };
    this.#byKey.set(key, gathering);
    gathering.count += 1;
    gathering.microversions.add(call.microversion);
    return known === undefined;
  }

  /** @param shortest null where nothing showed it again */
  setShortest(difference: Difference, operation: string, shortest: Shortest | null): void {
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

function keyOf({ kind, place, how, between }: Difference, operation: string): string {
  return [operation, kind, place, how, between].join('|');
}
