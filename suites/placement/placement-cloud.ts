/** The cloud as Placement's cases see it: what they need beforehand is made in one line. */
import { Cloud } from '../../runner/case/cloud.ts';
import type { Ask } from '../../runner/run/session.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { paths } from '../../spec/placement/types.ts';
import { type AllocationOwner, claimBody, type Resources, type Taken } from './claim-body.ts';
import { consumersOf } from './consumers-of.ts';
import { renamedTo } from './renamed-to.ts';

/** A provider that was made for the case. */
export interface TestProvider {
  uuid: string;
  name: string;
  /** Its generation when it was made ready. */
  generation: number;
}

/** A consumer that has taken something. */
export interface TestConsumer {
  uuid: string;
  generation: number;
}

export interface ClaimNeeds extends Omit<AllocationOwner, 'generation'> {
  /** The microversion to write at, for what later ones cannot leave out; the newest when absent. */
  at?: Microversion;
}

/** `total` is enough. */
export interface InventoryNeeds {
  total: number;
  [field: string]: number;
}

export type InventoriesByClass = Readonly<Record<string, InventoryNeeds>>;

export interface ProviderNeeds {
  /** By resource class. */
  inventories?: InventoriesByClass;
  traits?: readonly string[];
  aggregates?: readonly string[];
  parent?: TestProvider;
}

export class PlacementCloud extends Cloud<paths> {
  /** A provider of the case's own, made at the newest microversion. */
  async provider(needs: ProviderNeeds = {}): Promise<TestProvider> {
    const provider = { uuid: this.uuid(), name: this.name() };
    const root = `/resource_providers/${provider.uuid}`;
    await this.make('POST', '/resource_providers', {
      ...provider,
      ...(needs.parent && { parent_provider_uuid: needs.parent.uuid }),
    });
    let generation = 0;
    const guarded = (body: object) => ({ resource_provider_generation: generation, ...body });
    const write = async (path: string, body: object) => {
      const answer = await this.make('PUT', `${root}/${path}`, guarded(body));
      generation = (answer as { resource_provider_generation: number }).resource_provider_generation;
    };
    if (needs.inventories) await write('inventories', { inventories: needs.inventories });
    if (needs.traits) await write('traits', { traits: needs.traits });
    if (needs.aggregates) await write('aggregates', { aggregates: needs.aggregates });
    return { ...provider, generation };
  }

  /** Gives a provider other inventories, whatever is used of those that it has. */
  async resize({ uuid }: TestProvider, inventories: InventoriesByClass, generation: number): Promise<void> {
    const body = { resource_provider_generation: generation, inventories };
    await this.make('PUT', `/resource_providers/${uuid}/inventories`, body);
  }

  /** A custom trait of the case's own. */
  async trait(): Promise<string> {
    const name = this.customName();
    await this.make('PUT', `/traits/${name}`);
    return name;
  }

  /** A custom resource class of the case's own. */
  async resourceClass(): Promise<string> {
    const name = this.customName();
    await this.make('PUT', `/resource_classes/${name}`);
    return name;
  }

  /** A consumer of the case's own that has taken something of a provider, written at the newest microversion. */
  claim(
    host: Pick<TestProvider, 'uuid'>,
    resources: Resources,
    needs: ClaimNeeds = {},
  ): Promise<TestConsumer> {
    return this.claims({ [host.uuid]: resources }, needs);
  }

  /** The same of several providers. */
  async claims(taken: Taken, needs: ClaimNeeds = {}): Promise<TestConsumer> {
    const uuid = this.uuid();
    await this.reclaim(uuid, taken, needs);
    // Nothing that is written says so: a consumer has generation 1 once it has something.
    return { uuid, generation: 1 };
  }

  /** Writes beforehand what a consumer has from now on. */
  async reclaim(
    uuid: string,
    taken: Taken,
    { at = this.newest, ...owner }: ClaimNeeds & AllocationOwner,
  ): Promise<void> {
    await this.make('PUT', `/allocations/${uuid}`, claimBody(at, taken, owner), at);
  }

  /**
   * Has a consumer removed at the end that a refused claim may have left behind: OpenStack's Placement keeps one
   * without allocations when the provider is not there, and nothing shows it but the next claim of the same consumer.
   * @param host a provider with room for a VCPU
   */
  async settle(consumer: string, host: Pick<TestProvider, 'uuid'>): Promise<void> {
    // Before 1.28 nobody is asked for the consumer's generation, which is not the same everywhere.
    const at = isWithin(this.newest, '1.28') ? '1.27' : this.newest;
    await this.reclaim(consumer, { [host.uuid]: { VCPU: 1 } }, { at });
  }

  /** The body that writes the allocations of one consumer, in the form of the case's microversion. */
  claimBody(taken: Taken, owner: AllocationOwner = {}): object {
    return claimBody(this.microversion, taken, owner);
  }

  /** Headers with which a service asks. Ends the case where the token is no service's. */
  async asService(): Promise<Readonly<Record<string, string>>> {
    if (this.session.noauth) return { 'x-roles': 'admin,service' };
    const { call } = await this.cleanup.ask('POST', '/reshaper', {});
    if (call.exchange.response.status === 403)
      this.skip('needs a token with the role of a service; that of an administrator is not enough');
    return {};
  }

  /** Consumers are made by allocating to them, and there until they have nothing; what is renamed has a new path. */
  protected override implied(ask: Ask): readonly string[] {
    return [...consumersOf(ask).map((uuid) => `/allocations/${uuid}`), ...renamedTo(ask)];
  }
}
