import { afterEach, describe, expect, it } from 'vitest';
import type { CreateCallSource } from '../../../runner/case/generated/call-source.ts';
import { compare } from '../../../runner/compare/compare.ts';
import type { CompareOptions } from '../../../runner/compare/compare-options.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import { NetworkError, type Target } from '../../../runner/target/target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { withHeader, withJson } from '../../faults/edits.ts';
import { useReference } from '../reference-target.ts';
import { findDeadUrl } from '../target/misbehaving-server.ts';
import { changeAnswers, createCallList, planGet } from './call-list.ts';

const service = loadService('placement');
const first = useReference(service);
const second = useReference(service);

const open: Target[] = [];
afterEach(async () => {
  for (const target of open.splice(0)) await target.close();
});

function compareTargets(
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

const reads = createCallList([
  planGet('/resource_providers'),
  planGet('/traits'),
  planGet('/resource_classes'),
]);

describe('a comparison', () => {
  it('finds no difference between equal targets', async () => {
    const found = await compareTargets([first(), second()], reads);
    expect(found).toMatchObject({ verdict: 'same', calls: 6, causes: [], problem: null, leftBehind: [] });
    expect(found.microversions).toEqual({ since: '1.0', until: '1.39' });
  });

  it('ends at the first difference, and masks the token in its call', async () => {
    const odd = changeAnswers(second(), '/traits', (response) => withHeader(response, 'etag', '"1"'));
    const found = await compareTargets([first(), odd], reads);
    expect(found).toMatchObject({ verdict: 'different', calls: 2 });
    expect(found.causes).toMatchObject([
      {
        operation: 'listTraits',
        kind: 'header',
        location: { name: 'etag' },
        summary: '(absent) vs "1"',
        count: 1,
      },
    ]);
    expect(found.causes[0]?.first).toMatchObject({
      number: 2,
      request: { headers: { 'x-auth-token': '$TOKEN' } },
    });
    expect(found.causes[0]?.first.responses).toHaveLength(2);
  });

  it('continues with keepGoing, and lists a cause once', async () => {
    const odd = changeAnswers(second(), '/traits', (response) => withHeader(response, 'etag', '"1"'));
    const found = await compareTargets([first(), odd], reads, { keepGoing: true });
    expect(found.calls).toBe(6);
    expect(found.causes).toMatchObject([{ location: { name: 'etag' }, count: 2 }]);
    expect(found.tallies).toContainEqual({
      operation: 'listTraits',
      calls: 2,
      statuses: { 200: 2 },
      differing: 2,
    });
  });

  it('compares every target with the first', async () => {
    const odd = changeAnswers(second(), '/traits', (response) => withJson(response, () => ({ traits: [] })));
    const found = await compareTargets([first(), first(), odd], reads);
    expect(found.causes).toMatchObject([
      { location: { pointer: '/traits/*' }, summary: 'more items vs fewer', targetIndexes: [0, 2] },
    ]);
  });

  it('lists a 5xx even where all targets answer it', async () => {
    const broken = (target: Target) =>
      changeAnswers(target, '/traits', (response) => ({ ...response, status: 503 }));
    const found = await compareTargets([broken(first()), broken(second())], reads);
    expect(found.causes).toMatchObject([{ kind: 'server error', summary: '503 vs 503' }]);
  });
});

describe('a target that', () => {
  it('is unreachable makes the verdict an error', async () => {
    const dead = httpTarget(await findDeadUrl(), { timeout: 5, connections: 1 });
    open.push(dead);
    const found = await compareTargets([first(), dead], reads);
    expect(found).toMatchObject({ verdict: 'error', calls: 0 });
    expect(found.problem).toContain('refuses connections');
  });

  it('stops changeAnswers is named with the call', async () => {
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
    const found = await compareTargets([first(), dying], reads, { calls: 100 });
    expect(found.verdict).toBe('error');
    expect(found.problem).toMatch(/^dying resets the connection \(GET \/\w+\)/);
  });

  it('is not empty cannot be compared', async () => {
    const full = changeAnswers(second(), '/resource_providers', (response) =>
      withJson(response, () => ({ resource_providers: [{ name: 'theirs' }] })),
    );
    const found = await compareTargets([first(), full], reads);
    expect(found).toMatchObject({ verdict: 'error', calls: 0 });
    expect(found.problem).toContain('is not empty: GET /resource_providers lists theirs');
  });

  it('has none of the selected microversions makes the verdict an error', async () => {
    const old = changeAnswers(second(), '/', (response) =>
      withJson(response, (json) =>
        json.versions ? { versions: [{ ...json.versions[0], max_version: '1.5' }] } : json,
      ),
    );
    const found = await compareTargets([first(), old], reads, {
      selection: { kind: 'range', since: '1.6', until: '1.39' },
    });
    expect(found.problem).toContain('None of the selected microversions is common to all targets');
  });
});

describe('an answer of which the target chooses a part', () => {
  const sample = {
    whole: '/traits',
    measure: (chosen: unknown) => (chosen as { traits: string[] }).traits.length,
    problems: (chosen: unknown, whole: unknown) =>
      (chosen as { traits: string[] }).traits.every((one) =>
        (whole as { traits: string[] }).traits.includes(one),
      )
        ? []
        : ['an item that the whole answer does not have'],
  };
  const choices = createCallList([planGet('/traits?name=in:HW_CPU_X86_AVX2,HW_CPU_X86_SSE2', { sample })]);
  const choosing = (target: Target, traits: string[]) =>
    changeAnswers(target, '/traits?', (response) => withJson(response, () => ({ traits })));

  it('may have another part on each target', async () => {
    const targets = [choosing(first(), ['HW_CPU_X86_AVX2']), choosing(second(), ['HW_CPU_X86_SSE2'])];
    expect(await compareTargets(targets, choices)).toMatchObject({ verdict: 'same' });
  });

  it('has to have as many items', async () => {
    const targets = [choosing(first(), ['HW_CPU_X86_AVX2']), choosing(second(), [])];
    expect((await compareTargets(targets, choices)).causes).toMatchObject([
      { kind: 'body', summary: 'different number' },
    ]);
  });

  it('has to be part of the whole answer', async () => {
    const targets = [choosing(first(), ['HW_CPU_X86_AVX2']), choosing(second(), ['OTHER'])];
    expect((await compareTargets(targets, choices)).causes).toMatchObject([
      { kind: 'choice', summary: 'an item that the whole answer does not have', targetIndexes: [1] },
    ]);
  });

  it('is not compared where the whole answers differ', async () => {
    const odd = changeAnswers(second(), '/traits', (response) =>
      withJson(response, () => ({ traits: ['OTHER'] })),
    );
    const found = await compareTargets([first(), odd], choices);
    expect(found.causes).toMatchObject([
      { kind: 'body', location: { pointer: '/traits/*' }, first: { request: { path: '/traits' } } },
    ]);
  });
});
