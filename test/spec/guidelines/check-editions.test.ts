import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkEditions } from '../../../spec/guidelines/editions/check-editions.ts';
import { EDITION_RULES } from '../../../spec/guidelines/editions/finding.ts';
import { type LocatedGuideline, readGuideline } from '../../../spec/guidelines/read-guideline.ts';

/** A capability in few words: its status, and what else is particular to it. */
interface Row {
  status: string;
  since?: string;
  services?: Record<string, string>;
  achieves?: string[];
  note?: string;
  flags?: object;
  cases?: string[];
}

interface EditionRow {
  edition: string;
  status?: string;
  replaces?: string;
  file?: string;
  releases?: string[];
  capabilities: Record<string, Row>;
}

function editionOf({
  edition,
  status = 'draft',
  replaces,
  file,
  releases,
  capabilities,
}: EditionRow): LocatedGuideline {
  const rows = Object.entries(capabilities);
  return readGuideline(
    file ?? `${edition}.yaml`,
    JSON.stringify({
      edition,
      status,
      ...(replaces === undefined ? { 'first-edition': 'Nothing came before.' } : { replaces }),
      ...(releases && { releases }),
      scoring: { cutoff: 10, criteria: { stable: { name: 'a', description: 'b', weight: 10 } } },
      capabilities: Object.fromEntries(
        rows.map(([id, { cases: _, services = { things: '1.0..1.5' }, ...row }]) => [
          id,
          { ...row, services },
        ]),
      ),
      cases: Object.fromEntries(rows.map(([id, { cases = ['things.a', 'things.b'] }]) => [id, cases])),
    }),
  );
}

const FLAG = { date: '2027-01-01', reason: 'a', action: 'b' };

/** What two editions do: the first one's capability, the second one's, and the findings. */
const STATUSES: [before: Row | undefined, after: Row | undefined, found: string[]][] = [
  [undefined, { status: 'advisory' }, []],
  [undefined, { status: 'required' }, ['capability.required-at-once']],
  [undefined, { status: 'deprecated' }, ['capability.begins-deprecated']],
  [undefined, { status: 'removed' }, ['capability.begins-deprecated']],
  [{ status: 'advisory' }, { status: 'advisory' }, []],
  [{ status: 'advisory' }, { status: 'required' }, []],
  [{ status: 'advisory' }, { status: 'deprecated' }, []],
  [{ status: 'advisory' }, { status: 'removed' }, ['capability.removed-at-once']],
  [{ status: 'advisory' }, undefined, ['capability.missing']],
  [{ status: 'required' }, { status: 'required' }, []],
  [{ status: 'required' }, { status: 'advisory' }, []],
  [{ status: 'required' }, { status: 'deprecated' }, []],
  [{ status: 'required' }, { status: 'removed' }, ['capability.removed-at-once']],
  [{ status: 'required' }, undefined, ['capability.missing']],
  [{ status: 'required', since: '2026.11' }, { status: 'required', since: '2026.11' }, []],
  [{ status: 'required', since: '2026.11' }, { status: 'required', since: '2026.05' }, ['capability.since']],
  [{ status: 'advisory', since: '2026.11' }, { status: 'required', since: '2026.11' }, ['capability.since']],
  [{ status: 'advisory', since: '2026.11' }, { status: 'required', since: '2027.05' }, []],
  [{ status: 'required' }, { status: 'required', achieves: [] }, ['capability.below-cutoff']],
  [{ status: 'required' }, { status: 'required', achieves: [], note: 'Because.' }, []],
  [{ status: 'required' }, { status: 'required', achieves: ['stable'] }, []],
  [{ status: 'advisory' }, { status: 'advisory', achieves: [] }, []],
  [{ status: 'required' }, { status: 'required', services: { things: '1.0..1.6' } }, ['capability.widened']],
  [{ status: 'required' }, { status: 'required', services: { things: '1.1..1.5' } }, []],
  [{ status: 'required' }, { status: 'required', services: { things: 'all' } }, []],
  [{ status: 'advisory' }, { status: 'required', services: { things: '1.0..1.6' } }, ['capability.widened']],
  [{ status: 'advisory' }, { status: 'advisory', services: { things: '1.0..1.6' } }, []],
  [{ status: 'required' }, { status: 'required', services: { others: '1.0..1.5' } }, ['capability.widened']],
  [
    { status: 'required', services: { things: 'all' } },
    { status: 'required', services: { things: '1.0..1.5' } },
    ['capability.widened'],
  ],
];

