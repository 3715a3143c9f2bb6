import { describe, expect, it } from 'vitest';
import { claim } from '../../../../reference/scheduler/claims/claim.ts';
import {
  type Placement,
  type PlacementAnswer,
  PlacementUnreachable,
} from '../../../../reference/scheduler/placement/port.ts';

const OWNER = { project_id: 'p', user_id: 'u' };
const CLAIM = {
  consumer: 'c',
  request: { allocations: { h: { resources: { VCPU: 1 } } }, mappings: { '': ['h'] } },
};

const DONE: PlacementAnswer = { status: 204, body: null, code: undefined, detail: '' };
const refused = (status: number, code?: string): PlacementAnswer => ({
  status,
  body: null,
  code,
  detail: 'no',
});
const CONFLICT = refused(409, 'placement.concurrent_update');
const LOST = 'lost' as const;

const NOTHING = { allocations: {} };
const ownAllocations = (project_id = 'p', amount = 1) => ({
  allocations: { h: { generation: 3, resources: { VCPU: amount } } },
  consumer_generation: 1,
  project_id,
  user_id: 'u',
  consumer_type: 'INSTANCE',
});

/** A Placement that gives the scripted answers in turn, for writes and for reads, and repeats the last of each. */
function scriptPlacement(
  writes: readonly (PlacementAnswer | typeof LOST)[],
  reads: readonly (object | typeof LOST)[],
) {
  let [written, read] = [0, 0];
  const placement: Placement = {
    async call({ method }) {
      const answer =
        method === 'GET'
          ? reads[Math.min(read++, reads.length - 1)]
          : writes[Math.min(written++, writes.length - 1)];
      if (answer === LOST) throw new PlacementUnreachable('gone');
      return method === 'GET' ? { ...DONE, status: 200, body: answer } : (answer as PlacementAnswer);
    },
    async close() {},
  };
  return { placement, count: () => written };
}

describe('a claim', () => {
  it.each<
    [string, readonly (PlacementAnswer | typeof LOST)[], readonly (object | typeof LOST)[], string, number]
  >([
    ['that is written is read back', [DONE], [ownAllocations()], 'claimed', 1],
    ['for which no capacity is free', [refused(409)], [NOTHING], 'taken', 1],
    ['on a deleted provider', [refused(400)], [NOTHING], 'taken', 1],
    [
      'that conflicts with other writers is written again',
      [CONFLICT, CONFLICT, DONE],
      [NOTHING, NOTHING, ownAllocations()],
      'claimed',
      3,
    ],
    ['of a consumer that has other allocations', [CONFLICT], [ownAllocations('p', 2)], 'held', 1],
    ['of a consumer that has exactly these allocations', [CONFLICT], [ownAllocations()], 'held', 1],
    [
      'whose reply was lost and whose repetition conflicts is found',
      [LOST, CONFLICT],
      [NOTHING, ownAllocations()],
      'claimed',
      2,
    ],
    ['of a consumer of another project', [CONFLICT], [ownAllocations('q')], 'held', 1],
    ['that another client replaced before it was read back', [DONE], [ownAllocations('q')], 'held', 1],
    ['whose reply was lost is found', [LOST], [ownAllocations()], 'claimed', 1],
    [
      'whose reply was lost and that was not written is written again',
      [LOST, DONE],
      [NOTHING, ownAllocations()],
      'claimed',
      2,
    ],
    ['whose reply was lost and that cannot be read is unknown', [LOST], [LOST], 'unknown', 1],
    ['that is forbidden is not retried', [refused(403)], [NOTHING], 'failed', 1],
    [
      'that Placement answers with 500 is retried',
      [refused(500), DONE],
      [NOTHING, ownAllocations()],
      'claimed',
      2,
    ],
  ])('%s', async (_, writes, reads, want, count) => {
    const { placement, count: written } = scriptPlacement(writes, reads);
    const { kind } = await claim(placement, [CLAIM], OWNER, 'req-1');
    expect([kind, written()]).toEqual([want, count]);
  });
});
