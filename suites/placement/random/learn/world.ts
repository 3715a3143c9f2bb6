/** What is known of the cloud from the answers of the first target. Nothing here is a model of what a call does. */
import { type CallNames, HOST_CLASSES, SHARED_CLASS, SHARING } from '../names.ts';

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
  /** Undefined when something may have changed it since it was read. */
  generation: number | undefined;
  parent: string | null;
  /** By resource class. */
  inventories: Map<string, KnownInventory>;
  traits: string[];
  aggregates: string[];
}

export interface KnownConsumer {
  readonly uuid: string;
  /** Undefined when it is not known; null when the consumer is not there. */
  generation: number | null | undefined;
  /** Amounts by provider and resource class. */
  allocations: Map<string, Map<string, number>>;
}

export class ObservedWorld {
  readonly names: CallNames;
  /** Those that are there, by UUID. */
  readonly providers = new Map<string, KnownProvider>();
  /** Those that have been seen, by UUID. */
  readonly consumers = new Map<string, KnownConsumer>();
  /** The custom ones that are there. */
  readonly traits = new Set<string>();
  readonly classes = new Set<string>();

  constructor(names: CallNames) {
    this.names = names;
  }

  forget(): void {
    for (const known of [this.providers, this.consumers, this.traits, this.classes]) known.clear();
  }

  consumer(uuid: string): KnownConsumer {
    const known = this.consumers.get(uuid) ?? { uuid, generation: null, allocations: new Map() };
    this.consumers.set(uuid, known);
    return known;
  }

  isSharing(uuid: string): boolean {
    const index = this.names.providers.indexOf(uuid);
    return index >= 0 && index < SHARING;
  }

  /**
   * The classes that inventories of the provider are made of. Sharing providers never have those of a host, so that
   * they alone can never satisfy a request for one (see allocation-candidates.ts). Roots have others than what is below
   * them and few have disks, so that one provider alone seldom has all of a request.
   */
  classesFor(uuid: string): string[] {
    const [first, ...others] = this.names.customClasses.filter((name) => this.classes.has(name));
    const custom = first === undefined ? [] : [first];
    if (this.isSharing(uuid)) return [SHARED_CLASS, ...custom];
    const [cpu, memory, device] = HOST_CLASSES;
    const disk = this.names.providers.indexOf(uuid) % 3 === 0 ? [SHARED_CLASS] : [];
    return this.ancestors(uuid).length === 0
      ? [cpu, memory, ...disk, ...others.slice(0, 2)]
      : [cpu, device, ...disk, ...custom, ...others.slice(0, 1)];
  }

  children(uuid: string): KnownProvider[] {
    return [...this.providers.values()].filter(({ parent }) => parent === uuid);
  }

  /** From the provider's parent up to its root. */
  ancestors(uuid: string): string[] {
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

  /** The provider and everything below it. */
  subtree(uuid: string): string[] {
    const below = [...this.providers.keys()].filter((other) => this.ancestors(other).includes(uuid));
    return [uuid, ...below];
  }

  /** How much of a provider's class is allocated. */
  used(uuid: string, resourceClass: string, except?: KnownConsumer): number {
    let sum = 0;
    for (const consumer of this.consumers.values()) {
      if (consumer !== except) sum += consumer.allocations.get(uuid)?.get(resourceClass) ?? 0;
    }
    return sum;
  }

  /** Consumers with an allocation on the provider, of the class where one is named. */
  users(uuid: string, resourceClass?: string): KnownConsumer[] {
    return [...this.consumers.values()].filter(({ allocations }) => {
      const own = allocations.get(uuid);
      return own !== undefined && (resourceClass === undefined || own.has(resourceClass));
    });
  }
}
