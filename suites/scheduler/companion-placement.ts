/**
 * Placement as the scheduler's cases use it: they create inventories there, read claims there, and claim there directly,
 * as another writer does. Each case uses a resource class of its own, so that other hosts of the cloud are no candidates
 * and lose no capacity.
 */
import { Companion, type CompanionService } from '../../runner/case/companion.ts';

/** Identifies a resource provider. */
export interface ProviderPosition {
  uuid: string;
}

export interface PlacementProviderNeeds {
  /** Total of the case's own resource class; 4 when absent, no inventory of it when 0. */
  capacity?: number;
  /** More inventories by resource class; one of the case's own class replaces the default. */
  inventories?: PlacementInventories;
  traits?: readonly string[];
  aggregates?: readonly string[];
  /** Its parent provider. */
  parent?: ProviderPosition;
}

export type PlacementInventories = Readonly<Record<string, { total: number; [field: string]: number }>>;

/** Amounts by provider and resource class. */
export type HeldAllocations = Readonly<Record<string, { resources: Readonly<Record<string, number>> }>>;

/** A consumer as Placement shows it. */
export interface PlacementConsumer {
  /** Empty when the consumer has no allocations. */
  allocations: HeldAllocations;
  generation: number | undefined;
  project: string | undefined;
  user: string | undefined;
  type: string | undefined;
}

/** Generates UUIDs and names that no one else uses. */
export interface PlacementNames {
  uuid(): string;
  name(): string;
  customName(): string;
}

/** The owner of the run's allocations, by which `interop clean` recognises them. */
export const OWNER = { project_id: 'interop-project', user_id: 'interop-user' } as const;

export class CompanionPlacement extends Companion {
  readonly #names: PlacementNames;
  #resourceClass: Promise<string> | undefined;

  constructor(service: CompanionService, readOnly: boolean, names: PlacementNames) {
    super(service, readOnly);
    this.#names = names;
  }

  /** The case's own resource class, created on first use. */
  resourceClass(): Promise<string> {
    this.#resourceClass ??= this.newResourceClass();
    return this.#resourceClass;
  }

  /** Gives the case another resource class, of which nothing is allocated. */
  renewResourceClass(): Promise<string> {
    this.#resourceClass = this.newResourceClass();
    return this.#resourceClass;
  }

  /** Creates another resource class. */
  newResourceClass(): Promise<string> {
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

  /** Creates a provider that is not registered as a host. */
  async provider(needs: PlacementProviderNeeds = {}): Promise<ProviderPosition & { name: string }> {
    const { capacity = 4, inventories = {}, traits, aggregates, parent } = needs;
    const provider = { uuid: this.#names.uuid(), name: this.#names.name() };
    const own = capacity > 0 && { [await this.resourceClass()]: { total: capacity } };
    const body = { ...provider, ...(parent && { parent_provider_uuid: parent.uuid }) };
    await this.make('POST', '/resource_providers', body, `/resource_providers/${provider.uuid}`);
    await this.setInventories(provider, { ...own, ...inventories });
    if (traits) await this.setTraits(provider, traits);
    if (aggregates) await this.#guarded(provider, 'aggregates', { aggregates });
    return provider;
  }

  /** Replaces all inventories, even below what is used of them. */
  setInventories(of: ProviderPosition, inventories: PlacementInventories): Promise<void> {
    return this.#guarded(of, 'inventories', { inventories });
  }

  setTraits(of: ProviderPosition, traits: readonly string[]): Promise<void> {
    return this.#guarded(of, 'traits', { traits });
  }

  async #guarded({ uuid }: ProviderPosition, part: string, body: object): Promise<void> {
    const path = `/resource_providers/${uuid}`;
    const { json } = await this.send('GET', path);
    const generation = { resource_provider_generation: json.generation };
    await this.make('PUT', `${path}/${part}`, { ...generation, ...body });
  }

  async readConsumer(uuid: string): Promise<PlacementConsumer> {
    const { json } = await this.send('GET', `/allocations/${uuid}`);
    const { consumer_generation: generation, project_id: project, user_id: user, consumer_type: type } = json;
    return { allocations: json.allocations, generation, project, user, type };
  }

  /** How much of the case's own resource class is used on a provider. */
  async usageOf({ uuid }: ProviderPosition): Promise<number> {
    const { json } = await this.send('GET', `/resource_providers/${uuid}/usages`);
    return json.usages[await this.resourceClass()] ?? 0;
  }

  /** The sum of `usageOf` over several providers. */
  async totalUsageOf(providers: readonly ProviderPosition[]): Promise<number> {
    let sum = 0;
    for (const provider of providers) sum += await this.usageOf(provider);
    return sum;
  }

  /** The generation of a provider, which every claim increments. */
  async readGeneration({ uuid }: ProviderPosition): Promise<number> {
    const { json } = await this.send('GET', `/resource_providers/${uuid}`);
    return json.generation;
  }

  /** Claims in Placement without the scheduler, as another writer does. @returns the consumer's UUID */
  async claimDirectly(
    { uuid }: ProviderPosition,
    amount: number,
    consumer = this.#names.uuid(),
  ): Promise<string> {
    const allocations = { [uuid]: { resources: { [await this.resourceClass()]: amount } } };
    const body = { allocations, ...OWNER, consumer_generation: null, consumer_type: 'INTEROP' };
    const path = `/allocations/${consumer}`;
    await this.make('PUT', path, body, path);
    return consumer;
  }

  /** Deletes a consumer's allocations without the scheduler. */
  async deleteAllocations(consumer: string): Promise<void> {
    await this.make('DELETE', `/allocations/${consumer}`);
  }
}
