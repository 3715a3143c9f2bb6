/** Registers a host, claims a part of it for a server, and shows what the project uses: with Placement 1.10. */
import { randomUUID } from 'node:crypto';
import { placement } from 'api-interop/client';

const { PLACEMENT_URL = 'http://127.0.0.1:8778', PLACEMENT_TOKEN = 'admin' } = process.env;
const PROJECT = 'project-of-the-shop';
const USER = 'user-of-the-shop';
const LIMIT = 8;

const cloud = placement('1.10', { endpoint: PLACEMENT_URL, token: PLACEMENT_TOKEN });

type Resources = Record<string, number>;

interface Candidate {
  host: string;
  resources: Resources;
}

/** Creates a host in an aggregate. */
async function registerHost(name: string, resources: Resources, aggregate: string): Promise<string> {
  const uuid = randomUUID();
  const created = await cloud.POST('/resource_providers', { body: { name, uuid } });
  if (created.status !== 201) throw new Error(`the host was not created: ${created.status}`);
  const inventories: Record<string, { total: number }> = {};
  for (const [resourceClass, total] of Object.entries(resources)) inventories[resourceClass] = { total };
  const written = await cloud.PUT('/resource_providers/{uuid}/inventories', {
    path: { uuid },
    body: { resource_provider_generation: 0, inventories },
  });
  if (!written.ok) throw new Error(`the inventories were not written: ${written.status}`);
  const joined = await cloud.PUT('/resource_providers/{uuid}/aggregates', {
    path: { uuid },
    body: [aggregate],
  });
  if (!joined.ok) throw new Error(`the host did not join its aggregate: ${joined.status}`);
  return uuid;
}

/** Hosts with enough room, each with what it would give. */
async function findCandidates(wanted: Resources): Promise<Candidate[]> {
  const resources = Object.entries(wanted)
    .map(([resourceClass, amount]) => `${resourceClass}:${amount}`)
    .join(',');
  const answer = await cloud.GET('/allocation_candidates', { query: { resources } });
  if (!answer.ok) throw new Error(`no candidates: ${answer.status}`);
  const candidates: Candidate[] = [];
  for (const request of answer.data.allocation_requests) {
    const first = request.allocations[0];
    if (first) candidates.push({ host: first.resource_provider.uuid, resources: first.resources });
  }
  return candidates;
}

/** Returns false where the host was taken in the meantime. */
async function claim(consumer: string, { host, resources }: Candidate): Promise<boolean> {
  const answer = await cloud.PUT('/allocations/{consumer_uuid}', {
    path: { consumer_uuid: consumer },
    body: {
      allocations: [{ resource_provider: { uuid: host }, resources }],
      project_id: PROJECT,
      user_id: USER,
    },
  });
  if (answer.ok) return true;
  if (answer.status === 409) return false;
  throw new Error(`the claim was refused: ${answer.status}`);
}

/** How many virtual processors the project may still take. */
async function readRoom(): Promise<number> {
  const answer = await cloud.GET('/usages', { query: { project_id: PROJECT } });
  if (!answer.ok) throw new Error(`no usages: ${answer.status}`);
  const used = answer.data.usages.VCPU ?? 0;
  return LIMIT - used;
}

async function release(consumer: string): Promise<void> {
  const answer = await cloud.DELETE('/allocations/{consumer_uuid}', { path: { consumer_uuid: consumer } });
  if (!answer.ok && answer.status !== 404) throw new Error(`nothing was released: ${answer.status}`);
}

/** Tries the candidates in their order. */
async function place(consumer: string, wanted: Resources): Promise<string> {
  for (const candidate of await findCandidates(wanted))
    if (await claim(consumer, candidate)) return candidate.host;
  throw new Error('no host has enough room');
}

const host = await registerHost(`host-${randomUUID()}`, { VCPU: 4, MEMORY_MB: 2048 }, randomUUID());
const server = randomUUID();
const chosen = await place(server, { VCPU: 2, MEMORY_MB: 512 });
console.log(chosen === host ? 'on the new host' : 'on another host', 'room for', await readRoom());
await release(server);
console.log('room for', await readRoom());
