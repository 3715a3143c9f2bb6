/**
 * Placement's part of the store, held in memory and indexed for its queries: a projection that follows the
 * store's commits and is never written by anything else.
 */
import type { Committed, Snapshot } from '../store/port.ts';
import { BEGINNING, type Named, type Provider } from './records.ts';
import { SetIndex } from './set-index.ts';
import { STANDARD_RESOURCE_CLASSES, STANDARD_TRAITS } from './standard-names.ts';

export class State {
  readonly providers = new Map<string, Provider>();
  readonly traits = new Map<string, Named>();
  readonly resourceClasses = new Map<string, Named>();
  readonly childrenOf = new SetIndex();
  readonly withTrait = new SetIndex();
  readonly withInventory = new SetIndex();
  readonly inAggregate = new SetIndex();
  /** The store's revision up to which this is complete. */
  revision = 0;
  readonly #uuidByName = new Map<string, string>();
  readonly #revisions = new Map<string, number>();

  load({ revision, entries }: Snapshot): void {
    for (const entry of entries) this.#put(entry.key, entry.value, entry.revision);
    this.revision = revision;
  }

  apply({ revision, put, delete: deleted }: Committed): void {
    for (const key of deleted) this.#delete(key);
    for (const { key, value } of put) this.#put(key, value, revision);
    this.revision = revision;
  }

  /** That of the commit that last wrote the key; 0 when there is no such key. */
  revisionOf(key: string): number {
    return this.#revisions.get(key) ?? 0;
  }

  provider(uuid: string): Provider | undefined {
    return this.providers.get(uuid);
  }

  providerNamed(name: string): Provider | undefined {
    const uuid = this.#uuidByName.get(name);
    return uuid === undefined ? undefined : this.providers.get(uuid);
  }

  /** The provider, its parent, and so on up to the root of its tree. */
  ancestry(uuid: string): Provider[] {
    const line: Provider[] = [];
    for (
      let at = this.providers.get(uuid);
      at;
      at = at.parent === null ? undefined : this.providers.get(at.parent)
    ) {
      line.push(at);
    }
    return line;
  }

  rootOf(provider: Provider): string {
    return provider.parent === null ? provider.uuid : (this.ancestry(provider.uuid).at(-1) as Provider).uuid;
  }

  #put(key: string, value: unknown, revision: number): void {
    this.#revisions.set(key, revision);
    const name = key.slice(key.indexOf('/') + 1);
    if (key.startsWith('provider/')) this.#putProvider(value as Provider);
    else if (key.startsWith('provider-name/')) this.#uuidByName.set(name, value as string);
    else if (key.startsWith('trait/')) this.traits.set(name, value as Named);
    else if (key.startsWith('class/')) this.resourceClasses.set(name, value as Named);
    else if (key === BEGINNING) this.#begin(value as number);
  }

  #delete(key: string): void {
    this.#revisions.delete(key);
    const name = key.slice(key.indexOf('/') + 1);
    if (key.startsWith('provider/')) this.#dropProvider(name);
    else if (key.startsWith('provider-name/')) this.#uuidByName.delete(name);
    else if (key.startsWith('trait/')) this.traits.delete(name);
    else if (key.startsWith('class/')) this.resourceClasses.delete(name);
  }

  #begin(created: number): void {
    for (const name of STANDARD_TRAITS) this.traits.set(name, { name, created, updated: null });
    for (const name of STANDARD_RESOURCE_CLASSES)
      this.resourceClasses.set(name, { name, created, updated: null });
  }

  #putProvider(provider: Provider): void {
    const before = this.providers.get(provider.uuid);
    if (before) this.#unlink(before);
    this.providers.set(provider.uuid, provider);
    for (const [index, value] of this.#links(provider)) index.add(value, provider.uuid);
  }

  #dropProvider(uuid: string): void {
    const provider = this.providers.get(uuid);
    if (!provider) return;
    this.#unlink(provider);
    this.providers.delete(uuid);
  }

  #unlink(provider: Provider): void {
    for (const [index, value] of this.#links(provider)) index.remove(value, provider.uuid);
  }

  *#links(provider: Provider): Generator<[SetIndex, string]> {
    if (provider.parent !== null) yield [this.childrenOf, provider.parent];
    for (const trait of provider.traits) yield [this.withTrait, trait];
    for (const aggregate of provider.aggregates) yield [this.inAggregate, aggregate];
    for (const resourceClass of Object.keys(provider.inventories)) yield [this.withInventory, resourceClass];
  }
}
