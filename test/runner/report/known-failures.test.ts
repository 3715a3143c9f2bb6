import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../runner/finding.ts';
import { isKnown, parseKnownFailures } from '../../../runner/report/known-failures.ts';

const LINE = 'header.missing getTrait 200 1.15..1.20 last-modified';
const OWNER = '# owner: edge team';
const UNTIL = '# until: 2027-03-31';
const COMMENT = `# Why\n${OWNER}\n${UNTIL}\n`;

function makeFinding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'header.missing',
    operation: 'getTrait',
    status: 200,
    microversion: '1.17',
    location: { in: 'header', name: 'last-modified' },
    ...changes,
  } as Finding;
}

describe('a file of known failures', () => {
  it('gives each line the reason above it, its owner and its last day', () => {
    const text = `# A proxy drops it,\n${OWNER}\n# ticket 7.\n${UNTIL}\n${LINE}\n`;
    expect(parseKnownFailures(text, 'known.txt')).toMatchObject([
      {
        reason: 'A proxy drops it, ticket 7.',
        owner: 'edge team',
        lastDay: '2027-03-31',
        since: '1.15',
        until: '1.20',
        place: 'known.txt:5',
      },
    ]);
  });

  it('gives a comment to every line right below it, up to the next', () => {
    const other = `# Another\n# owner: me\n# until: 2028-02-29\n${LINE}\n`;
    const known = parseKnownFailures(`${COMMENT}${LINE}\r\n${LINE}\n${other}`, 'known.txt');
    expect(known.map(({ reason, owner }) => [reason, owner])).toEqual([
      ['Why', 'edge team'],
      ['Why', 'edge team'],
      ['Another', 'me'],
    ]);
  });

  it.each([
    ['a line without a comment', `${LINE}\n`, 'known.txt:1: the line has no reason. Write "# why"'],
    ['a line without a reason', `${OWNER}\n${UNTIL}\n${LINE}\n`, 'known.txt:3: the line has no reason'],
    [
      'a line without an owner',
      `# Why\n${UNTIL}\n${LINE}\n`,
      'known.txt:3: the line has no owner. Write "# owner',
    ],
    ['an owner without a name', `# Why\n# owner:\n${UNTIL}\n${LINE}\n`, 'known.txt:4: the line has no owner'],
    [
      'a line without a last day',
      `# Why\n${OWNER}\n${LINE}\n`,
      'known.txt:3: the line has no last day. Write "# until',
    ],
    [
      'a last day that is not a date',
      `# Why\n${OWNER}\n# until: 2027-02-30\n${LINE}\n`,
      '"2027-02-30", above the line, is not a date',
    ],
    [
      'a last day in words',
      `# Why\n${OWNER}\n# until: release 7\n${LINE}\n`,
      '"release 7", above the line, is not a date',
    ],
    [
      'two last days',
      `${COMMENT}${UNTIL}\n${LINE}\n`,
      'known.txt:5: the comment above the line has two "# until:"',
    ],
    ['a comment that a blank line ended', `${COMMENT}\n${LINE}\n`, 'known.txt:5: the line has no reason'],
    [
      'a blank line between two lines',
      `${COMMENT}${LINE}\n\n${LINE}\n`,
      'known.txt:6: the line has no reason',
    ],
    [
      'too few words',
      `${COMMENT}header.missing getTrait\n`,
      'known.txt:4: the line does not have five words',
    ],
    ['a bad range', `${COMMENT}header.missing getTrait 200 1.x etag\n`, 'known.txt:4: "1.x" is not a range'],
    ['a bad status', `${COMMENT}header.missing getTrait 2oo * etag\n`, 'known.txt:4: "2oo" is not a status'],
    [
      'a rule that is only a pattern',
      `${COMMENT}* getTrait 200 * etag\n`,
      'known.txt:4: the rule cannot be a mere',
    ],
  ])('is refused for %s', (_name, text, message) => {
    expect(() => parseKnownFailures(text, 'known.txt')).toThrow(message);
  });

  it.each([
    ['the finding that it names', LINE, makeFinding(), true],
    ['another rule', LINE, makeFinding({ rule: 'header.undeclared' }), false],
    ['another operation', LINE, makeFinding({ operation: 'getTraits' }), false],
    ['another status', LINE, makeFinding({ status: 404 }), false],
    ['a later microversion', LINE, makeFinding({ microversion: '1.21' }), false],
    ['another pointer', LINE, makeFinding({ location: { in: 'header', name: 'vary' } }), false],
    [
      'any',
      'header.missing * * * *',
      makeFinding({ operation: 'x', location: { in: 'header', name: 'y' }, status: 1 }),
      true,
    ],
    ['rules of one kind', 'header.* getTrait 200 * *', makeFinding(), true],
    ['rules of another kind', 'body.* getTrait 200 * *', makeFinding(), false],
    ['a dot that is no dot', 'header.* getTrait 200 * *', makeFinding({ rule: 'headerXmissing' }), false],
    ['operations that begin alike', 'header.missing get* 200 * *', makeFinding(), true],
    ['operations that begin otherwise', 'header.missing list* 200 * *', makeFinding(), false],
    ['statuses of a class', 'header.missing * 4xx * *', makeFinding({ status: 409 }), true],
    ['statuses of another class', 'header.missing * 4xx * *', makeFinding({ status: 204 }), false],
    [
      'every item',
      'header.missing * * * /errors/*/code',
      makeFinding({ location: { in: 'body', pointer: '/errors/0/code' } }),
      true,
    ],
    [
      'less than the whole',
      'header.missing * * * /errors/*/code',
      makeFinding({ location: { in: 'body', pointer: '/errors/0/codes' } }),
      false,
    ],
  ])('matches %s: %s', (_name, line, found, want) => {
    const [known] = parseKnownFailures(`${COMMENT}${line}\n`, 'known.txt');
    expect(known && isKnown(known, found)).toBe(want);
  });
});
