import { describe, expect, it } from 'vitest';
import { type Loudness, showProgress } from '../../cli/settings/run/show-progress.ts';
import type { CaseResult } from '../../runner/report/report.ts';
import { SAMPLE } from '../reporters/run/sample-report.ts';

const [passed, failed] = SAMPLE.cases as [CaseResult, CaseResult];

function shown(isTerminal: boolean, loudness: Loudness): string {
  let text = '';
  const io = { isTerminal, columns: 80, err: (each: string) => (text += each) };
  const show = showProgress(io, loudness);
  for (const [index, last] of [passed, failed, failed].entries())
    show({ done: index + 1, known: 3, exchanges: 9, secondsLeft: null, last });
  return text;
}

describe('the progress of a run', () => {
  it('has the first violation on a terminal, once', () => {
    const lines = shown(true, 'normal').split('First violation: fail  placement.a.fail [1.20]: ');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('got \\u0007"north"');
  });

  it.each([
    ['a terminal, quiet', true, 'quiet', 0],
    ['no terminal, quiet', false, 'quiet', 0],
    ['no terminal within ten seconds', false, 'normal', 0],
    ['no terminal, verbose', false, 'verbose', 3],
  ] as const)('has as many lines as asked for: %s', (_what, isTerminal, loudness, expected) => {
    expect(shown(isTerminal, loudness).split('\n')).toHaveLength(expected + 1);
  });
});
