/**
 * Placement as the scheduler's cases see it: what hosts have is made there, what was claimed is looked at there, and
 * others claim there as well. Everything is of a resource class of the case's own, so that a busy cloud neither offers
 * its hosts nor loses anything.
 */
import { Companion, type CompanionService } from '../../runner/case/companion.ts';

/** Something that has a provider in Placement. */
export interface ProviderPosition {
  uuid: string;
}

export interface PlacementProviderNeeds {
  /** Of the case's own resource class; 4 when absent, and nothing of it when 0. */
  room?: number;
  /** Inventories beside that, or others in its place, by resource class. */
  inventories?: PlacementInventories;
  traits?: readonly string[];
  aggregates?: readonly string[];
  /** What it is below. */
  parent?: ProviderPosition;
}

export type PlacementInventories = Readonly<Record<string, { total: number; [field: string]: number }>>;

/** Amounts by provider and resource class. */
export type HeldAllocations = Readonly<Record<string, { resources: Readonly<Record<string, number>> }>>;

/** What Placement says of a consumer. */
export interface PlacementConsumer {
  /** Empty when it holds nothing. */
  allocations: HeldAllocations;
  generation: number | undefined;
  project: string | undefined;
  user: string | undefined;
  type: string | undefined;
}

/** Whoever gives names that nobody else uses. */
export interface PlacementNames {
  uuid(): string;
  name(): string;
  customName(): string;
}

/** Of this run: `interop clean` tells by it whose an allocation is. */
export const OWNER = { project_id: 'interop-project', user_id: 'interop-user' } as const;

export class CompanionPlacement extends Companion {
  readonly #names: PlacementNames;
  #thing: Promise<string> | undefined;

  constructor(service: CompanionService, readOnly: boolean, names: PlacementNames) {
    super(service, readOnly);
    this.#names = names;
  }

  /** The case's own resource class, made when it is first asked for. */
  thing(): Promise<string> {
    this.#thing ??= this.resourceClass();
    return this.#thing;
  }

  /** From here on the case has another one, of which nothing is taken. */
  anew(): Promise<string> {
    this.#thing = this.resourceClass();
    return this.#thing;
  }

  /** Another resource class of the case's own. */
  resourceClass(): Promise<string> {
    return this.#named('resource_classes');
  }

  trait(): Promise<string> {
    return this.#named('traits');
  }

  async #named(collection: string): Promise<string> {
    const name = this.#names.customName();
    await this.make('PUT', `/${collection}/${name}`, undefined, `/${collection}/${name}`);
    return name;
  }

  /** A provider that no scheduler knows. */
  async provider(needs: PlacementProviderNeeds = {}): Promise<ProviderPosition & { name: string }> {
    const { room = 4, inventories = {}, traits, aggregates, parent } = needs;
    const provider = { uuid: this.#names.uuid(), name: this.#names.name() };
    const own = room > 0 && { [await this.thing()]: { total: room } };
    const body = { ...provider, ...(parent && { parent_provider_uuid: parent.uuid }) };
    await this.make('POST', '/resource_providers', body, `/resource_providers/${provider.uuid}`);
    await this.resize(provider, { ...own, ...inventories });
    if (traits) await this.setTraits(provider, traits);
    if (aggregates) await this.#guarded(provider, 'aggregates', { aggregates });
    return provider;
  }

  /** Replaces inventories, whatever is used of them. */
  resize(of: ProviderPosition, inventories: PlacementInventories): Promise<void> {
    return this.#guarded(of, 'inventories', { inventories });
  }

  setTraits(of: ProviderPosition, traits: readonly string[]): Promise<void> {
    return this.#guarded(of, 'traits', { traits });
  }

  async #guarded({ uuid }: ProviderPosition, part: string, body: object): Promise<void> {
    const path = `/resource_providers/${uuid}`;
    const { json } = await this.ask('GET', path);
    const generation = { resource_provider_generation: json.generation };
    await this.make('PUT', `${path}/${part}`, { ...generation, ...body });
  }

  async consumer(uuid: string): Promise<PlacementConsumer> {
    const { json } = await this.ask('GET', `/allocations/${uuid}`);
    const { consumer_generation: generation, project_id: project, user_id: user, consumer_type: type } = json;
    return { allocations: json.allocations, generation, project, user, type };
  }

  /** How much of the case's own resource class is taken of a provider. */
  async used({ uuid }: ProviderPosition): Promise<number> {
    const { json } = await this.ask('GET', `/resource_providers/${uuid}/usages`);
    return json.usages[await this.thing()] ?? 0;
  }

  /** The same of several together. */
  async usedOf(places: readonly ProviderPosition[]): Promise<number> {
    let sum = 0;
    for (const place of places) sum += await this.used(place);
    return sum;
  }

  /** The generation of a provider: it rises with every claim. */
  async generation({ uuid }: ProviderPosition): Promise<number> {
    const { json } = await this.ask('GET', `/resource_providers/${uuid}`);
    return json.generation;
  }

  /** Claims past the scheduler, as another writer does. @returns the consumer */
  async outsider({ uuid }: ProviderPosition, amount: number, consumer = this.#names.uuid()): Promise<string> {
    const allocations = { [uuid]: { resources: { [await this.thing()]: amount } } };
    const body = { allocations, ...OWNER, consumer_generation: null, consumer_type: 'INTEROP' };
    const path = `/allocations/${consumer}`;
    await this.make('PUT', path, body, path);
    return consumer;
  }

  /** Gives back past the scheduler what a consumer holds. */
  async free(consumer: string): Promise<void> {
    await this.make('DELETE', `/allocations/${consumer}`);
  }
}
