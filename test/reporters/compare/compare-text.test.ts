import { describe, expect, it } from 'vitest';
import { renderComparison } from '../../../reporters/compare/compare-text.ts';
import { renderScenarioComparison } from '../../../reporters/compare/scenario-text.ts';
import { renderTrace } from '../../../reporters/compare/trace-text.ts';
import type {
  ComparedCall,
  DifferenceCause,
  ShortestSequence,
} from '../../../runner/compare/result/comparison.ts';
import { COMPARISON, DIFFERENT, HOSTILE_COMPARISON, HOSTILE_SCENARIOS, json } from './sample-comparisons.ts';

const plain = { color: false, verbose: false };

describe('the text of a comparison', () => {
  it.each([
    ['calls', renderComparison(HOSTILE_COMPARISON, plain)],
    ['scenarios', renderScenarioComparison(HOSTILE_SCENARIOS, { color: false, verbose: true })],
  ])('has nothing of a target as it is, where it moves the cursor or turns the text: %s', (_what, text) => {
    for (const each of ['\u001b', '\u202e', '\r']) expect(text).not.toContain(each);
    expect(text).toContain('\\u001b[2J');
  });

  it('is one line where nothing differs', () => {
    expect(renderComparison(COMPARISON, plain)).toBe(
      'SAME  no difference between ours and cloud: placement, 1,200 random calls at 1.0–1.39, in 9.5 s (seed abc)\n',
    );
  });

  it('shows a cause with the call and every answer', () => {
    const lines = renderComparison(DIFFERENT, plain).split('\n');
    expect(lines.slice(0, 7)).toEqual([
      'DIFFERENCE listTraits: body /traits/*: more items vs fewer',
      '  1 time, 1.6; first in call 1,100 at 1.6',
      '  ours   1: "A"',
      '  cloud  (nothing)',
      `  ours   curl -ig -X GET -H 'accept: application/json' -H "x-auth-token: $TOKEN" 'http://one/traits'`,
      `  cloud  curl -ig -X GET -H 'accept: application/json' -H "x-auth-token: $TOKEN" 'http://two/placement/traits'`,
      '  ours   200 application/json {"traits":["A"]}',
    ]);
    expect(lines[7]).toMatch(/^ {2}cloud {2}200 application\/json \{"traits":\[ … \(\d+ characters\)$/);
    expect(lines.at(-2)).toBe(
      'DIFFERENT  1 cause of difference between ours and cloud: placement, 1,200 random calls at 1.0–1.39, in 9.5 s (seed abc)',
    );
  });

  it('says why the comparison is incomplete, and what may be left behind', () => {
    const text = renderComparison(
      { ...COMPARISON, verdict: 'error', calls: 7, problem: 'Why.', leftBehind: ['cloud: DELETE /traits/A'] },
      plain,
    );
    expect(text).toContain(
      'These could not be removed, and may be left behind:\n  cloud: DELETE /traits/A\n\nWhy.\n\nERROR',
    );
    expect(text).toContain('placement, 7 of 1,200 random calls');
  });

  it('has a table of the answers to each operation when verbose', () => {
    expect(renderComparison(COMPARISON, { color: false, verbose: true })).toContain(
      [
        'operation   calls    2xx  answers',
        'getTrait        1  100 %  204 ×1',
        'listTraits      4   75 %  200 ×3, 400 ×1',
      ].join('\n'),
    );
  });
});

describe('the suite in the text', () => {
  it('is counted separately from the random calls', () => {
    const suite = { cases: 10, calls: 34 };
    expect(renderComparison({ ...COMPARISON, suite }, plain)).toContain(
      'placement, 10 cases with 34 calls and 1,200 random calls at 1.0–1.39',
    );
    expect(renderComparison({ ...COMPARISON, suite, calls: 0, requestedCalls: 0 }, plain)).toContain(
      'placement, 10 cases with 34 calls at 1.0–1.39',
    );
  });

  it('is named by the case that showed a difference', () => {
    const [cause] = DIFFERENT.causes as [DifferenceCause];
    const causes = [{ ...cause, first: { ...cause.first, caseId: 'placement.traits.some-fact' } }];
    expect(renderComparison({ ...DIFFERENT, causes }, plain)).toContain(
      '  1 time, 1.6; first in placement.traits.some-fact at 1.6\n',
    );
  });

  it('counts the calls at microversions that only some targets have', () => {
    expect(renderComparison({ ...COMPARISON, uncomparedCalls: 3 }, plain)).toMatch(
      /^3 calls at microversions that only some targets have: the answers were not compared\.\n/,
    );
  });
});

describe('the shortest sequence', () => {
  const [cause] = DIFFERENT.causes as [DifferenceCause];
  const put: ComparedCall = {
    ...cause.first,
    number: 1,
    request: { ...cause.first.request, method: 'PUT', path: '/traits/A' },
    responses: [json(201, ''), json(201, '')],
  };
  const textWith = (shortest: ShortestSequence | null) =>
    renderComparison({ ...DIFFERENT, causes: [{ ...cause, shortest }] }, plain);

  it('has the calls for any target, and the last call for each target', () => {
    const calls = [put, { ...cause.first, number: 2 }];
    const text = textWith({ calls, from: 1099, isSmallest: true });
    expect(text).toContain(
      [
        '  On empty targets, 2 calls reproduce it (first seen after 1,099 calls). Make them on each target, with its root as $TARGET:',
        `  1. curl -ig -X PUT -H 'accept: application/json' -H "x-auth-token: $TOKEN" "$TARGET/traits/A"`,
        `  2. ours: curl -ig -X GET -H 'accept: application/json' -H "x-auth-token: $TOKEN" 'http://one/traits'`,
        `  2. cloud: curl -ig -X GET -H 'accept: application/json' -H "x-auth-token: $TOKEN" 'http://two/placement/traits'`,
      ].join('\n'),
    );
  });

  it.each<[string, ShortestSequence | null, string]>([
    [
      'may not be the shortest where the search ended early',
      { calls: [put, cause.first], from: 9, isSmallest: false },
      '(first seen after 9 calls; the search reached its limit, so there may be a shorter sequence)',
    ],
    [
      'may be the call alone',
      { calls: [cause.first], from: 9, isSmallest: true },
      'It needs no earlier call: empty targets show it.',
    ],
    ['may not be found', null, 'Replaying the calls before it on empty targets does not reproduce it'],
  ])('%s', (_name, shortest, expected) => {
    expect(textWith(shortest)).toContain(expected);
  });
});

describe('a line of the trace', () => {
  it('has the call, its statuses and a command that repeats it', () => {
    expect(renderTrace('http://one', DIFFERENT.causes[0]?.first ?? null)).toBe(
      `# 1100 listTraits at 1.6: 200 200\ncurl -ig -X GET -H 'accept: application/json' -H "x-auth-token: $TOKEN" 'http://one/traits'\n`,
    );
  });

  it('marks where everything was removed', () => {
    expect(renderTrace('http://one', null)).toBe('# everything was removed\n');
  });
});
