import { describe, expect, it } from 'vitest';
import type { Finding } from '../../runner/finding.ts';
import { isKnown, parseKnownFailures } from '../../runner/known-failures.ts';

const LINE = 'header.missing getTrait 200 1.15..1.20 last-modified';

function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'header.missing',
    operation: 'getTrait',
    status: 200,
    microversion: '1.17',
    pointer: 'last-modified',
    ...changes,
  } as Finding;
}

describe('a file of known failures', () => {
  it('gives each line the reason over it', () => {
    const [known] = parseKnownFailures(`# A proxy drops it,\n# ticket 7.\n${LINE}\n`, 'known.txt');
    expect(known).toMatchObject({
      reason: 'A proxy drops it, ticket 7.',
      since: '1.15',
      until: '1.20',
      place: 'known.txt:3',
    });
  });

  it.each([
    ['a line without a reason', `${LINE}\n`, 'known.txt:1: no reason'],
    ['a reason that a blank line ended', `# Why\n\n${LINE}\n`, 'known.txt:3: no reason'],
    ['too few words', '# Why\nheader.missing getTrait\n', 'known.txt:2: the line does not have five words'],
    [
      'a bad range',
      '# Why\nheader.missing getTrait 200 1.x last-modified\n',
      'known.txt:2: "1.x" is no range',
    ],
  ])('is refused for %s', (_name, text, message) => {
    expect(() => parseKnownFailures(text, 'known.txt')).toThrow(message);
  });

  it.each([
    ['the finding that it names', LINE, finding(), true],
    ['another rule', LINE, finding({ rule: 'header.undeclared' }), false],
    ['another operation', LINE, finding({ operation: 'getTraits' }), false],
    ['another status', LINE, finding({ status: 404 }), false],
    ['a later microversion', LINE, finding({ microversion: '1.21' }), false],
    ['another pointer', LINE, finding({ pointer: 'vary' }), false],
    [
      'anything where it says so',
      'header.missing * * * *',
      finding({ operation: 'x', pointer: 'y', status: 1 }),
      true,
    ],
  ])('matches %s: %s', (_name, line, found, want) => {
    const [known] = parseKnownFailures(`# Why\n${line}\n`, 'known.txt');
    expect(known && isKnown(known, found)).toBe(want);
  });
});
