/** Placement's migration guide, judged by the reference: what it says to write instead is what the microversion takes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Seed } from '../../../runner/case/generated/seed.ts';
import { migrateCalls } from '../../../runner/migration/migrate-calls.ts';
import { makeRequest } from '../../../runner/run/make-request.ts';
import { folderOfService } from '../../../spec/contract/load-service.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { GuideCall } from '../../../spec/migration/migration-guide.ts';
import { readGuide } from '../../../spec/migration/read-guide.ts';
import { folderOnDisk } from '../../../spec/versions/folder-on-disk.ts';
import { startPlacement } from '../../in-process/placement.ts';
import type { InProcessServer } from '../../in-process/serve.ts';
import { operationsAt, placement, SampleCalls } from './sample-calls.ts';
import { callOf } from './sample-property.ts';

const guide = readGuide(folderOnDisk(folderOfService('placement')), placement);
const calls = new SampleCalls();
let server: InProcessServer;
beforeAll(async () => {
  server = await startPlacement(placement);
});
afterAll(async () => {
  await server.close();
  await calls.close();
});

async function send(call: Pick<GuideCall, 'method' | 'path' | 'body'>, microversion: Microversion) {
  return server.target.send(makeRequest({ ...call, microversion }, placement.profile, 'admin'));
}

/** What an example may name in braces. */
async function prepare(seed: Seed): Promise<Record<string, unknown>> {
  const names = {
    ...{ provider: seed.uuid(), consumer: seed.uuid(), aggregate: seed.uuid(), generation: 1 },
    ...{ class: `CUSTOM_${seed.hex(8).toUpperCase()}`, other_class: `CUSTOM_${seed.hex(8).toUpperCase()}` },
  };
  await send(
    { method: 'POST', path: '/resource_providers', body: { name: names.provider, uuid: names.provider } },
    '1.39',
  );
  const inventories = { resource_provider_generation: 0, inventories: { VCPU: { total: 8 } } };
  await send(
    { method: 'PUT', path: `/resource_providers/${names.provider}/inventories`, body: inventories },
    '1.39',
  );
  await send({ method: 'PUT', path: `/resource_classes/${names.class}` }, '1.39');
  return names;
}

/** A text that is a name alone becomes its value. */
function fill(call: GuideCall, names: Readonly<Record<string, unknown>>): GuideCall {
  const text = JSON.stringify(call)
    .replaceAll('"{generation}"', String(names.generation))
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(names[name] ?? whole));
  return JSON.parse(text) as GuideCall;
}

const examples = guide.entries.flatMap(({ example, microversion, operations }) =>
  example ? [[microversion, operations.join(', '), example] as const] : [],
);

describe('an example of the guide', () => {
  it.each(examples)('of %s for %s', async (microversion, _operations, { before, after }) => {
    const earlier = placement.microversions[
      placement.microversions.indexOf(microversion) - 1
    ] as Microversion;
    const answerOf = async (call: GuideCall, at: Microversion, part: string) => {
      const names = await prepare(new Seed(microversion, call.path, at, part));
      return (await send(fill(call, names), at)).status;
    };
    expect(await answerOf(before, earlier, 'old'), `the old call at ${earlier}`).toBe(before.status);
    expect(await answerOf(before, microversion, 'old'), `the old call at ${microversion}`).not.toBe(
      before.status,
    );
    expect(await answerOf(after, microversion, 'new'), `the new call at ${microversion}`).toBe(after.status);
  });
});

describe('the guide', () => {
  it('speaks about every break of a sample call, and about nothing else', async () => {
    const { microversions } = placement;
    const unguided: string[] = [];
    const used = new Set<string>();
    for (const [index, to] of microversions.slice(1).entries()) {
      const from = microversions[index] as Microversion;
      for (const operation of operationsAt(from)) {
        const call = callOf(await calls.send(operation, from, from));
        const read = { kind: 'exchanges', calls: [call], omitted: [] } as const;
        const [kind] =
          migrateCalls(read, { service: placement, from, to, name: '', guide }).groups[0]?.kinds ?? [];
        for (const { outcome, instead, microversion, kind: word } of kind?.effects ?? []) {
          if (instead !== undefined) used.add(`${microversion} ${instead}`);
          else if (outcome === 'breaks') unguided.push(`${microversion} ${operation} ${word}`);
        }
      }
    }
    expect(unguided).toEqual([]);
    const unused = guide.entries.filter(
      ({ microversion, instead }) => !used.has(`${microversion} ${instead}`),
    );
    expect(unused.map(({ place }) => place)).toEqual([]);
  });
});
