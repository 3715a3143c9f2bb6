/** A read-only run does not send the GETs that a profile says change something. */
import { expect, it } from 'vitest';
import { Skipped } from '../../../runner/case/interruptions.ts';
import { Session } from '../../../runner/run/session.ts';
import type { Target } from '../../../runner/target/target.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

const ANSWER = '{ responses: { 200: {} }, operationId: ';
const service = strangerService(
  { '1.0': `paths: { /state: { get: ${ANSWER}showState } }, /off: { get: ${ANSWER}turnOff } } }` },
  'requests: { unsafe-reads: [turnOff] }',
);

it.each([
  [true, ['/state']],
  [false, ['/state', '/off']],
])('with read-only %s, the calls are %j', async (readOnly, want) => {
  const sent: string[] = [];
  const target = {
    root: 'http://service',
    send: async ({ path }: { path: string }) => {
      sent.push(path);
      return { status: 200, headers: [], body: '' };
    },
  } as unknown as Target;
  const session = new Session({ service, target, token: 'admin', readOnly });
  for (const path of ['/state', '/off'])
    await session.send({ method: 'GET', path, microversion: '1.0' }, { caseId: 'a' }).catch((error) => {
      expect(error).toBeInstanceOf(Skipped);
    });
  expect(sent).toEqual(want);
});
