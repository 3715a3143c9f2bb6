import { describe, expect, it } from 'vitest';
import { findChangedLockLines } from '../../../spec/gate/changed-lock-lines.ts';
import type { PublishedLock } from '../../../spec/gate/published-lock.ts';

const LOCK: PublishedLock = {
  digests: new Map([
    ['1.0', 'a'],
    ['1.1', 'b'],
  ]),
  notices: new Map([['GET /a', { version: '1.1', day: '2026-11-21' }]]),
  minimums: new Map([['1.0', '2026-11-21']]),
};

const withNotice = (version: string, day: string): PublishedLock => ({
  ...LOCK,
  notices: new Map([['GET /a', { version, day }]]),
});

describe('findChangedLockLines', () => {
  it.each<[string, PublishedLock, string[]]>([
    ['equal locks', LOCK, []],
    ['a new version', { ...LOCK, digests: new Map([...LOCK.digests, ['1.2', 'c']]) }, []],
    ['a later notice', withNotice('1.2', '2026-12-01'), []],
    ['a changed digest', { ...LOCK, digests: new Map([...LOCK.digests, ['1.0', 'c']]) }, ['1.0']],
    ['a missing digest', { ...LOCK, digests: new Map([['1.0', 'a']]) }, ['1.1']],
    ['a changed minimum', { ...LOCK, minimums: new Map([['1.0', '2026-11-20']]) }, ['1.0']],
    ['an earlier day of a notice', withNotice('1.1', '2026-11-20'), ['1.1']],
    ['an earlier version of a notice', withNotice('1.0', '2026-11-21'), ['1.1']],
    ['a missing notice', { ...LOCK, notices: new Map() }, ['1.1']],
  ])('compares %s', (_title, after, want) => {
    const findings = findChangedLockLines(after, LOCK);
    expect(findings.map(({ rule }) => rule)).toEqual(want.map(() => 'lock.changed'));
    expect(findings.flatMap(({ versions }) => versions)).toEqual(want);
  });

  it('accepts every line without a lock before', () => {
    expect(findChangedLockLines(LOCK)).toEqual([]);
  });
});
