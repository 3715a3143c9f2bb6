/** A client's whole day on a Placement: on the reference in `npm test`, and on OpenStack's own in `test/real/client.ts`. */
import { randomUUID } from 'node:crypto';
import { Agent } from 'undici';
import { type ClientOptions, placement } from '../../package/entries/client.ts';

/** What was seen, and what was expected. */
export interface ClientFact {
  name: string;
  seen: unknown;
  expected: unknown;
}

const INVENTORIES = '/resource_providers/{uuid}/inventories';

/** Makes resources under names of its own, and removes them. */
export async function* callPlacement(endpoint: string, token: string): AsyncGenerator<ClientFact> {
  const violations: string[] = [];
  const options: ClientOptions = {
    endpoint,
    token,
    onViolation: ({ rule, operation, microversion, location }) =>
      violations.push(`${rule} of ${operation} at ${microversion} (${location.name ?? location.pointer})`),
  };
  for (const version of placement.versions) yield await callAt(version, options);
  yield* meetOtherWriters(options);
  yield* reachTheCloud(options);
  yield { name: 'every answer conforms to the documents', seen: violations, expected: [] };
}

/** The calls that every microversion has. The types of the newest one stand for all of them here. */
async function callAt(version: string, options: ClientOptions): Promise<ClientFact> {
  const cloud = placement(version as '1.39', options);
  const name = `client-${randomUUID()}`;
  const uuid = randomUUID();
  const path = { uuid };
  const body = { resource_provider_generation: 0, inventories: { VCPU: { total: 8 } } };
  const answers = [
    await cloud.POST('/resource_providers', { body: { name, uuid } }),
    await cloud.POST('/resource_providers', { body: { name } }),
    await cloud.GET('/resource_providers', { query: { name } }),
    await cloud.PUT(INVENTORIES, { path, body }),
    await cloud.PUT(INVENTORIES, { path, body }),
    await cloud.GET('/resource_providers/{uuid}/usages', { path }),
    await cloud.DELETE('/resource_providers/{uuid}', { path }),
    await cloud.GET('/resource_providers/{uuid}', { path }),
  ];
  const seen = answers.map(({ status }) => status);
  const refused = answers.filter(({ ok }) => !ok);
  return {
    name: `the calls of ${version}, and ids of requests`,
    seen: [seen, refused.map(({ requestId }) => requestId !== null)],
    expected: [
      [isBefore(version, 20) ? 201 : 200, 409, 200, 200, 409, 200, 204, 404],
      [true, true, true],
    ],
  };
}

/** Each writer comes between the read and the write of the one before: over SQLite, Placement refuses writers at the same time with 500. */
async function* meetOtherWriters(options: ClientOptions): AsyncGenerator<ClientFact> {
  const cloud = placement('1.39', options);
  const uuid = randomUUID();
  const path = { uuid };
  await cloud.POST('/resource_providers', { body: { name: `client-${uuid}`, uuid } });
  const classes = ['DISK_GB', 'MEMORY_MB', 'VCPU', 'VGPU'];
  const statuses: number[] = [];
  const addClasses = async ([name, ...others]: readonly string[]): Promise<void> => {
    if (name === undefined) return;
    const overtake = once(() => addClasses(others));
    const { status } = await cloud.update(INVENTORIES, { path }, async ({ inventories }) => {
      await overtake();
      return { inventories: { ...inventories, [name]: { total: 4 } } };
    });
    statuses.push(status);
  };
  await addClasses(classes);
  yield { name: 'writers that meet', seen: statuses, expected: [200, 200, 200, 200] };
  const { data } = await cloud.GET(INVENTORIES, { path });
  const kept = Object.keys(data?.inventories ?? {}).toSorted();
  yield { name: 'no update of another writer is lost', seen: kept, expected: classes };

  const consumer = { consumer_uuid: randomUUID() };
  const claim = { project_id: 'client', user_id: 'client', consumer_type: 'CLIENT' };
  const claimOf = (VCPU: number) => ({ ...claim, allocations: { [uuid]: { resources: { VCPU } } } });
  const claimed: number[] = [];
  const write = async (amount: number, meanwhile: () => Promise<void>): Promise<void> => {
    const overtake = once(meanwhile);
    const { status } = await cloud.update('/allocations/{consumer_uuid}', { path: consumer }, async () => {
      await overtake();
      return claimOf(amount);
    });
    claimed.push(status);
  };
  await write(1, () => write(2, async () => undefined));
  yield { name: 'a consumer that two writers create', seen: claimed, expected: [204, 204] };
  const query = { resources: 'VCPU:2,DISK_GB:1', in_tree: uuid };
  const candidates = await cloud.GET('/allocation_candidates', { query });
  const mappings = candidates.data?.allocation_requests.map((one) => Object.values(one.mappings).flat());
  yield { name: 'mappings of candidates', seen: mappings, expected: [[uuid]] };
  const inUse = await cloud.DELETE('/resource_providers/{uuid}', { path });
  const code = inUse.status === 409 ? inUse.error.errors[0]?.code : inUse.status;
  yield { name: 'the code of a refusal', seen: code, expected: 'placement.resource_provider.inuse' };
  await cloud.DELETE('/allocations/{consumer_uuid}', { path: consumer });
  const gone = await cloud.DELETE('/resource_providers/{uuid}', { path });
  yield { name: 'what was made is removed', seen: gone.status, expected: 204 };
}

async function* reachTheCloud(options: ClientOptions): AsyncGenerator<ClientFact> {
  const { version } = await placement.negotiate(['1.39', '1.29'], options);
  yield { name: 'the negotiated version', seen: version, expected: '1.39' };

  const dispatcher = new Agent({ connections: 1 });
  let connected = 0;
  dispatcher.on('connect', () => {
    connected += 1;
  });
  const cloud = placement('1.39', { ...options, dispatcher });
  const statuses = [await cloud.GET('/traits'), await cloud.PUT('/traits/{name}', { path: { name: 'bad' } })];
  yield { name: 'calls by a dispatcher', seen: statuses.map(({ status }) => status), expected: [200, 400] };
  yield { name: 'connections of the dispatcher', seen: connected > 0, expected: true };
  await dispatcher.close();

  const aborted = placement('1.39', options).GET('/traits', {
    signal: AbortSignal.abort(new Error('enough')),
  });
  const reason = await aborted.catch((error: Error) => error.message);
  yield { name: 'a call that ends with its signal', seen: reason, expected: 'enough' };
}

/** Calls the function the first time, and does nothing later. */
function once(action: () => Promise<void>): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (isDone) return;
    isDone = true;
    await action();
  };
}

function isBefore(version: string, minor: number): boolean {
  return Number(version.split('.')[1]) < minor;
}
