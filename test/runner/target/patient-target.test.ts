import { describe, expect, it } from 'vitest';
import type { Request, Response } from '../../../runner/exchange.ts';
import { patientTarget } from '../../../runner/target/patient-target.ts';
import { NetworkError, type Target } from '../../../runner/target/target.ts';

const ID = ['x-openstack-request-id', 'req-1'] as const;
const LOST = 'lost';
const REFUSED = 'refused';
type Step = Response | typeof LOST | typeof REFUSED;

function answer(status: number, ...headers: Response['headers']): Response {
  return { status, headers, body: '' };
}
const waiting = (seconds: string) => ['retry-after', seconds] as const;
const good = answer(200, ID);
const busy = answer(503);
const limited = answer(429, waiting('0'));

const request = (method: string): Request => ({ method, path: '/traits', headers: {}, body: null });

/** Takes the steps in turn, then repeats the last one. */
function target(...steps: Step[]): Target & { sent: number } {
  const scripted = {
    name: 'scripted',
    root: 'http://scripted',
    sent: 0,
    close: async () => {},
    async send(sent: Request) {
      const step = steps[Math.min(scripted.sent, steps.length - 1)] as Step;
      scripted.sent += 1;
      if (step === LOST) throw new NetworkError('resets the connection', sent, { connectionLost: true });
      if (step === REFUSED) throw new NetworkError('refuses connections', sent);
      return step;
    },
  };
  return scripted;
}

describe('a patient target', () => {
  it.each<[string, string, Step[], number | string, number]>([
    ['a lost GET again', 'GET', [LOST, good], 200, 2],
    ['a lost HEAD again', 'HEAD', [LOST, good], 200, 2],
    ['a lost OPTIONS again', 'OPTIONS', [LOST, good], 200, 2],
    ['a GET five times', 'GET', [LOST], 'resets the connection', 5],
    ['a refused GET once', 'GET', [REFUSED], 'refuses connections', 1],
    ['a lost POST once', 'POST', [LOST, good], 'resets the connection', 1],
    ['a lost PUT once', 'PUT', [LOST, good], 'resets the connection', 1],
    ['a lost DELETE once', 'DELETE', [LOST, good], 'resets the connection', 1],
    ['a GET again after 502', 'GET', [answer(502), good], 200, 2],
    ['a GET again after 503', 'GET', [busy, good], 200, 2],
    ['a GET again after 504', 'GET', [answer(504), good], 200, 2],
    ['a GET five times where 503 stays', 'GET', [busy], 'is behind a gateway that answers 503', 5],
    ['a PUT once after 502', 'PUT', [answer(502), good], 'is behind a gateway that answers 502', 1],
    ['a POST once after 503', 'POST', [busy, good], 'is behind a gateway that answers 503', 1],
    ['a POST once after 503 with a time', 'POST', [answer(503, waiting('0')), good], 'asks to wait 0 s', 1],
    ['a GET again after 503 with a time', 'GET', [answer(503, waiting('0')), good], 200, 2],
    ['a GET again after 429', 'GET', [limited, good], 200, 2],
    ['a POST again after 429', 'POST', [limited, good], 200, 2],
    ['a DELETE again after 429 without a time', 'DELETE', [answer(429), good], 200, 2],
    ['a POST again after 429, and once after 503', 'POST', [limited, busy, good], 'answers 503', 2],
    ["the service's own 503 once", 'GET', [answer(503, ID), good], 503, 1],
    ["the service's own 429 once", 'POST', [answer(429, ID), good], 429, 1],
    ['500 once', 'GET', [answer(500), good], 500, 1],
    ['404 once', 'GET', [answer(404), good], 404, 1],
  ])('sends %s', async (_name, method, steps, want, sent) => {
    const scripted = target(...steps);
    const sending = patientTarget(scripted, { limit: 10, pause: 1 }).send(request(method));
    if (typeof want === 'number') expect((await sending).status).toBe(want);
    else {
      const error = await sending.catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(NetworkError);
      expect((error as Error).message).toContain(want);
    }
    expect(scripted.sent).toBe(sent);
  });

  it.each<[string, Step]>([
    ['a lost connection', LOST],
    ["a gateway's 502", answer(502)],
  ])('retries repeatable calls after %s', async (_name, step) => {
    const scripted = target(step, step, good);
    const patient = patientTarget(scripted, { limit: 10, pause: 1 });
    expect((await patient.send(request('DELETE'), { repeatable: true })).status).toBe(200);
    expect(scripted.sent).toBe(3);
  });

  it('counts retries, causes and waits', async () => {
    const patient = patientTarget(target(LOST, busy, busy, good), { limit: 10, pause: 4 });
    await patient.send(request('GET'));
    expect(patient.network).toEqual({
      repeated: 3,
      waited: 4 + 8 + 16,
      causes: { 'the connection was lost': 1, 'a gateway answered 503': 2 },
    });
  });

  it('counts nothing without a retry', async () => {
    const patient = patientTarget(target(LOST), { limit: 10 });
    await expect(patient.send(request('POST'))).rejects.toThrow(NetworkError);
    expect(patient.network).toEqual({ repeated: 0, waited: 0, causes: {} });
  });

  it('waits as long as Retry-After asks', async () => {
    const patient = patientTarget(target(answer(429, waiting('1')), good), { limit: 10 });
    expect((await patient.send(request('POST'))).status).toBe(200);
    expect(patient.network?.waited).toBe(1000);
  });

  it('does not wait beyond its limit, and reports the requested wait', async () => {
    const scripted = target(answer(429, waiting('120')), good);
    const sending = patientTarget(scripted, { limit: 10 }).send(request('GET'));
    await expect(sending).rejects.toThrow('answers 429 and asks to wait 120 s (GET /traits)');
    expect(scripted.sent).toBe(1);
  });

  it('ends when a rate limiter never accepts the call', async () => {
    const scripted = target(limited);
    const sending = patientTarget(scripted, { limit: 0.1, pause: 10 }).send(request('POST'));
    await expect(sending).rejects.toThrow('answers 429');
    // 10, 20 and 40 ms fit into 100 ms, and 80 ms more do not.
    expect(scripted.sent).toBe(4);
  });

  it('ends a wait on Ctrl-C, and waits again for cleanup', async () => {
    const ending = new AbortController();
    const scripted = target(answer(429, waiting('60')), limited, good);
    const patient = patientTarget(scripted, { limit: 90, signal: ending.signal });
    const sending = patient.send(request('POST'));
    setTimeout(() => ending.abort(), 10);
    await expect(sending).rejects.toThrow('answers 429 and asks to wait 60 s');
    expect((await patient.send(request('DELETE'), { repeatable: true })).status).toBe(200);
  });

  it('rethrows other errors', async () => {
    const broken: Target = { ...target(good), send: () => Promise.reject(new TypeError('ours')) };
    await expect(patientTarget(broken, { limit: 10 }).send(request('GET'))).rejects.toThrow(TypeError);
  });
});
