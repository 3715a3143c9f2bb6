import { describe, expect, it } from 'vitest';
import { lockText, parseLock } from '../../../spec/gate/published-lock.ts';

const DIGEST = `v1:sha256:${'0123456789abcdef'.repeat(4)}`;

describe('published.lock', () => {
  it('is read as it was written', () => {
    const digests = new Map([
      ['1.0', DIGEST],
      ['1.10', DIGEST.replace('0', '1')],
    ]);
    const told = new Map([['PUT /hosts/{} body /cell', { version: '1.10', day: '2026-11-21' }]]);
    const lock = { digests, told, minimums: new Map([['1.2', '2026-11-21']]) };
    expect(parseLock(lockText(lock), 'published.lock')).toEqual(lock);
  });

  it.each([
    ['no digest', '1.0', 'published.lock:2: "1.0" is no version and digest'],
    ['a digest of another kind', '1.0 md5:00', 'published.lock:2: "1.0 md5:00" is no'],
    [
      'a digest of another form',
      `1.0 ${DIGEST.replace('v1', 'v0')}`,
      'published.lock:2: the digest is of another form than v1',
    ],
    ['a version twice', `1.0 ${DIGEST}\n1.0 ${DIGEST}`, 'published.lock:3: 1.0 is there twice'],
    ['a notice without its day', 'deprecated 1.1 GET /a', 'published.lock:2: "deprecated 1.1 GET /a" is no'],
    [
      'a notice twice',
      'deprecated 1.1 2026-11-21 GET /a\ndeprecated 1.2 2026-11-22 GET /a',
      'published.lock:3: GET /a is there twice',
    ],
    ['a conflict of git', '<<<<<<< HEAD', 'published.lock:2: "<<<<<<< HEAD" is no'],
  ])('with %s is an error that names the line', (_title, lines, says) => {
    expect(() => parseLock(`# words\n${lines}\n`, 'published.lock')).toThrow(says);
  });
});
