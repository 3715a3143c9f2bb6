/**
 * The state of the cloud as the first target's answers show it. It only records answers: the effects of a call are
 * never computed here.
 */
import { type CallNames, HOST_CLASSES, SHARED_CLASS, SHARING_PROVIDERS } from '../names.ts';

export interface KnownInventory {
  total: number;
  reserved: number;
  min_unit: number;
  max_unit: number;
  step_size: number;
  allocation_ratio: number;
}

export interface KnownProvider {
  readonly uuid: string;
  name: string;
  /** Undefined where a call since the last read may have changed it. */
  generation: number | undefined;
  parent: string | null;
  /** By resource class. */
  inventories: Map<string, KnownInventory>;
  traits: string[];
  aggregates: string[];
}

export interface KnownConsumer {
  readonly uuid: string;
  /** Undefined where it is unknown; null where the consumer does not exist. */
  generation: number | null | undefined;
  /** Amounts by provider and resource class. */
  allocations: Map<string, Map<string, number>>;
}

export class StateModel {
  readonly names: CallNames;
  /** The providers that exist, by UUID. */
  readonly providers = new Map<string, KnownProvider>();
  /** The consumers that any call named, by UUID. */
  readonly consumers = new Map<string, KnownConsumer>();
  /** The custom traits that exist. */
  readonly traits = new Set<string>();
  /** The custom resource classes that exist. */
  readonly classes = new Set<string>();

  constructor(names: CallNames) {
    this.names = names;
  }

  clear(): void {
    for (const known of [this.providers, this.consumers, this.traits, this.classes]) known.clear();
  }

  /** Returns the consumer, and adds it as one that does not exist where no call has named it. */
  getConsumer(uuid: string): KnownConsumer {
    const known = this.consumers.get(uuid) ?? { uuid, generation: null, allocations: new Map() };
    this.consumers.set(uuid, known);
    return known;
  }

  isSharing(uuid: string): boolean {
    const index = this.names.providers.indexOf(uuid);
    return index >= 0 && index < SHARING_PROVIDERS;
  }

  /**
   * Lists the resource classes for a provider's inventories. Sharing providers never have those of a host, so that they
   * cannot satisfy a request for one by themselves (see drafts/allocation-candidates.ts). Roots have other classes than
   * their descendants and few have disks, so that one provider seldom satisfies a whole request.
   */
  listClasses(uuid: string): string[] {
    const [first, ...others] = this.names.customClasses.filter((name) => this.classes.has(name));
    const custom = first === undefined ? [] : [first];
    if (this.isSharing(uuid)) return [SHARED_CLASS, ...custom];
    const [cpu, memory, device] = HOST_CLASSES;
    const disk = this.names.providers.indexOf(uuid) % 3 === 0 ? [SHARED_CLASS] : [];
    return this.listAncestors(uuid).length === 0
      ? [cpu, memory, ...disk, ...others.slice(0, 2)]
      : [cpu, device, ...disk, ...custom, ...others.slice(0, 1)];
  }

  listChildren(uuid: string): KnownProvider[] {
    return [...this.providers.values()].filter(({ parent }) => parent === uuid);
  }

  /** Lists the ancestors from the parent up to the root. */
  listAncestors(uuid: string): string[] {
    const found: string[] = [];
    for (
      let parent = this.providers.get(uuid)?.parent;
      parent != null && !found.includes(parent);
      parent = this.providers.get(parent)?.parent
    ) {
      found.push(parent);
    }
    return found;
  }

  /** Lists the provider and all of its descendants. */
  listSubtree(uuid: string): string[] {
    const descendants = [...this.providers.keys()].filter((other) =>
      this.listAncestors(other).includes(uuid),
    );
    return [uuid, ...descendants];
  }

  /** Sums the allocations of a resource class from a provider. */
  sumUsed(uuid: string, resourceClass: string, except?: KnownConsumer): number {
    let sum = 0;
    for (const consumer of this.consumers.values()) {
      if (consumer !== except) sum += consumer.allocations.get(uuid)?.get(resourceClass) ?? 0;
    }
    return sum;
  }

  /** Lists the consumers with an allocation from the provider, of one resource class where that is given. */
  listUsers(uuid: string, resourceClass?: string): KnownConsumer[] {
    return [...this.consumers.values()].filter(({ allocations }) => {
      const own = allocations.get(uuid);
      return own !== undefined && (resourceClass === undefined || own.has(resourceClass));
    });
  }
}
