/** A full quota of the project is told apart from a call that the cloud refuses. */
import { expect, it } from 'vitest';
import type { Judgement } from '../../../../runner/case/case-session.ts';
import { refuseForQuota } from '../../../../runner/case/expectation/refuse-for-quota.ts';

const NOVA =
  '{"forbidden": {"code": 403, "message": "Quota exceeded for instances: Requested 1, but already used 10 of 10 instances"}}';
const CINDER =
  '{"overLimit": {"code": 413, "message": "VolumeLimitExceeded: Maximum number of volumes allowed (10) exceeded for quota"}}';

function answered(status: number, body: string, declaredStatuses = [202, 403, 409, 413]): Judgement {
  const contract = { operation: 'createServer', declaredStatuses };
  return {
    call: { contract, exchange: { response: { status, headers: [], body } } },
  } as unknown as Judgement;
}

it.each<[string, Judgement]>([
  ['of Nova', answered(403, NOVA)],
  ['of Cinder', answered(413, CINDER)],
])('a quota %s', (_title, judgement) => {
  const { status } = judgement.call.exchange.response;
  expect(() => refuseForQuota(judgement)).toThrow(
    `createServer answered ${status}, since the project has reached its quota. Raise it, or remove what the project no longer needs: {"`,
  );
});

it.each<[string, Judgement]>([
  ['another refusal', answered(403, '{"forbidden": {"message": "Policy does not allow it"}}')],
  ['a status that the operation does not declare', answered(403, NOVA, [202, 404])],
  ['an error that speaks of quotas', answered(500, NOVA, [202, 500])],
])('no quota: %s', (_title, judgement) => {
  expect(() => refuseForQuota(judgement)).not.toThrow();
});
