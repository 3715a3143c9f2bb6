/**
 * What the models' cases ask depends on the seed alone, and no question can be answered with a provider of anyone
 * else.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Request } from '../../../../runner/exchange.ts';
import { run } from '../../../../runner/run/run.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';
import { placement } from '../../../../suites/placement/suite.ts';
import { useReference } from '../../../runner/reference-target.ts';

const service = loadService('placement');
const target = useReference(service);

/** The calls of the model cases at three microversions. */
async function calls(seed: string): Promise<Request[]> {
  const sent: Request[] = [];
  const recording = {
    ...target(),
    send(request: Request) {
      sent.push(request);
      return target().send(request);
    },
  };
  for (const at of ['1.10', '1.28', '1.39'] as const) {
    const selection = { kind: 'range', since: at, until: at } as const;
    const only = 'placement.model.*';
    await run({ service, suite: placement, target: recording, token: 'admin', selection, only, seed });
  }
  return sent;
}

describe('the model cases', () => {
  let first: Request[];
  beforeAll(async () => {
    first = await calls('one');
  });

  it('make the same calls for the same seed, and other calls for another seed', async () => {
    const [again, other] = [await calls('one'), await calls('other')];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('send no query that matches providers of others', () => {
    const lists = first.map(({ path }) => path).filter((path) => /^\/resource_providers\?/.test(path));
    const open = lists.filter(
      (path) => !/[?&](name|uuid|in_tree)=|(?<!!)CUSTOM_INTEROP_|member_of=[^!]/.test(path),
    );
    expect(lists.length).toBeGreaterThan(50);
    expect(open).toEqual([]);
  });
});
