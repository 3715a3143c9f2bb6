import { expect, it } from 'vitest';
import { IdentityUnavailable } from '../../../reference/http/auth/keystone/identity-client.ts';
import type { ServiceTokenSource } from '../../../reference/http/auth/keystone/service-token.ts';
import {
  type KeystoneMessage,
  remoteKeystone,
  serveKeystone,
} from '../../../reference/processes/keystone-channel.ts';
import type { Channel } from '../../../reference/store/channel.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { RemoteStore } from '../../../reference/store/remote.ts';
import { serveStore } from '../../../reference/store/serve-store.ts';

/** Both ends of a channel, whose messages are JSON as those of processes. */
function makeChannel<Kind extends object>(): [Channel<Kind>, Channel<Kind>] {
  const takers: [Set<(message: Kind) => void>, Set<(message: Kind) => void>] = [new Set(), new Set()];
  const endOf = (own: 0 | 1): Channel<Kind> => ({
    send(message) {
      const text = JSON.stringify(message);
      setImmediate(() => {
        for (const take of takers[own === 0 ? 1 : 0]) take(JSON.parse(text));
      });
    },
    onMessage(take) {
      takers[own].add(take);
      return () => takers[own].delete(take);
    },
  });
  return [endOf(0), endOf(1)];
}

const CONNECTION = { ca: 'authorities', verify: true };

async function share(serviceToken: Partial<ServiceTokenSource>) {
  const [parent, child] = makeChannel<KeystoneMessage>();
  const source = { current: async () => 'first', replace: async () => undefined, ...serviceToken };
  serveKeystone({ url: 'https://keystone:5000/v3', connection: CONNECTION, serviceToken: source }, parent);
  return remoteKeystone(child);
}

it('another process has the settings, and the token as it is each time', async () => {
  let token = 'first';
  const keystone = await share({ current: async () => token });
  expect([keystone.url, keystone.connection]).toEqual(['https://keystone:5000/v3', CONNECTION]);
  expect(await keystone.serviceToken.current()).toBe('first');
  token = 'second';
  expect(await keystone.serviceToken.current()).toBe('second');
});

it('a refused token is replaced, where there is another', async () => {
  const keystone = await share({
    replace: async (refused) => (refused === 'first' ? 'second' : undefined),
  });
  expect(await keystone.serviceToken.replace('first')).toBe('second');
  expect(await keystone.serviceToken.replace('second')).toBeUndefined();
});

it('answers go to their calls, whatever their order', { timeout: 10_000 }, async () => {
  const open: ((token: string) => void)[] = [];
  const keystone = await share({ current: () => new Promise((resolve) => open.push(resolve)) });
  const tokens = [keystone.serviceToken.current(), keystone.serviceToken.current()];
  await expect.poll(() => open.length).toBe(2);
  open[1]?.('second');
  open[0]?.('first');
  expect(await Promise.all(tokens)).toEqual(['first', 'second']);
});

it.each([
  ['a Keystone that does not answer', new IdentityUnavailable('it is down'), IdentityUnavailable],
  ['a bug', new TypeError('undefined is not a function'), Error],
])('%s is the same failure in the other process', async (_name, error, kind) => {
  const keystone = await share({ current: () => Promise.reject(error) });
  const failure = await keystone.serviceToken.current().catch((caught: Error) => caught);
  expect(failure).toEqual(new kind(error.message));
  expect(failure instanceof IdentityUnavailable).toBe(error instanceof IdentityUnavailable);
});

it('shares its channel with a store', async () => {
  const [parent, child] = makeChannel<object>() as unknown as [Channel, Channel] &
    [Channel<KeystoneMessage>, Channel<KeystoneMessage>];
  const replaced: string[] = [];
  const serviceToken = {
    current: async () => 'first',
    async replace(refused: string) {
      replaced.push(refused);
      return undefined;
    },
  };
  serveKeystone({ url: 'https://keystone', connection: {}, serviceToken }, parent);
  serveStore(new MemoryStore(), parent);
  const store = new RemoteStore(child);
  const keystone = await remoteKeystone(child);
  const commit = store.commit([{ expect: [], put: [{ key: 'a', value: 1 }], delete: [] }]);
  expect(await keystone.serviceToken.current()).toBe('first');
  expect(await commit).toHaveLength(1);
  expect(await store.latest()).toBe(1);
  expect(replaced).toEqual([]);
});
