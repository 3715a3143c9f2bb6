/** Keeps the index of free capacity, and brings it up to date only where it is read: most writes are claims, which do not read it. */
import { largestFit } from '../../inventory-capacity.ts';
import { FreeCapacityIndex } from './free-capacity-index.ts';
import type { Provider } from './records.ts';
import type { ResourceTotals } from './usage-totals.ts';

/** What the free capacity of a provider follows from. Both are immutable. */
export interface CapacityParts {
  /** Undefined without the provider. */
  inventories: Provider['inventories'] | undefined;
  usage: ResourceTotals;
}

export class LazyCapacityIndex {
  readonly #index = new FreeCapacityIndex();
  /** The providers that have changed since, the last one last, with the parts from which they are in the index. */
  readonly #changed = new Map<string, CapacityParts>();
  readonly #partsOf: (uuid: string) => CapacityParts;

  /** @param partsOf looks up the current parts of a provider */
  constructor(partsOf: (uuid: string) => CapacityParts) {
    this.#partsOf = partsOf;
  }

  /** To be called before each change of a provider's parts. */
  willChange(uuid: string): void {
    const indexed = this.#changed.get(uuid);
    // The index yields the provider that changed last as the last one, so that searches with a limit do not find the same ones again.
    if (indexed) this.#changed.delete(uuid);
    this.#changed.set(uuid, indexed ?? this.#partsOf(uuid));
  }

  /** The index, with all changes. */
  read(): FreeCapacityIndex {
    for (const [uuid, indexed] of this.#changed) {
      forEachClass(indexed, (name, most) => this.#index.remove(name, uuid, most));
      forEachClass(this.#partsOf(uuid), (name, most) => this.#index.add(name, uuid, most));
    }
    this.#changed.clear();
    return this.#index;
  }
}

function forEachClass(
  { inventories = {}, usage }: CapacityParts,
  visit: (name: string, most: number) => void,
) {
  for (const [name, inventory] of Object.entries(inventories))
    visit(name, largestFit(inventory, usage[name] ?? 0));
}
