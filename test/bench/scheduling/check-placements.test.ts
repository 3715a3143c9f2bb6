import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoadClient, startLoadClient } from '../../../bench/measure/load-client.ts';
import { checkAnswer, checkPlacements } from '../../../bench/scheduling/check-placements.ts';
import { fillFleet, makeFleet } from '../../../bench/scheduling/http-fleet.ts';
import { type PlacedInstances, placeInstances } from '../../../bench/scheduling/place-instances.ts';
import { CONTAINER, type SelectionAnswer, selectionBody } from '../../../bench/scheduling/selection-body.ts';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';

const fleet = makeFleet({ hosts: 12, cells: 2 });
const requests = [1, 2, 3].map(() => selectionBody([randomUUID(), randomUUID()], CONTAINER));
const [first] = requests as [(typeof requests)[number]];

let client: LoadClient;
let server: ReferenceServer;
let placed: PlacedInstances;
beforeAll(async () => {
  client = await startLoadClient();
  server = await startReference({ services: ['placement', 'scheduler'] });
  await fillFleet(client, server.url, fleet);
  placed = await placeInstances([server.url], requests, 2);
});
afterAll(async () => {
  await client.end();
  await server.close();
});

describe('placed instances', () => {
  it('are as they should be', async () => {
    await checkPlacements(server.url, fleet, requests, placed.answers);
    expect([placed.answers.length, placed.repeated]).toEqual([3, {}]);
  });

  it.each<[string, (answer: SelectionAnswer) => unknown, string]>([
    ['an instance that is missing', ({ selections }) => selections.slice(1), '1 of 2 were placed'],
    [
      'another instance',
      ({ selections }) => selections.map((each) => ({ ...each, consumer_uuid: 'other' })),
      'other was not requested, or twice',
    ],
    [
      'one alternate',
      ({ selections }) => selections.map((each) => ({ ...each, alternates: each.alternates.slice(1) })),
      'does not have two alternates in its cell',
    ],
    [
      'alternates in another cell',
      ({ selections }) => selections.map((each) => ({ ...each, host: { ...each.host, cell_uuid: 'other' } })),
      'does not have two alternates in its cell',
    ],
    [
      'the host as an alternate',
      ({ selections }) =>
        selections.map(({ host, ...each }) => ({ ...each, host, alternates: [{ host }, { host }] })),
      'does not have two alternates in its cell',
    ],
  ])('are checked in each answer: %s', (_name, change, message) => {
    const answer = { selections: change(placed.answers[0] as SelectionAnswer) } as SelectionAnswer;
    expect(() => checkAnswer(first, answer, new Map())).toThrow(message);
  });

  it('are checked in Placement: one on another host than its answer says', async () => {
    const [answer, ...others] = placed.answers as [SelectionAnswer];
    const { selections } = answer;
    const moved = {
      selections: selections.map((each) => {
        const [alternate] = each.alternates as [(typeof each.alternates)[number]];
        const { cell_uuid } = each.host;
        const rest = [{ host: { uuid: 'one', name: 'one', cell_uuid } }, { host: { ...each.host } }];
        return { ...each, host: alternate.host, alternates: rest };
      }),
    };
    await expect(checkPlacements(server.url, fleet, requests, [moved, ...others])).rejects.toThrow(
      /consumer .* has allocations on .* instead of/,
    );
  });

  it('are checked in Placement: one without allocations, and a host over its capacity', async () => {
    const [consumer] = first.consumers as [{ uuid: string }];
    const headers = { 'x-auth-token': 'admin', 'openstack-api-version': 'placement 1.39' };
    const url = `${server.url}/placement/allocations/${consumer.uuid}`;
    const hosts = fleet.hosts.map((host) => ({ ...host, vcpus: 0 }));
    await expect(checkPlacements(server.url, { ...fleet, hosts }, requests, placed.answers)).rejects.toThrow(
      /is over its capacity: \d of 0 VCPU are used/,
    );
    expect((await fetch(url, { method: 'DELETE', headers })).status).toBe(204);
    await expect(checkPlacements(server.url, fleet, requests, placed.answers)).rejects.toThrow(
      '5 consumers have allocations instead of 6',
    );
  });
});
