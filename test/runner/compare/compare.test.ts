import { afterEach, describe, expect, it } from 'vitest';
import type { CreateCallSource } from '../../../runner/case/call-source.ts';
import { compare } from '../../../runner/compare/compare.ts';
import type { CompareOptions } from '../../../runner/compare/compare-options.ts';
import { httpTarget } from '../../../runner/target/http-target.ts';
import { NetworkError, type Target } from '../../../runner/target/target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { withHeader, withJson } from '../../faults/edits.ts';
import { useReference } from '../reference-target.ts';
import { deadUrl } from '../target/misbehaving-server.ts';
import { answering, callList, get } from './call-list.ts';

const service = loadService('placement');
const first = useReference(service);
const second = useReference(service);

const open: Target[] = [];
afterEach(async () => {
  for (const target of open.splice(0)) await target.close();
});

function compared(
  targets: readonly Target[],
  createCallSource: CreateCallSource,
  more: Partial<CompareOptions> = {},
) {
  return compare({
    service,
    createCallSource,
    targets,
    token: 'admin',
    tokenCheck: '/resource_providers?name=interop-token-check',
    selection: { kind: 'all' },
    calls: 6,
    seed: 'test',
    ...more,
  });
}

const reads = callList([get('/resource_providers'), get('/traits'), get('/resource_classes')]);

describe('a comparison', () => {
  it('finds no difference between targets that are the same', async () => {
    const found = await compared([first(), second()], reads);
    expect(found).toMatchObject({ verdict: 'same', calls: 6, causes: [], problem: null, leftBehind: [] });
    expect(found.microversions).toEqual({ since: '1.0', until: '1.39' });
  });

  it('ends at the first difference, and shows its call without the token', async () => {
    const odd = answering(second(), '/traits', (response) => withHeader(response, 'etag', '"1"'));
    const found = await compared([first(), odd], reads);
    expect(found).toMatchObject({ verdict: 'different', calls: 2 });
    expect(found.causes).toMatchObject([
      { operation: 'listTraits', kind: 'header', place: 'etag', how: '(absent) beside "1"', count: 1 },
    ]);
    expect(found.causes[0]?.first).toMatchObject({
      number: 2,
      request: { headers: { 'x-auth-token': '$TOKEN' } },
    });
    expect(found.causes[0]?.first.responses).toHaveLength(2);
  });

  it('goes on when it is asked to, and counts a cause once', async () => {
    const odd = answering(second(), '/traits', (response) => withHeader(response, 'etag', '"1"'));
    const found = await compared([first(), odd], reads, { keepGoing: true });
    expect(found.calls).toBe(6);
    expect(found.causes).toMatchObject([{ place: 'etag', count: 2 }]);
    expect(found.tallies).toContainEqual({
      operation: 'listTraits',
      calls: 2,
      statuses: { 200: 2 },
      differing: 2,
    });
  });

  it('compares every target with the first', async () => {
    const odd = answering(second(), '/traits', (response) => withJson(response, () => ({ traits: [] })));
    const found = await compared([first(), first(), odd], reads);
    expect(found.causes).toMatchObject([
      { place: '/traits/*', how: 'more items beside fewer', between: [0, 2] },
    ]);
  });

  it('names a 5xx even where all targets answer it', async () => {
    const broken = (target: Target) =>
      answering(target, '/traits', (response) => ({ ...response, status: 503 }));
    const found = await compared([broken(first()), broken(second())], reads);
    expect(found.causes).toMatchObject([{ kind: 'server error', how: '503 beside 503' }]);
  });
});

describe('a target that', () => {
  it('is not there makes the comparison an error', async () => {
    const dead = httpTarget(await deadUrl(), { timeout: 5, connections: 1 });
    open.push(dead);
    const found = await compared([first(), dead], reads);
    expect(found).toMatchObject({ verdict: 'error', calls: 0 });
    expect(found.problem).toContain('refuses connections');
  });

  it('stops answering is named, with the call', async () => {
    let left = 12;
    const dying: Target = {
      ...second(),
      name: 'dying',
      async send(request) {
        left -= 1;
        if (left < 0) throw new NetworkError('resets the connection', request);
        return second().send(request);
      },
    };
    const found = await compared([first(), dying], reads, { calls: 100 });
    expect(found.verdict).toBe('error');
    expect(found.problem).toMatch(/^dying resets the connection \(GET \/\w+\)/);
  });

  it('holds things of its own cannot be compared', async () => {
    const full = answering(second(), '/resource_providers', (response) =>
      withJson(response, () => ({ resource_providers: [{ name: 'theirs' }] })),
    );
    const found = await compared([first(), full], reads);
    expect(found).toMatchObject({ verdict: 'error', calls: 0 });
    expect(found.problem).toContain('is not empty: GET /resource_providers names theirs');
  });

  it('has none of the microversions makes the comparison an error', async () => {
    const old = answering(second(), '/', (response) =>
      withJson(response, (json) =>
        json.versions ? { versions: [{ ...json.versions[0], max_version: '1.5' }] } : json,
      ),
    );
    const found = await compared([first(), old], reads, {
      selection: { kind: 'range', since: '1.6', until: '1.39' },
    });
    expect(found.problem).toContain('have none of the microversions that were asked for in common');
  });
});

describe('an answer that is a choice', () => {
  const sample = {
    whole: '/traits',
    measure: (chosen: unknown) => (chosen as { traits: string[] }).traits.length,
    problems: (chosen: unknown, whole: unknown) =>
      (chosen as { traits: string[] }).traits.every((one) =>
        (whole as { traits: string[] }).traits.includes(one),
      )
        ? []
        : ['something that is not in the whole'],
  };
  const choices = callList([get('/traits?name=in:HW_CPU_X86_AVX2,HW_CPU_X86_SSE2', { sample })]);
  const choosing = (target: Target, traits: string[]) =>
    answering(target, '/traits?', (response) => withJson(response, () => ({ traits })));

  it('may be another one', async () => {
    const targets = [choosing(first(), ['HW_CPU_X86_AVX2']), choosing(second(), ['HW_CPU_X86_SSE2'])];
    expect(await compared(targets, choices)).toMatchObject({ verdict: 'same' });
  });

  it('has to be as large', async () => {
    const targets = [choosing(first(), ['HW_CPU_X86_AVX2']), choosing(second(), [])];
    expect((await compared(targets, choices)).causes).toMatchObject([
      { kind: 'body', how: 'another number' },
    ]);
  });

  it('has to be one from the whole', async () => {
    const targets = [choosing(first(), ['HW_CPU_X86_AVX2']), choosing(second(), ['OTHER'])];
    expect((await compared(targets, choices)).causes).toMatchObject([
      { kind: 'choice', how: 'something that is not in the whole', between: [1] },
    ]);
  });

  it('is looked at where the wholes are the same, and otherwise they are what differs', async () => {
    const odd = answering(second(), '/traits', (response) =>
      withJson(response, () => ({ traits: ['OTHER'] })),
    );
    const found = await compared([first(), odd], choices);
    expect(found.causes).toMatchObject([
      { kind: 'body', place: '/traits/*', first: { request: { path: '/traits' } } },
    ]);
  });
});
