import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Gateway } from '../../../../../reference/store/etcd/gateway/gateway.ts';
import type { Credentials } from '../../../../../reference/store/etcd/gateway/login.ts';
import { Member } from '../../../../../reference/store/etcd/gateway/member.ts';
import { type StandInAnswer, type StandInMember, startStandIn } from './stand-in-member.ts';

type Behaviour = Parameters<typeof startStandIn>[0];
const started: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of started.splice(0)) await each.close();
});

async function start(behaviours: readonly Behaviour[], credentials?: Credentials) {
  const members: StandInMember[] = [];
  for (const behaviour of behaviours) members.push(await startStandIn(behaviour));
  const gateway = new Gateway(
    members.map(({ url }) => new Member(url)),
    credentials,
  );
  started.push(gateway, ...members);
  return { gateway, members };
}

const fine: StandInAnswer = { body: { fine: true } };
const refusal = (code: number, message: string): StandInAnswer => ({ status: 400, body: { message, code } });

/** Two members, of which the first to be called behaves badly. */
const once = (bad: StandInAnswer | 'hang' | 'cut'): Behaviour[] => {
  let calls = 0;
  const behave = () => {
    calls += 1;
    return calls === 1 ? bad : fine;
  };
  return [behave, behave];
};

describe('a call', () => {
  const repeated: [string, StandInAnswer | 'hang' | 'cut'][] = [
    ['a connection breaks', 'cut'],
    ['a member is silent', 'hang'],
    ['a member has no leader', { status: 503, body: { message: 'etcdserver: no leader', code: 14 } }],
    ['a proxy answers', { status: 502, body: 'bad gateway' }],
  ];
  it.each(repeated)('that reads goes to the next member when %s', async (_name, bad) => {
    const { gateway, members } = await start(once(bad));
    expect(await gateway.read('kv/range', {})).toEqual({ fine: true });
    expect(members.map(({ calls }) => calls.length)).toEqual([1, 1]);
  });

  it.each(repeated)('that writes is not repeated when %s', async (_name, bad) => {
    const { gateway, members } = await start(once(bad));
    await expect(gateway.write('kv/txn', {})).rejects.toMatchObject({ failure: 'no answer' });
    expect(members.flatMap(({ calls }) => calls)).toHaveLength(1);
    expect(await gateway.write('kv/txn', {})).toEqual({ fine: true });
    expect(members.map(({ calls }) => calls.length)).toEqual([1, 1]);
  });

  it('goes to the preferred member until that fails, and again once it has a leader', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    let third: StandInAnswer | 'cut' = fine;
    const { gateway, members } = await start([() => fine, () => fine, () => third]);
    const asked = (index: number) => members[index]?.calls.map(({ path }) => path);
    /** Half a minute passes, and the look at the member ends. */
    const look = async () => {
      const before = asked(2)?.length;
      vi.advanceTimersByTime(30_000);
      while (asked(2)?.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 50));
    };
    gateway.prefer(members[2]?.url ?? '');
    await gateway.read('kv/range', {});
    third = 'cut';
    await gateway.read('kv/range', {});
    await look();
    third = { body: { header: {} } };
    await look();
    await gateway.read('kv/range', {});
    expect([asked(0)?.length, asked(1)?.length]).toEqual([2, 0]);
    third = { body: { leader: '7' } };
    await look();
    while (asked(2)?.at(-1) !== 'kv/range') await gateway.read('kv/range', {});
    const looks = Array.from({ length: 3 }, () => 'maintenance/status');
    expect(asked(2)).toEqual(['kv/range', 'kv/range', ...looks, 'kv/range']);
    vi.advanceTimersByTime(90_000);
    await gateway.read('kv/range', {});
    expect(asked(2)?.filter((path) => path !== 'kv/range')).toEqual(looks);
  });

  it('that writes goes to the next member where it cannot be sent', async () => {
    const { gateway, members } = await start([() => fine, () => fine]);
    await members[0]?.close();
    for (const _ of [1, 2, 3]) expect(await gateway.write('kv/txn', {})).toEqual({ fine: true });
    expect(members[1]?.calls).toHaveLength(3);
  });

  it('that is refused is not repeated', async () => {
    const { gateway, members } = await start(once(refusal(3, 'etcdserver: request is too large')));
    await expect(gateway.read('kv/range', {})).rejects.toMatchObject({
      failure: 'refused',
      isTooLarge: true,
    });
    expect(members.flatMap(({ calls }) => calls)).toHaveLength(1);
  });
});

describe('a user of etcd', () => {
  const credentials = { name: 'interop', password: 'secret' };

  it('logs in once for many calls, and again when the token has ended', async () => {
    let token = 0;
    const behave: Behaviour = (path, given) => {
      if (path === 'auth/authenticate') {
        token += 1;
        return { body: { token: `t${token}` } };
      }
      return given === `t${token}` ? fine : refusal(16, 'etcdserver: invalid auth token');
    };
    const { gateway, members } = await start([behave], credentials);
    await Promise.all([1, 2, 3].map(() => gateway.read('kv/range', {})));
    token = 7;
    await Promise.all([1, 2, 3].map(() => gateway.write('kv/txn', {})));
    const [{ calls }] = members as [StandInMember];
    expect(calls.filter(({ path }) => path === 'auth/authenticate').map(({ body }) => body)).toEqual([
      credentials,
      credentials,
    ]);
  });

  it('with a wrong password is refused', async () => {
    const message = 'etcdserver: authentication failed, invalid user ID or password';
    const { gateway } = await start([() => refusal(3, message)], credentials);
    await expect(gateway.read('kv/range', {})).rejects.toMatchObject({ failure: 'refused', message });
  });
});