describe('the rules between two editions', () => {
  it.each(STATUSES)('of %j and %j find %j', (before, after, found) => {
    const kept: Row = { status: 'advisory', services: { others: 'all' } };
    const editions = [
      editionOf({ edition: '2026.11', capabilities: { kept, ...(before && { one: before }) } }),
      editionOf({
        edition: '2027.05',
        replaces: '2026.11',
        capabilities: { kept, ...(after && { one: after }) },
      }),
    ];
    const findings = checkEditions(editions);
    expect(findings.map(({ rule }) => rule)).toEqual(found);
    for (const { capability, edition } of findings) expect([capability, edition]).toEqual(['one', '2027.05']);
  });

  it('look back over several editions', () => {
    const history = (...statuses: string[]) =>
      statuses.map((status, index) =>
        editionOf({
          edition: `202${index}.05`,
          ...(index > 0 && { replaces: `202${index - 1}.05` }),
          capabilities: { one: { status, ...(status === 'removed' && { cases: [] }) } },
        }),
      );
    const whole = ['advisory', 'required', 'required', 'deprecated', 'removed', 'removed'];
    expect(checkEditions(history(...whole))).toEqual([]);
    expect(checkEditions(history(...whole, 'advisory')).map(({ rule }) => rule)).toEqual([
      'capability.returned',
    ]);
    expect(checkEditions(history('deprecated', 'removed'))[0]?.rule).toBe('capability.begins-deprecated');
    // In whatever order the files are read.
    expect(checkEditions(history(...whole).reverse())).toEqual([]);
  });

  it('let the first edition say that a status is older, and not newer', () => {
    const first = (since: string) =>
      checkEditions([
        editionOf({ edition: '2026.11', capabilities: { one: { status: 'required', since } } }),
      ]).map(({ rule }) => rule);
    expect(first('2014.07')).toEqual([]);
    expect(first('2027.05')).toEqual(['capability.since']);
  });

  it('let another capability announce microversions', () => {
    const editions = [
      editionOf({
        edition: '2026.11',
        capabilities: {
          one: { status: 'required' },
          new: { status: 'advisory', services: { things: '1.6..1.6' } },
        },
      }),
      editionOf({
        edition: '2027.05',
        replaces: '2026.11',
        capabilities: {
          one: { status: 'required', services: { things: '1.0..1.6' } },
          new: { status: 'deprecated', services: { things: '1.6..1.6' } },
        },
      }),
    ];
    expect(checkEditions(editions)).toEqual([]);
  });
});

const ONE = { one: { status: 'required' } };
const A = { edition: '2026.11', capabilities: ONE };
const B = { edition: '2027.05', replaces: '2026.11', capabilities: ONE };
const C = { edition: '2027.11', replaces: '2027.05', capabilities: ONE };

