/** The same call sent again with the same key claims once. */
import { facts } from '../../facts.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';
import { callConcurrently } from '../concurrency/concurrent-calls.ts';

const { fact, cases } = facts('idempotency');

export { cases };

const KEY = 'idempotency-key';
const REPLAYED = 'openstack-scheduler-replayed';
const MISMATCH = 'scheduler.idempotency_key.mismatch';
const IN_PROGRESS = 'scheduler.idempotency_key.in_progress';

fact(
  'replay-is-the-same-answer',
  'a repeated call with the same key gets the same response, marked as replayed, and claims nothing more',
  { since: '1.7', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(3);
    const body = await cloud.request({ num_alternates: 1 }, 2);
    const headers = { [KEY]: cloud.key() };
    const first = await cloud.expect(201).post('/selections', {}, { body, headers });
    cloud.same(first.headers.get(REPLAYED), undefined, REPLAYED);
    for (let count = 0; count < 2; count += 1) {
      const again = await cloud.expect(201).post('/selections', {}, { body, headers });
      cloud.same(again.json, first.json, '');
      cloud.same(again.headers.get('location'), first.headers.get('location'), 'location');
      cloud.same(again.headers.get(REPLAYED), 'true', REPLAYED);
    }
    cloud.same(await cloud.placement.totalUsageOf(hosts), 2, '');
  },
);

fact(
  'replay-claims-nothing-of-what-was-given-back',
  'a replayed call claims nothing, even when the consumer has been released',
  { since: '1.7', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host();
    const body = await cloud.request();
    const headers = { [KEY]: cloud.key() };
    const { json } = await cloud.expect(201).post('/selections', {}, { body, headers });
    await cloud.make('DELETE', `/consumers/${json.selections[0].consumer_uuid}`);
    const again = await cloud.expect(201).post('/selections', {}, { body, headers });
    cloud.same(again.json, json, '');
    cloud.same(await cloud.placement.usageOf(host), 0, '');
  },
);

fact(
  'order-of-properties-does-not-count',
  'the order of properties does not make another body',
  { since: '1.7', clause: 'values' },
  async (cloud) => {
    await cloud.host({ inventories: { MEMORY_MB: { total: 64 } } });
    const resources = { [await cloud.resourceClass()]: 1, MEMORY_MB: 1 };
    const body = await cloud.request({ resources });
    const reordered = { ...reverseProperties(body), resources: reverseProperties(resources) };
    const headers = { [KEY]: cloud.key() };
    const { json } = await cloud.expect(201).post('/selections', {}, { body, headers });
    const again = await cloud.expect(201).post('/selections', {}, { body: reordered, headers });
    cloud.same(again.json, json, '');
  },
);

function reverseProperties(body: object): object {
  return Object.fromEntries(Object.entries(body).reverse());
}

fact(
  'another-body-is-refused',
  'another body with a used key is rejected, and nothing is claimed for it',
  { since: '1.7', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    const headers = { [KEY]: cloud.key() };
    const body = await cloud.request();
    await cloud.expect(201).post('/selections', {}, { body, headers });
    for (const other of [await cloud.request(), { ...body, num_alternates: 1 }])
      await cloud.expect(409, MISMATCH).post('/selections', {}, { body: other, headers });
    cloud.same(await cloud.placement.usageOf(host), 1, '');
  },
);

fact(
  'another-microversion-is-refused',
  'a used key at another microversion is rejected',
  { since: '1.8', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const headers = { [KEY]: cloud.key() };
    const body = await cloud.request();
    await cloud.call({ method: 'POST', path: '/selections', body, headers, microversion: '1.7' }, CREATED);
    await cloud.expect(409, MISMATCH).post('/selections', {}, { body, headers });
  },
);

const CREATED = { status: 201 } as const;

fact(
  'another-key-is-another-call',
  'the same body with another key is a new call, whose consumer is already claimed',
  { since: '1.7', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const body = await cloud.request();
    await cloud.expect(201).post('/selections', {}, { body, headers: { [KEY]: cloud.key() } });
    await cloud
      .expect(409, 'scheduler.consumer.already_claimed')
      .post('/selections', {}, { body, headers: { [KEY]: cloud.key() } });
  },
);

fact(
  'refusal-leaves-the-key-free',
  'a key is free after an error: the same or another body can use it',
  { since: '1.7', clause: 'status' },
  async (cloud) => {
    const headers = { [KEY]: cloud.key() };
    const body = await cloud.request();
    await cloud.expect(400).post('/selections', {}, { body: { ...body, interop: 1 }, headers });
    for (let count = 0; count < 2; count += 1)
      await cloud.expect(409, 'scheduler.selection.no_valid_host').post('/selections', {}, { body, headers });
    await cloud.host();
    const other = await cloud.request();
    const { headers: answered } = await cloud.expect(201).post('/selections', {}, { body: other, headers });
    cloud.same(answered.get(REPLAYED), undefined, REPLAYED);
  },
);

