import { describe, expect, it } from 'vitest';
import { formatLock, parseLock } from '../../../spec/gate/published-lock.ts';

const DIGEST = `v1:sha256:${'0123456789abcdef'.repeat(4)}`;

describe('published.lock', () => {
  it('is parsed as it was formatted', () => {
    const digests = new Map([
      ['1.0', DIGEST],
      ['1.10', DIGEST.replace('0', '1')],
    ]);
    const notices = new Map([['PUT /hosts/{} body /cell', { version: '1.10', day: '2026-11-21' }]]);
    const lock = { digests, notices, minimums: new Map([['1.2', '2026-11-21']]) };
    expect(parseLock(formatLock(lock), 'published.lock')).toEqual(lock);
  });

  it.each([
    ['no digest', '1.0', 'published.lock:2: "1.0" is not a line of a lock'],
    ['a digest of another kind', '1.0 md5:00', 'published.lock:2: "1.0 md5:00" is not'],
    [
      'a digest of another form',
      `1.0 ${DIGEST.replace('v1', 'v0')}`,
      'published.lock:2: the digest has another form than v1',
    ],
    ['a version twice', `1.0 ${DIGEST}\n1.0 ${DIGEST}`, 'published.lock:3: 1.0 is listed twice'],
    ['a notice without its day', 'deprecated 1.1 GET /a', 'published.lock:2: "deprecated 1.1 GET /a" is not'],
    [
      'a notice twice',
      'deprecated 1.1 2026-11-21 GET /a\ndeprecated 1.2 2026-11-22 GET /a',
      'published.lock:3: GET /a is listed twice',
    ],
    ['a merge conflict of Git', '<<<<<<< HEAD', 'published.lock:2: "<<<<<<< HEAD" is not'],
  ])('is refused with its line: %s', (_title, lines, message) => {
    expect(() => parseLock(`# comment\n${lines}\n`, 'published.lock')).toThrow(message);
  });
});