const SUCCESSIONS: [string, EditionRow[], string[]][] = [
  ['three drafts', [A, B, C], []],
  [
    'two approved ones',
    [A, B, C].map((row, at) => ({ ...row, status: at > 0 ? 'approved' : 'superseded' })),
    [],
  ],
  [
    'three approved ones',
    [A, B, C].map((row) => ({ ...row, status: 'approved' })),
    ['edition.superseded 2026.11: is approved, and so are 2 newer ones'],
  ],
  [
    'a file of another name',
    [{ ...A, file: 'a.yaml' }],
    ['edition.file-name 2026.11: is in a file with the name a.yaml'],
  ],
  [
    'two first ones',
    [A, { edition: '2027.05', capabilities: ONE }],
    ['edition.first 2027.05: says that it is the first one, and 2026.11 came before it'],
  ],
  ['a gap', [A, C], ['edition.replaces 2027.11: replaces 2027.05, and the edition before it is 2026.11']],
  ['no first one', [B], ['edition.replaces 2027.05: replaces 2026.11, which is not in this folder']],
  ['two series', [A, { edition: 'dns.2026.11', capabilities: { two: { status: 'required' } } }], []],
  ['the proposal of the next one', [A, { ...B, edition: 'next' }], []],
];

describe('the succession of editions', () => {
  it.each(SUCCESSIONS)('of %s', (_what, rows, found) => {
    expect(
      checkEditions(rows.map(editionOf)).map(
        ({ rule, edition, problem }) => `${rule} ${edition}: ${problem}`,
      ),
    ).toEqual(found);
  });
});

const APPROVED: EditionRow = { ...A, status: 'approved' };

const CHANGES: [string, EditionRow | undefined, string[]][] = [
  ['nothing', APPROVED, []],
  ['its status to superseded', { ...APPROVED, status: 'superseded' }, []],
  [
    'a new flag',
    { ...APPROVED, capabilities: { one: { status: 'required', flags: { 'things.a': FLAG } } } },
    [],
  ],
  [
    'the order of its cases',
    { ...APPROVED, capabilities: { one: { status: 'required', cases: ['things.b', 'things.a'] } } },
    [],
  ],
  ['its status to draft', { ...APPROVED, status: 'draft' }, ['edition.changed']],
  ['its releases', { ...APPROVED, releases: ['2026.2'] }, ['edition.changed']],
  [
    'one case more',
    {
      ...APPROVED,
      capabilities: { one: { status: 'required', cases: ['things.a', 'things.b', 'things.c'] } },
    },
    ['edition.changed'],
  ],
  [
    'one case less',
    { ...APPROVED, capabilities: { one: { status: 'required', cases: ['things.a'] } } },
    ['edition.changed'],
  ],
  [
    'a status of a capability',
    { ...APPROVED, capabilities: { one: { status: 'advisory' } } },
    ['edition.changed'],
  ],
  [
    'a capability more',
    { ...APPROVED, capabilities: { ...ONE, two: { status: 'advisory' } } },
    ['edition.changed'],
  ],
  ['all of it', undefined, ['edition.gone']],
];

describe('an approved edition', () => {
  it.each(CHANGES)('may not change but for flags: %s', (_what, after, found) => {
    const findings = checkEditions(after ? [editionOf(after)] : [], [editionOf(APPROVED)]);
    expect(findings.map(({ rule }) => rule)).toEqual(found);
  });

  it('loses no flag', () => {
    const flagged = {
      ...APPROVED,
      capabilities: { one: { status: 'required', flags: { 'things.a': FLAG } } },
    };
    expect(checkEditions([editionOf(APPROVED)], [editionOf(flagged)])[0]?.rule).toBe('edition.changed');
  });

  it('may change where it was a draft', () => {
    expect(checkEditions([editionOf({ ...A, releases: ['a'] })], [editionOf(A)])).toEqual([]);
  });
});

it('each rule is on the page', () => {
  const page = readFileSync(new URL('../../../docs/guidelines.md', import.meta.url), 'utf8');
  expect(EDITION_RULES.filter((rule) => !page.includes(`| \`${rule}\` |`))).toEqual([]);
});

it('each rule has a row here', () => {
  const rows = JSON.stringify([STATUSES, SUCCESSIONS, CHANGES]);
  const others = ['capability.returned'];
  expect(EDITION_RULES.filter((rule) => !rows.includes(rule) && !others.includes(rule))).toEqual([]);
});
