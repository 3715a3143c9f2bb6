import { describe, expect, it } from 'vitest';
import { readGuideline } from '../../../spec/guidelines/read-guideline.ts';
import { guidelineText, readText } from './guideline-text.ts';

describe('a guideline', () => {
  it('is read with defaults for what it leaves out', () => {
    const { guideline } = readText();
    expect(guideline).toMatchObject({
      edition: '2026.11',
      status: 'draft',
      replaces: null,
      firstEdition: 'Nothing came before.',
      releases: [],
      leftOut: [],
      openstack: null,
    });
    expect(guideline.capabilities).toEqual([
      {
        id: 'things',
        description: 'Things can be kept.',
        services: new Map([['placement', { since: '1.0', until: '1.39' }]]),
        status: 'required',
        since: null,
        isForAdministrators: null,
        achieves: ['stable'],
        note: null,
        cases: ['placement.traits.standard-are-listed', 'placement.traits.absent-is-not-found'],
        flags: new Map(),
        openstack: null,
      },
    ]);
  });

  it('knows the lines of its parts', () => {
    expect(readText().locate('cases', 'things', 1)).toBe('g.yaml:17');
  });

  it.each<[string, Record<string, string>]>([
    ['of every microversion', { 'services:': '    services: { placement: all }' }],
    ['that replaces an earlier one', { 'first-edition': 'replaces: "2026.05"' }],
    ['of a series', { edition: 'edition: dns.2026.11', 'first-edition': 'replaces: dns.2026.05' }],
    ['of the future', { edition: 'edition: next', 'first-edition': 'replaces: "2026.11"' }],
    [
      'with a removed capability without cases',
      { 'status: req': '    status: removed', '- placement.traits.s': '', '- placement.traits.a': '    []' },
    ],
    [
      'with a flagged case beside another one',
      {
        'achieves:':
          '    flags: { placement.traits.absent-is-not-found: { date: 2026-11-01, reason: a, action: b } }',
      },
    ],
  ])('may be one %s', (_what, replaced) => {
    expect(() => readText(replaced)).not.toThrow();
  });
});

/** What is wrong, the replaced lines, and the message. */
const REFUSED: [string, Record<string, string>, string | RegExp][] = [
  [
    'an edition that YAML reads as a number',
    { edition: 'edition: 2026.10' },
    /^g\.yaml:1: edition is 2026\.1\. Expected type string\. An edition is a month in quotes/,
  ],
  ['a month that there is not', { edition: 'edition: "2026.13"' }, /^g\.yaml:1: edition is "2026\.13"/],
  [
    'an unknown key',
    { 'status: d': 'status: draft\nrelease: [a]' },
    'g.yaml:3: "release" is not a key of a guideline here (release). Did you mean "releases"? Keys: edition,',
  ],
  [
    'an unknown key of a capability',
    { description: '    descripton: Things.' },
    'g.yaml:10: "descripton" is not a key of a guideline here (capabilities.things.descripton). Did you mean "description"?',
  ],
  [
    'an unknown status',
    { 'status: req': '    status: mandatory' },
    'g.yaml:12: capabilities.things.status is "mandatory". Expected one of ["required","advisory"',
  ],
  [
    'neither an edition before it nor a reason for none',
    { 'first-edition': '' },
    'g.yaml: has both "replaces" and "first-edition", or neither. Name the edition before this one with "replaces"',
  ],
  [
    'both',
    { 'first-edition': 'first-edition: a\nreplaces: "2026.05"' },
    'has both "replaces" and "first-edition", or neither',
  ],
  [
    'a later edition before it',
    { 'first-edition': 'replaces: "2026.12"' },
    'g.yaml:3: replaces is 2026.12, and the edition is 2026.11. Name an earlier edition of the same series.',
  ],
  ['an edition of another series before it', { 'first-edition': 'replaces: dns.2026.05' }, 'same series'],
  [
    'a backwards range',
    { 'services:': '    services: { placement: 1.39..1.0 }' },
    'g.yaml:11: the range 1.39..1.0 is backwards. Expected 1.0..1.39.',
  ],
  [
    'no range',
    { 'services:': '    services: { placement: "1.39" }' },
    'g.yaml:11: the microversions of placement are "1.39". Expected a range such as 1.0..1.39, or all.',
  ],
  ['no service', { 'services:': '    services: {}' }, /g\.yaml:11: capabilities\.things\.services is \{\}/],
  [
    'cases of an unknown capability',
    { 'cases:': 'cases:\n  thing: [a]' },
    'g.yaml:15: cases names the capability thing, and capabilities does not have it. Did you mean "things"?',
  ],
  [
    'a capability without cases',
    { '- placement.traits.s': '', '- placement.traits.a': '    []' },
    'g.yaml:10: things has no cases. List the cases that show it at cases.things, or make it removed.',
  ],
  [
    'a case twice',
    { '- placement.traits.a': '    - placement.traits.standard-are-listed' },
    /g\.yaml:16: cases\.things is .* duplicate items/,
  ],
  [
    'an unknown criterion',
    { 'achieves:': '    achieves: [stabel]' },
    'g.yaml:13: things achieves "stabel", which scoring.criteria does not have. Did you mean "stable"?',
  ],
  [
    'a flag of a case of another capability',
    {
      'achieves:':
        '    flags: { placement.traits.absent-is-not-foun: { date: 2026-11-01, reason: a, action: b } }',
    },
    'g.yaml:13: things flags the case placement.traits.absent-is-not-foun, which is none of its cases. Did you mean "placement.traits.absent-is-not-found"?',
  ],
  [
    'a flag without a reason',
    { 'achieves:': '    flags: { placement.traits.absent-is-not-found: { date: 2026-11-01, action: b } }' },
    /g\.yaml:13: capabilities\.things\.flags\.placement\.traits\.absent-is-not-found\.reason is missing/,
  ],
  [
    'a required capability of which every case is flagged',
    {
      'achieves:': `    flags:
      placement.traits.absent-is-not-found: { date: 2026-11-01, reason: a, action: b }
      placement.traits.standard-are-listed: { date: 2026-11-01, reason: a, action: b }`,
    },
    'g.yaml:10: things is required, and each of its cases is flagged. Make it advisory',
  ],
];

describe('no guideline', () => {
  it.each(REFUSED)('is one with %s', (_what, replaced, words) => {
    expect(() => readText(replaced)).toThrow(words);
  });

  it.each([
    ['', 'g.yaml: is no guideline. Expected a mapping'],
    ['- a\n', 'g.yaml: is no guideline'],
    [
      '{"metadata":{"id":"2020.06"},"components":{}}',
      "g.yaml: is a guideline in OpenStack's JSON. Import it first: interop guideline import g.yaml FOLDER.",
    ],
    [guidelineText({ capabilities: 'capabilities: {' }), /g\.yaml:\d+: /],
  ])('is %j', (text, words) => {
    expect(() => readGuideline('g.yaml', text)).toThrow(words);
  });
});
