/** Placement's projection of the store, with the indexes that its queries need. */

import { fits } from '../../inventory-capacity.ts';
import { Projection } from '../../store/projection.ts';
import type { FreeCapacityIndex } from './free-capacity-index.ts';
import { LazyCapacityIndex } from './lazy-capacity-index.ts';
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
  readonly #freeCapacity = new LazyCapacityIndex((uuid) => ({
    inventories: this.providers.get(uuid)?.inventories,
    usage: this.usages.sumsOf(uuid),
  }));
  readonly #uuidByName = new Map<string, string>();
  #created: number | undefined;

  get freeCapacity(): FreeCapacityIndex {
    return this.#freeCapacity.read();
  }

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
    const name = nameIn(key);
    if (key.startsWith('provider/')) return this.providers.get(name);
    if (key.startsWith('consumer/')) return this.consumers.get(name);
    if (key.startsWith('provider-name/')) return this.#uuidByName.get(name);
    if (key.startsWith('trait/')) return this.traits.get(name);
    if (key.startsWith('class/')) return this.resourceClasses.get(name);
    return key === STORE_CREATED ? this.#created : undefined;
  }

  protected put(key: string, value: unknown): void {
    if (key.startsWith('provider/')) this.#putProvider(value as Provider);
    else if (key.startsWith('consumer/')) this.#putConsumer(value as Consumer);
    else if (key.startsWith('provider-name/')) this.#uuidByName.set(nameIn(key), value as string);
    else if (key.startsWith('trait/')) this.traits.set(nameIn(key), value as NamedRecord);
    else if (key.startsWith('class/')) this.resourceClasses.set(nameIn(key), value as NamedRecord);
    else if (key === STORE_CREATED) this.#begin(value as number);
  }

  protected remove(key: string): void {
    const name = nameIn(key);
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
      this.#freeCapacity.willChange(provider.uuid);
      const classes = before && Object.keys(before.inventories);
      move(this.withInventory, provider.uuid, classes, Object.keys(provider.inventories));
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
    this.#freeCapacity.willChange(uuid);
    this.providers.delete(uuid);
  }

  #putConsumer(consumer: Consumer): void {
    this.#dropConsumer(consumer.uuid);
    this.consumers.set(consumer.uuid, consumer);
    this.consumersOfProject.add(consumer.project, consumer.uuid);
    for (const allocation of consumer.allocations) {
      this.consumersOf.add(allocation.provider, consumer.uuid);
      this.#freeCapacity.willChange(allocation.provider);
      this.usages.enter(allocation);
    }
  }

  #dropConsumer(uuid: string): void {
    const consumer = this.consumers.get(uuid);
    if (!consumer) return;
    this.consumers.delete(uuid);
    this.consumersOfProject.remove(consumer.project, uuid);
    for (const allocation of consumer.allocations) {
      this.consumersOf.remove(allocation.provider, uuid);
      this.#freeCapacity.willChange(allocation.provider);
      this.usages.strike(allocation);
    }
  }
}

function nameIn(key: string): string {
  return key.slice(key.indexOf('/') + 1);
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
