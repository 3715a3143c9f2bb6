/** Writers that meet: no update of the other one is lost. */
import { afterAll, describe, expect, it } from 'vitest';
import { placement, retryConflicts } from '../../../package/entries/client.ts';
import { createReference } from '../../../package/entries/reference.ts';

const reference = await createReference();
afterAll(reference.close);
const options = { endpoint: reference.url, token: 'admin' };
const cloud = placement('1.39', options);
const INVENTORIES = '/resource_providers/{uuid}/inventories';

async function createProvider(name: string): Promise<string> {
  const made = await cloud.POST('/resource_providers', { body: { name } });
  if (!made.ok) throw new Error(`${made.status}`);
  return made.data.uuid;
}

describe('an update', () => {
  it('is of what another writer left', async () => {
    const path = { uuid: await createProvider('overtaken') };
    let calls = 0;
    const answer = await cloud.update(INVENTORIES, { path }, async ({ inventories }) => {
      calls += 1;
      if (calls < 3) await addClass(path.uuid, `CUSTOM_${calls}`);
      return { inventories: { ...inventories, VCPU: { total: 8 } } };
    });
    expect(answer.status).toBe(200);
    expect(calls).toBe(3);
    expect(await listClasses(path.uuid)).toEqual(['CUSTOM_1', 'CUSTOM_2', 'VCPU']);
  });

  it('is kept by every one of many writers', async () => {
    const path = { uuid: await createProvider('busy') };
    const names = Array.from({ length: 8 }, (_, index) => `CUSTOM_W${index}`);
    for (const name of names) await cloud.PUT('/resource_classes/{name}', { path: { name } });
    const answers = await Promise.all(
      names.map((name) =>
        cloud.update(INVENTORIES, { path, attempts: 50 }, ({ inventories }) => ({
          inventories: { ...inventories, [name]: { total: 1 } },
        })),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 200));
    expect(await listClasses(path.uuid)).toEqual(names);
  });

  it('has the generation that was read, whatever the function gives', async () => {
    const path = { uuid: await createProvider('stale') };
    await addClass(path.uuid, 'CUSTOM_1');
    const stale = { resource_provider_generation: 0, inventories: { VCPU: { total: 1 } } };
    expect((await cloud.update(INVENTORIES, { path }, () => stale)).data).toMatchObject({
      resource_provider_generation: 2,
    });
  });

  it('of a consumer that does not exist yet does not write over one that appears', async () => {
    const path = { uuid: await createProvider('claimed') };
    await cloud.update(INVENTORIES, { path }, () => ({ inventories: { VCPU: { total: 8 } } }));
    const consumer = { consumer_uuid: 'c0000000-0000-0000-0000-000000000001' };
    const claimOf = (VCPU: number) => ({
      allocations: { [path.uuid]: { resources: { VCPU } } },
      project_id: 'p',
      user_id: 'u',
      consumer_type: 'INSTANCE',
    });
    const seen: number[] = [];
    const answer = await cloud.update(
      '/allocations/{consumer_uuid}',
      { path: consumer },
      async ({ allocations }) => {
        seen.push(Object.keys(allocations).length);
        const body = { ...claimOf(1), consumer_generation: null };
        if (seen.length === 1) await cloud.PUT('/allocations/{consumer_uuid}', { path: consumer, body });
        return claimOf(2);
      },
    );
    expect([answer.status, seen]).toEqual([204, [0, 1]]);
  });

  it('gives the refusal of the read, and of the write where another attempt would not help', async () => {
    const path = { uuid: 'a0000000-0000-0000-0000-000000000000' };
    const change = () => ({ inventories: { CUSTOM_NONE: { total: 1 } } });
    expect(await cloud.update(INVENTORIES, { path }, change)).toMatchObject({ ok: false, status: 404 });
    let calls = 0;
    const refused = await cloud.update(
      INVENTORIES,
      { path: { uuid: await createProvider('refused') } },
      () => {
        calls += 1;
        return change();
      },
    );
    expect([refused.status, calls]).toEqual([400, 1]);
  });

  it('ends after its attempts', async () => {
    const path = { uuid: await createProvider('hopeless') };
    let calls = 0;
    const answer = await cloud.update(INVENTORIES, { path, attempts: 2 }, async () => {
      calls += 1;
      await addClass(path.uuid, `CUSTOM_${calls}`);
      return { inventories: {} };
    });
    expect([answer.status, calls]).toEqual([409, 2]);
  });

  it('that was sent is not sent again where no answer came', async () => {
    const path = { uuid: await createProvider('cut-off') };
    const sent: string[] = [];
    const cut = placement('1.39', {
      ...options,
      fetch: async (request) => {
        sent.push(request.method);
        const response = await fetch(request);
        if (request.method === 'PUT') throw new TypeError('fetch failed');
        return response;
      },
    });
    const change = () => ({ inventories: { VCPU: { total: 8 } } });
    await expect(cut.update(INVENTORIES, { path }, change)).rejects.toThrow('fetch failed');
    expect(sent).toEqual(['GET', 'PUT']);
  });

  it('is only of what names a generation', async () => {
    // @ts-expect-error A trait has none.
    const ofTrait = cloud.update('/traits/{name}', { path: { name: 'A' } }, () => ({}));
    await expect(ofTrait).rejects.toThrow('PUT /traits/{name} names no generation at 1.39');
    const old = placement('1.18', options);
    const aggregates = '/resource_providers/{uuid}/aggregates';
    // @ts-expect-error That of aggregates came with 1.19.
    const early = old.update(aggregates, { path: { uuid: 'u' } }, () => ({}));
    await expect(early).rejects.toThrow('names no generation at 1.18');
  });
});

describe('a write that is retried', () => {
  const overtaken = { ok: false, status: 409, error: { errors: [{ code: 'placement.concurrent_update' }] } };

  it.each([
    ['another conflict', { ...overtaken, error: { errors: [{ code: 'placement.inventory.inuse' }] } }, 1],
    ['a conflict without codes, as before 1.23', { ...overtaken, error: { errors: [{ status: 409 }] } }, 1],
    ['a body that is no list of errors', { ...overtaken, error: 'placement.concurrent_update' }, 1],
    ['another status', { ...overtaken, status: 400 }, 1],
    ['a success', { ok: true, status: 204 }, 1],
    ['a generation that is not current', overtaken, 3],
  ])('is read anew for each attempt: %s', async (_name, answer, attempts) => {
    const reads: number[] = [];
    const written: number[] = [];
    const read = async () => reads.push(reads.length);
    const write = async (fresh: number) => {
      written.push(fresh);
      return answer;
    };
    expect(await retryConflicts(read, write, { attempts: 3 })).toBe(answer);
    expect([reads.length, written.length]).toEqual([attempts, attempts]);
  });

  it('ends with its signal, in a pause as well', async () => {
    const controller = new AbortController();
    const write = async () => {
      controller.abort();
      return overtaken;
    };
    const retried = retryConflicts(async () => null, write, { signal: controller.signal });
    await expect(retried).rejects.toThrow('aborted');
  });
});

async function addClass(uuid: string, name: string): Promise<void> {
  await cloud.PUT('/resource_classes/{name}', { path: { name } });
  const body = { resource_class: name, total: 1 };
  const { status } = await cloud.POST(INVENTORIES, { path: { uuid }, body });
  expect(status).toBe(201);
}

async function listClasses(uuid: string): Promise<string[]> {
  const { data } = await cloud.GET(INVENTORIES, { path: { uuid } });
  return Object.keys(data?.inventories ?? {}).toSorted();
}
