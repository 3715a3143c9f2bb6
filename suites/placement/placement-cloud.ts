/** The cloud as Placement's cases see it: one line creates what a case needs. */

import type { VersionedRequest } from '../../runner/case/call-request.ts';
import { Cloud } from '../../runner/case/cloud.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { paths } from '../../spec/placement/types.ts';
import { type AllocationOwner, type AllocationsByProvider, claimBody, type Resources } from './claim-body.ts';
import { findClaimedConsumers } from './claimed-consumers.ts';
import { findRenamedPath } from './renamed-path.ts';

/** A provider that was created for the case. */
export interface TestProvider {
  uuid: string;
  name: string;
  /** Its generation once it is set up. */
  generation: number;
}

/** A consumer with allocations. */
export interface TestConsumer {
  uuid: string;
  generation: number;
}

export interface ClaimNeeds extends Omit<AllocationOwner, 'generation'> {
  /** The microversion of the write, for properties that later ones require; the newest when absent. */
  at?: Microversion;
}

/** Only `total` is required. */
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
  /** Creates a provider at the newest microversion. */
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

  /** Replaces the inventories of a provider, whatever is allocated from them. */
  async resize({ uuid }: TestProvider, inventories: InventoriesByClass, generation: number): Promise<void> {
    const body = { resource_provider_generation: generation, inventories };
    await this.make('PUT', `/resource_providers/${uuid}/inventories`, body);
  }

  /** Creates a custom trait. */
  async trait(): Promise<string> {
    const name = this.customName();
    await this.make('PUT', `/traits/${name}`);
    return name;
  }

  /** Creates a custom resource class. */
  async resourceClass(): Promise<string> {
    const name = this.customName();
    await this.make('PUT', `/resource_classes/${name}`);
    return name;
  }

  /** Creates a consumer with allocations from one provider, at the newest microversion. */
  claim(
    host: Pick<TestProvider, 'uuid'>,
    resources: Resources,
    needs: ClaimNeeds = {},
  ): Promise<TestConsumer> {
    return this.claims({ [host.uuid]: resources }, needs);
  }

  /** Creates a consumer with allocations from several providers. */
  async claims(taken: AllocationsByProvider, needs: ClaimNeeds = {}): Promise<TestConsumer> {
    const uuid = this.uuid();
    await this.writeAllocations(uuid, taken, needs);
    // The answer does not have it: a consumer has generation 1 once it has allocations.
    return { uuid, generation: 1 };
  }

  /** Replaces the allocations of a consumer, as setup of the case. */
  async writeAllocations(
    uuid: string,
    taken: AllocationsByProvider,
    { at = this.newest, ...owner }: ClaimNeeds & AllocationOwner,
  ): Promise<void> {
    await this.make('PUT', `/allocations/${uuid}`, claimBody(at, taken, owner), at);
  }

  /**
   * Makes sure that a consumer is removed at the end that a refused claim may have left behind: OpenStack's Placement
   * keeps one without allocations when the provider is unknown, and only the next claim of the same consumer shows it.
   * @param host a provider with capacity for a VCPU
   */
  async removeRefusedConsumer(consumer: string, host: Pick<TestProvider, 'uuid'>): Promise<void> {
    // Before 1.28 no consumer generation is needed; it may differ from cloud to cloud.
    const at = isWithin(this.newest, '1.28') ? '1.27' : this.newest;
    await this.writeAllocations(consumer, { [host.uuid]: { VCPU: 1 } }, { at });
  }

  /** The body that writes the allocations of one consumer, in the form of the case's microversion. */
  claimBody(taken: AllocationsByProvider, owner: AllocationOwner = {}): object {
    return claimBody(this.microversion, taken, owner);
  }

  /** Headers of a request with the role of a service. Skips the case where the token lacks that role. */
  async asService(): Promise<Readonly<Record<string, string>>> {
    if (this.session.noauth) return { 'x-roles': 'admin,service' };
    const { call } = await this.cleanup.sendAtNewest('POST', '/reshaper', {});
    if (call.exchange.response.status === 403)
      this.skip('needs a token with the role of a service; that of an administrator is not enough');
    return {};
  }

  /** Consumers are made by allocating to them, and there until they have nothing; what is renamed has a new path. */
  protected override impliedPaths(ask: VersionedRequest): readonly string[] {
    return [
      ...findClaimedConsumers(ask).map((uuid) => `/allocations/${encodeURIComponent(uuid)}`),
      ...findRenamedPath(ask),
    ];
  }
}
