/** Creates the providers and allocations that a test needs on the reference Placement, each in one line. */
import { randomUUID } from 'node:crypto';
import type { PlacementReply, Send } from './placement-server.ts';

export interface Needs {
  parent?: string;
  inventories?: Record<string, number | { total: number; [field: string]: number }>;
  traits?: string[];
  aggregates?: string[];
}

export interface TestWorld {
  /** Creates a provider and returns its UUID. */
  provider(needs?: Needs): Promise<string>;
  generationOf(provider: string): Promise<number>;
  /** PUT /allocations of a new consumer, at the newest microversion. */
  claim(provider: string, resources: Record<string, number>): Promise<string>;
  put(consumer: string, body: object, version?: string): Promise<PlacementReply>;
  candidates(query: string, version?: string): Promise<PlacementReply>;
}

export function worldOf(send: Send): TestWorld {
  const write = async (path: string, body: object): Promise<void> => {
    const { status, text } = await send('PUT', path, { body });
    if (status >= 300) throw new Error(`PUT ${path}: ${status} ${text}`);
  };
  const generationOf = async (uuid: string): Promise<number> =>
    (await send('GET', `/resource_providers/${uuid}`)).json.generation;
  return {
    generationOf,
    async provider({ parent, inventories = {}, traits, aggregates } = {}) {
      const uuid = randomUUID();
      const body = { name: `host-${uuid}`, uuid, ...(parent && { parent_provider_uuid: parent }) };
      await send('POST', '/resource_providers', { body });
      const path = `/resource_providers/${uuid}`;
      const guarded = async (parts: object): Promise<object> => ({
        resource_provider_generation: await generationOf(uuid),
        ...parts,
      });
      const amounts = Object.entries(inventories).map(([name, given]) => [
        name,
        typeof given === 'number' ? { total: given } : given,
      ]);
      await write(`${path}/inventories`, await guarded({ inventories: Object.fromEntries(amounts) }));
      if (traits) await write(`${path}/traits`, await guarded({ traits }));
      if (aggregates) await write(`${path}/aggregates`, await guarded({ aggregates }));
      return uuid;
    },
    async claim(provider, resources) {
      const consumer = randomUUID();
      await write(`/allocations/${consumer}`, claimBody({ [provider]: resources }));
      return consumer;
    },
    put: (consumer, body, version = '1.39') => send('PUT', `/allocations/${consumer}`, { body, version }),
    candidates: (query, version = '1.39') => send('GET', `/allocation_candidates?${query}`, { version }),
  };
}

/** The body of PUT /allocations at the newest microversion. @param resources by provider */
export function claimBody(
  resources: Record<string, Record<string, number>>,
  generation: number | null = null,
): object {
  const allocations = Object.entries(resources).map(([uuid, amounts]) => [uuid, { resources: amounts }]);
  return {
    allocations: Object.fromEntries(allocations),
    project_id: 'project',
    user_id: 'user',
    consumer_generation: generation,
    consumer_type: 'INSTANCE',
  };
}
