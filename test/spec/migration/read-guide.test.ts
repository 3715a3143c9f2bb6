import { describe, expect, it } from 'vitest';
import { readGuide } from '../../../spec/migration/read-guide.ts';
import { strangerService } from '../contract/stranger-service.ts';

const service = strangerService(
  {
    '1.0': 'paths: { /a: { get: { operationId: listBooks, responses: {} } } }',
    '1.1': 'paths: { /a: { get: { operationId: listBooks, responses: {} } } }',
  },
  'versions: { request: [{ header: X-Version, value: "{version}" }] }',
);

function read(text: string | undefined) {
  const files = text === undefined ? [] : ['migration-guide.yaml'];
  return readGuide({ path: 'api', names: () => files, text: () => text as string }, service);
}

const ENTRY = `entries:
  - microversion: "1.1"
    operations: [listBooks]
    at: { in: query, name: b }
    instead: Leave it out.
`;

describe('a migration guide', () => {
  it('is read with its lines', () => {
    expect(read(ENTRY).entries).toEqual([
      {
        ...{ microversion: '1.1', operations: ['listBooks'], at: { in: 'query', name: 'b' } },
        ...{ instead: 'Leave it out.', place: 'api/migration-guide.yaml:2' },
      },
    ]);
  });

  it('is empty for a folder without one', () => {
    expect(read(undefined).entries).toEqual([]);
  });

  it.each<[string, { text: string; want: RegExp }]>([
    [
      'an unknown key',
      {
        text: ENTRY.replace('instead:', 'insted:'),
        want: /:5: entries\.0\.insted is no key of a migration guide/,
      },
    ],
    [
      'an unknown version',
      { text: ENTRY.replace('1.1', '1.7'), want: /:2: .*has no microversion 1\.7.*Expected 1\.0 to 1\.1/s },
    ],
    [
      'an unknown operation',
      {
        text: ENTRY.replace('[listBooks]', '[listBook]'),
        want: /:3: .*has no operation listBook.*Did you mean "listBooks"/s,
      },
    ],
    ['an entry without a subject', { text: ENTRY.replace(/ {4}at.*\n/, ''), want: /:2: entries\.0 must/ }],
    [
      'another part of a call',
      {
        text: ENTRY.replace('in: query', 'in: cookie'),
        want: /:4: entries\.0\.at\.in must be equal to one of/,
      },
    ],
    ['no list', { text: 'entries: {}', want: /:1: entries must be array/ }],
  ])('is refused for %s', (_name, { text, want }) => {
    expect(() => read(text)).toThrow(want);
  });
});
