/** The cloud as Placement's cases see it: what they need beforehand is made in one line. */
import type { Case } from '../../runner/case.ts';
import { Cloud } from '../../runner/cloud.ts';
import type { paths } from '../../spec/placement/types.ts';

/** A provider that was made for the case. */
export interface Provider {
  uuid: string;
  name: string;
  /** Its generation when it was made ready. */
  generation: number;
}

export interface ProviderNeeds {
  /** By resource class; `total` is enough. */
  inventories?: Readonly<Record<string, { total: number; [field: string]: number }>>;
  traits?: readonly string[];
  aggregates?: readonly string[];
  parent?: Provider;
}

export class PlacementCloud extends Cloud<paths> {
  /** A provider of the case's own, made at the newest microversion. */
  async provider(needs: ProviderNeeds = {}): Promise<Provider> {
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
}

/** A case of Placement. */
export interface PlacementCase extends Omit<Case, 'run'> {
  run(cloud: PlacementCloud): Promise<void>;
}
