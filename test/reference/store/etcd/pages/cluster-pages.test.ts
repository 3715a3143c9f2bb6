import { afterEach, describe, expect, it, vi } from 'vitest';
import { Gateway } from '../../../../../reference/store/etcd/gateway/gateway.ts';
import { GatewayError } from '../../../../../reference/store/etcd/gateway/gateway-error.ts';
import { Member } from '../../../../../reference/store/etcd/gateway/member.ts';
import { encode } from '../../../../../reference/store/etcd/gateway/messages.ts';
import { NotGrpc } from '../../../../../reference/store/etcd/grpc/not-grpc.ts';
import { ClusterPages } from '../../../../../reference/store/etcd/pages/cluster-pages.ts';
import { StoreUnavailable } from '../../../../../reference/store/port.ts';
import { startStandIn } from '../gateway/stand-in-member.ts';

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  for (const each of opened.splice(0)) await each.close();
});

const REQUEST = { key: Buffer.from('a'), end: Buffer.from('b'), limit: 10, revision: 70 };
const GRPC_PAGE = Buffer.from([0x0a, 0x02, 0x18, 0x4d]);
const JSON_PAGE = {
  header: { revision: '78' },
  kvs: [{ key: encode('a'), value: encode('1'), mod_revision: '5' }],
  count: '3',
  more: true,
};
const byJson = {
  revision: 78,
  entries: [{ key: Buffer.from('a'), value: Buffer.from('1'), revision: 5 }],
  count: 3,
  more: true,
};

/**
 * What happens by gRPC, by the number of the call; by JSON, all goes well unless it is said.
 * @param every milliseconds between two pages. @returns for each page the protocol, or the error
 */
async function readPages(
  outcomes: readonly (Buffer | Error)[],
  byJson: () => unknown = () => JSON_PAGE,
  every = 0,
) {
  const asked: string[] = [];
  const logged: string[] = [];
  const pages = new ClusterPages(
    {
      readBy: async <T>() => {
        const outcome = outcomes[asked.push('grpc') - 1];
        if (outcome instanceof Error) throw outcome;
        return outcome as T;
      },
      read: async <T>() => {
        asked.push('json');
        return byJson() as T;
      },
    },
    (message) => logged.push(message),
  );
  const found: unknown[] = [];
  const began = performance.now();
  for (let page = 1; page <= 3; page += 1) {
    vi.spyOn(performance, 'now').mockReturnValue(began + page * every);
    found.push(await pages.read(REQUEST).catch((error: Error) => error));
  }
  return { asked: asked.join(' '), found, logged };
}

const unavailable = new StoreUnavailable('no member of the etcd cluster answers');
const refused = new GatewayError('refused', 'etcdserver: permission denied', 7);

describe('pages of a cluster', () => {
  const ways: [string, (Buffer | Error)[], string][] = [
    ['by gRPC', [GRPC_PAGE, GRPC_PAGE, GRPC_PAGE], 'grpc grpc grpc'],
    ['by JSON where the first is not gRPC', [new NotGrpc('HTTP/1.1')], 'grpc json json json'],
    ['by JSON from one on that is not gRPC', [GRPC_PAGE, new NotGrpc('HTTP/1.1')], 'grpc grpc json json'],
    ['by JSON where the first is not understood', [Buffer.from([0xff])], 'grpc json json json'],
    ['by JSON where no member answers the first', [unavailable], 'grpc json json json'],
  ];
  it.each(ways)('come %s', async (_name, outcomes, asked) => {
    const read = await readPages(outcomes);
    expect(read.asked).toBe(asked);
    expect(read.found.filter((each) => each instanceof Error)).toEqual([]);
  });

  it('fail as gRPC does where it refuses, or no member answers after the first', async () => {
    const { asked, found } = await readPages([GRPC_PAGE, unavailable, refused]);
    expect(asked).toBe('grpc grpc grpc');
    expect(found.slice(1)).toEqual([unavailable, refused]);
    expect((await readPages([refused, refused, refused])).asked).toBe('grpc grpc grpc');
  });

  it('come by gRPC again after a while where it has worked before', async () => {
    const outcomes = [GRPC_PAGE, new NotGrpc('closed'), GRPC_PAGE, GRPC_PAGE];
    expect((await readPages(outcomes, undefined, 9_000)).asked).toBe('grpc grpc json json');
    expect((await readPages(outcomes, undefined, 11_000)).asked).toBe('grpc grpc json grpc');
    expect((await readPages([new NotGrpc('HTTP/1.1')], undefined, 11_000)).asked).toBe('grpc json json json');
  });

  it('say once that they come by JSON', async () => {
    const closed = new NotGrpc('closed');
    const { asked, logged } = await readPages([GRPC_PAGE, closed, GRPC_PAGE, closed], undefined, 11_000);
    expect(asked).toBe('grpc grpc json grpc json');
    expect(logged).toEqual([expect.stringMatching(/^etcd is asked by its JSON gateway, .*: closed$/)]);
  });

  it('come by gRPC again where JSON did not work either', async () => {
    const { asked, found, logged } = await readPages(
      [unavailable, unavailable, unavailable, unavailable, GRPC_PAGE],
      () => {
        throw unavailable;
      },
    );
    expect(asked).toBe('grpc json grpc json grpc');
    expect(logged).toEqual([]);
    expect(found.slice(0, 2)).toEqual([unavailable, unavailable]);
  });

  it('come from a member behind a proxy that speaks HTTP/1.1 only', async () => {
    const member = await startStandIn(() => ({ body: JSON_PAGE }));
    const gateway = new Gateway([new Member(member.url)]);
    const pages = new ClusterPages(gateway);
    opened.push(pages, gateway, member);
    expect(await pages.read(REQUEST)).toEqual(byJson);
    expect(member.calls).toEqual([
      {
        path: 'kv/range',
        body: { key: encode('a'), range_end: encode('b'), limit: '10', revision: '70' },
        token: undefined,
      },
    ]);
  });
});
