/** Placement's projection of the store, with the indexes that its queries need. */

import { fits, largestFit } from '../../inventory-capacity.ts';
import { Projection } from '../../store/projection.ts';
import { FreeCapacityIndex } from './free-capacity-index.ts';
import { type Consumer, type NamedRecord, type Provider, STORE_CREATED } from './records.ts';
import { SetIndex } from './set-index.ts';
import { STANDARD_RESOURCE_CLASSES, STANDARD_TRAITS } from './standard-names.ts';
import { Trees } from './trees.ts';
import { UsageTotals } from './usage-totals.ts';

/** Read by the handlers, and written by commits only. */
export class PlacementState extends Projection {
  readonly providers = new Map<string, Provider>();
  readonly consumers = new Map<string, Consumer>();
  readonly traits = new Map<string, NamedRecord>();
  readonly resourceClasses = new Map<string, NamedRecord>();
  readonly trees = new Trees();
  readonly withTrait = new SetIndex();
  readonly withInventory = new SetIndex();
  readonly inAggregate = new SetIndex();
  /** The consumers with allocations on a provider. */
  readonly consumersOf = new SetIndex();
  readonly consumersOfProject = new SetIndex();
  readonly usages = new UsageTotals();
  readonly freeCapacity = new FreeCapacityIndex();
  readonly #uuidByName = new Map<string, string>();
  #created: number | undefined;

  provider(uuid: string): Provider | undefined {
    return this.providers.get(uuid);
  }

  providerNamed(name: string): Provider | undefined {
    const uuid = this.#uuidByName.get(name);
    return uuid === undefined ? undefined : this.providers.get(uuid);
  }

  /** The provider and its ancestors, up to the root of its tree. */
  ancestryOf(uuid: string): Provider[] {
    return this.trees.ancestryOf(uuid).flatMap((each) => this.providers.get(each) ?? []);
  }

  /** Whether the provider has an inventory of the class in which an allocation of this amount fits. */
  hasCapacity(uuid: string, resourceClass: string, amount: number): boolean {
    const inventory = this.providers.get(uuid)?.inventories[resourceClass];
    return inventory !== undefined && fits(inventory, this.usages.used(uuid, resourceClass), amount);
  }

  protected get(key: string): unknown {
    const name = key.slice(key.indexOf('/') + 1);
    if (key.startsWith('provider/')) return this.providers.get(name);
    if (key.startsWith('consumer/')) return this.consumers.get(name);
    if (key.startsWith('provider-name/')) return this.#uuidByName.get(name);
    if (key.startsWith('trait/')) return this.traits.get(name);
    if (key.startsWith('class/')) return this.resourceClasses.get(name);
    return key === STORE_CREATED ? this.#created : undefined;
  }

  protected put(key: string, value: unknown): void {
    const name = key.slice(key.indexOf('/') + 1);
    if (key.startsWith('provider/')) this.#putProvider(value as Provider);
    else if (key.startsWith('consumer/')) this.#putConsumer(value as Consumer);
    else if (key.startsWith('provider-name/')) this.#uuidByName.set(name, value as string);
    else if (key.startsWith('trait/')) this.traits.set(name, value as NamedRecord);
    else if (key.startsWith('class/')) this.resourceClasses.set(name, value as NamedRecord);
    else if (key === STORE_CREATED) this.#begin(value as number);
  }

  protected remove(key: string): void {
    const name = key.slice(key.indexOf('/') + 1);
    if (key.startsWith('provider/')) this.#dropProvider(name);
    else if (key.startsWith('consumer/')) this.#dropConsumer(name);
    else if (key.startsWith('provider-name/')) this.#uuidByName.delete(name);
    else if (key.startsWith('trait/')) this.traits.delete(name);
    else if (key.startsWith('class/')) this.resourceClasses.delete(name);
  }

  #begin(created: number): void {
    this.#created = created;
    for (const name of STANDARD_TRAITS) this.traits.set(name, { name, created, updated: null });
    for (const name of STANDARD_RESOURCE_CLASSES)
      this.resourceClasses.set(name, { name, created, updated: null });
  }

  /** Most changes only increment the generation, so an index is updated only if its part is another object. */
  #putProvider(provider: Provider): void {
    const before = this.providers.get(provider.uuid);
    this.trees.put(provider.uuid, provider.parent);
    if (before?.traits !== provider.traits)
      move(this.withTrait, provider.uuid, before?.traits, provider.traits);
    if (before?.aggregates !== provider.aggregates)
      move(this.inAggregate, provider.uuid, before?.aggregates, provider.aggregates);
    if (before?.inventories !== provider.inventories) {
      if (before) this.#removeFreeCapacity(before);
      const classes = before && Object.keys(before.inventories);
      move(this.withInventory, provider.uuid, classes, Object.keys(provider.inventories));
      this.#addFreeCapacity(provider);
    }
    this.providers.set(provider.uuid, provider);
  }

  #dropProvider(uuid: string): void {
    const provider = this.providers.get(uuid);
    if (!provider) return;
    this.trees.remove(uuid);
    move(this.withTrait, uuid, provider.traits, []);
    move(this.inAggregate, uuid, provider.aggregates, []);
    move(this.withInventory, uuid, Object.keys(provider.inventories), []);
    this.#removeFreeCapacity(provider);
    this.providers.delete(uuid);
  }

  #putConsumer(consumer: Consumer): void {
    this.#dropConsumer(consumer.uuid);
    this.consumers.set(consumer.uuid, consumer);
    this.consumersOfProject.add(consumer.project, consumer.uuid);
    for (const allocation of consumer.allocations) {
      this.consumersOf.add(allocation.provider, consumer.uuid);
      this.#changeUsage(allocation.provider, () => this.usages.enter(allocation));
    }
  }

  #dropConsumer(uuid: string): void {
    const consumer = this.consumers.get(uuid);
    if (!consumer) return;
    this.consumers.delete(uuid);
    this.consumersOfProject.remove(consumer.project, uuid);
    for (const allocation of consumer.allocations) {
      this.consumersOf.remove(allocation.provider, uuid);
      this.#changeUsage(allocation.provider, () => this.usages.strike(allocation));
    }
  }

  #changeUsage(uuid: string, change: () => void): void {
    const provider = this.providers.get(uuid);
    if (provider) this.#removeFreeCapacity(provider);
    change();
    if (provider) this.#addFreeCapacity(provider);
  }

  #addFreeCapacity({ uuid, inventories }: Provider): void {
    for (const [name, inventory] of Object.entries(inventories))
      this.freeCapacity.add(name, uuid, largestFit(inventory, this.usages.used(uuid, name)));
  }

  #removeFreeCapacity({ uuid, inventories }: Provider): void {
    for (const [name, inventory] of Object.entries(inventories))
      this.freeCapacity.remove(name, uuid, largestFit(inventory, this.usages.used(uuid, name)));
  }
}

function move(
  index: SetIndex,
  member: string,
  before: readonly string[] | undefined,
  after: readonly string[],
): void {
  for (const value of before ?? []) index.remove(value, member);
  for (const value of after) index.add(value, member);
}