const BAD_KEYS = { space: 'two words', tab: 'a\tb', 'no-ascii': 'schlüssel', long: 'k'.repeat(256) };

for (const [id, key] of Object.entries(BAD_KEYS)) {
  fact(
    `bad-key-is-refused.${id}`,
    `a key that is not 1 to 255 visible ASCII characters is a bad request (${id})`,
    { since: '1.7', clause: 'header-value' },
    async (cloud) => {
      const host = await cloud.host();
      const body = await cloud.request();
      await cloud
        .expect(400, 'scheduler.request.bad_value')
        .post('/selections', {}, { body, headers: { [KEY]: key } });
      cloud.same(await cloud.placement.usageOf(host), 0, '');
    },
  );
}

fact(
  'long-key-is-taken',
  'a key can have 255 characters and any visible ASCII character',
  { since: '1.7', clause: 'header-value' },
  async (cloud) => {
    await cloud.host();
    const body = await cloud.request();
    const key = `${cloud.key()}!"#$%&'()*+,-./:;<=>?@[]^_{|}~`.padEnd(255, 'k');
    const { json } = await cloud.expect(201).post('/selections', {}, { body, headers: { [KEY]: key } });
    const again = await cloud.expect(201).post('/selections', {}, { body, headers: { [KEY]: key } });
    cloud.same(again.json, json, '');
  },
);

fact(
  'not-read-early',
  'before 1.7 the key is ignored: the same call finds its consumer claimed, and another call succeeds',
  { since: '1.0', until: '1.6', clause: 'header' },
  async (cloud) => {
    await cloud.host();
    const headers = { [KEY]: cloud.key() };
    const body = await cloud.request();
    await cloud.expect(201).post('/selections', {}, { body, headers });
    await cloud.expect(409, 'scheduler.consumer.already_claimed').post('/selections', {}, { body, headers });
    await cloud.expect(201).post('/selections', {}, { body: await cloud.request(), headers });
  },
);

fact(
  'ten-at-once-claim-once',
  'of ten identical concurrent calls with one key, one claims, and the others get its response or in_progress',
  { since: '1.7', boundaries: ['1.7', '1.12'], clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(3);
    const body = await cloud.request();
    const headers = { [KEY]: cloud.key() };
    const calls = Array.from({ length: 10 }, () => () => cloud.attempt('POST', '/selections', body, headers));
    const tried = await callConcurrently(calls);
    const [first, ...others] = tried.filter(({ status }) => status === 201);
    const replayed = others.filter((one) => one.headers.has(REPLAYED)).length;
    cloud.holds(
      first !== undefined,
      'one that is placed',
      tried.map(({ status }) => status),
    );
    cloud.same(
      others.map(({ json }) => json),
      others.map(() => first?.json),
      '',
    );
    const originals = tried.filter(({ status, headers: of }) => status === 201 && !of.has(REPLAYED));
    cloud.same([originals.length, replayed >= others.length - 1], [1, true], REPLAYED);
    const refused = tried.filter(({ status }) => status !== 201).map(({ code }) => code);
    cloud.same(
      refused,
      refused.map(() => IN_PROGRESS),
      '/errors/0/code',
    );
    cloud.same(await cloud.placement.totalUsageOf(hosts), 1, '');
  },
);

fact(
  'lost-answer-claims-once',
  'a client that disconnects before the response and repeats the call with the same key has claimed once',
  { since: '1.7', boundaries: ['1.7', '1.12'], clause: 'values' },
  async (cloud) => {
    for (let round = 0; round < 5; round += 1) {
      await cloud.placement.renewResourceClass();
      const hosts = await cloud.hosts(2);
      const body = await cloud.request({}, 2);
      const headers = { [KEY]: cloud.key() };
      await cloud.sendAndDisconnect(body, headers);
      const { status, json } = await repeatUntilAnswered(cloud, body, headers);
      cloud.same(status, 201, '');
      cloud.same(await cloud.placement.totalUsageOf(hosts), 2, '');
      for (const { consumer_uuid, consumer_generation } of json.selections ?? []) {
        const { generation } = await cloud.placement.readConsumer(consumer_uuid);
        cloud.same(consumer_generation, generation, '/selections/*/consumer_generation');
      }
    }
  },
);

/** Repeats the call while the first one is in progress, for some seconds at most. */
async function repeatUntilAnswered(cloud: SchedulerCloud, body: unknown, headers: Record<string, string>) {
  for (let tries = 0; ; tries += 1) {
    const tried = await cloud.attempt('POST', '/selections', body, headers);
    if (tried.code !== IN_PROGRESS || tries === 20) return tried;
    await cloud.session.wait(0.1);
  }
}
