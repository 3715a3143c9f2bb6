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
const ours = (project_id = 'p', amount = 1) => ({
  allocations: { h: { generation: 3, resources: { VCPU: amount } } },
  consumer_generation: 1,
  project_id,
  user_id: 'u',
  consumer_type: 'INSTANCE',
});

/** Answers writes one after the other, the last of them again and again, and reads likewise. */
function scripted(
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
    ['that is written is read back', [DONE], [ours()], 'claimed', 1],
    ['for which there is no room', [refused(409)], [NOTHING], 'taken', 1],
    ['on a provider that is gone', [refused(400)], [NOTHING], 'taken', 1],
    [
      'that conflicts with other writers is written again',
      [CONFLICT, CONFLICT, DONE],
      [NOTHING, NOTHING, ours()],
      'claimed',
      3,
    ],
    ['of a consumer that holds something', [CONFLICT], [ours('p', 2)], 'held', 1],
    ['of a consumer that holds just that', [CONFLICT], [ours()], 'held', 1],
    [
      'that was written, lost, and refused as a repetition is found',
      [LOST, CONFLICT],
      [NOTHING, ours()],
      'claimed',
      2,
    ],
    ['of a consumer of somebody else', [CONFLICT], [ours('q')], 'held', 1],
    ['that somebody replaced before it was read back', [DONE], [ours('q')], 'held', 1],
    ['whose reply was lost is found', [LOST], [ours()], 'claimed', 1],
    [
      'whose reply was lost and that is not there is written again',
      [LOST, DONE],
      [NOTHING, ours()],
      'claimed',
      2,
    ],
    ['whose reply was lost and that cannot be read is unknown', [LOST], [LOST], 'unknown', 1],
    ['that is not allowed is not tried again', [refused(403)], [NOTHING], 'failed', 1],
    ['that Placement fails to write once', [refused(500), DONE], [NOTHING, ours()], 'claimed', 2],
  ])('%s', async (_, writes, reads, want, count) => {
    const { placement, count: written } = scripted(writes, reads);
    const { kind } = await claim(placement, [CLAIM], OWNER, 'req-1');
    expect([kind, written()]).toEqual([want, count]);
  });
});
