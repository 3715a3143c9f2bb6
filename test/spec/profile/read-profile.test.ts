import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../spec/profile/profile.ts';
import { profileWithoutFile, readProfile } from '../../../spec/profile/read-profile.ts';

const read = (text: string) => readProfile('api/profile.yaml', text);

/** The text of a profile after its first line, and what is said of it. */
const REFUSED: [string, { given: string; want: RegExp }][] = [
  ['no service', { given: 'versions: {}\n', want: /^api\/profile\.yaml: the profile has no "service"/ }],
  [
    'nothing in it',
    { given: '', want: /^api\/profile\.yaml: the profile is null, where object is expected/ },
  ],
  [
    'a name of the service that no case id can have',
    { given: 'service: My API\n', want: /profile\.yaml:1: service must match pattern/ },
  ],
  [
    'an unknown key',
    {
      given: 'service: a\ndiscovry: []\n',
      want: /profile\.yaml:2: "discovry" is not a key of a profile here \(discovry\)\. Did you mean "discovery"\?/,
    },
  ],
  [
    'an unknown key deep inside',
    {
      given: 'service: a\nrefusals:\n  unknown-url:\n    404:\n      heders: {}\n',
      want: /profile\.yaml:5: "heders" is not a key .* Did you mean "headers"\? Keys: description, headers/,
    },
  ],
  [
    'an unknown key that resembles none',
    {
      given: 'service: a\nversions: { everything: 1 }\n',
      want: /profile\.yaml:2: "everything" is not a key .*Keys: request, latest, absent, echo, vary\.$/,
    },
  ],
  [
    'a value of another type',
    {
      given: 'service: a\nversions:\n  vary: Accept\n',
      want: /profile\.yaml:3: versions\.vary is "Accept", where array is expected/,
    },
  ],
  [
    'two places for a version',
    {
      given: 'service: a\nversions:\n  request:\n    - { header: A, query: b }\n',
      want: /profile\.yaml:4: versions\.request\.0 does not say in which one place .*Give one of header, query, path and media-type/,
    },
  ],
  [
    'a version in no place',
    {
      given: 'service: a\nversions:\n  request:\n    - { value: "{version}" }\n',
      want: /:4: versions\.request\.0 does not say in which one place/,
    },
  ],
  [
    'a template without {version}',
    {
      given: 'service: a\nversions:\n  request:\n    - { path: /v1 }\n',
      want: /:4: versions\.request\.0\.path must match pattern/,
    },
  ],
  [
    'a key of a request for a version that is misspelt',
    {
      given: 'service: a\nversions:\n  request:\n    - { header: A, vaule: "a {version}" }\n',
      want: /:4: "vaule" is not a key .* Did you mean "value"\?/,
    },
  ],
  [
    'a value beside a path',
    {
      given: 'service: a\nversions:\n  request:\n    - { path: "/v{version}", value: "{version}" }\n',
      want: /:4: versions\.request\.0 has "value", which is for a header or a query parameter/,
    },
  ],
  [
    'a query parameter for several services',
    {
      given: 'service: a\nversions:\n  request:\n    - { query: a, other-services: true }\n',
      want: /:4: versions\.request\.0 has no "header"/,
    },
  ],
  [
    'a word that the key does not take',
    {
      given: 'service: a\nversions: { absent: latest }\n',
      want: /:2: versions\.absent is "latest", where one of oldest, newest, refused is expected/,
    },
  ],
  [
    'a status that no answer has',
    {
      given: 'service: a\nrefusals:\n  unknown-url:\n    999: {}\n',
      want: /:4: refusals\.unknown-url\.999 is no status of an answer\. Expected 100 to 599/,
    },
  ],
  [
    'a range where a status is expected',
    {
      given: 'service: a\nanswers:\n  statuses:\n    4XX: {}\n',
      want: /:4: answers\.statuses\.4XX is no status/,
    },
  ],
  [
    'a success among the statuses of refusals',
    {
      given: 'service: a\nrefusals: { accept: [200] }\n',
      want: /:2: refusals\.accept\.0 must be >= 400/,
    },
  ],
  [
    'a token without {token}',
    {
      given: 'service: a\nauthentication: { value: Bearer }\n',
      want: /:2: authentication\.value must match pattern/,
    },
  ],
  [
    'a path that does not begin at the root',
    { given: 'service: a\ndiscovery: [{ path: v2 }]\n', want: /:2: discovery\.0\.path must match pattern/ },
  ],
  [
    'a regular expression that is none',
    {
      given: 'service: a\nlinks: { outside: [{ path: "(" }] }\n',
      want: /:2: links\.outside\.0\.path must match format "regex"/,
    },
  ],
  [
    'an omission without a reason',
    { given: 'service: a\nprobes: [{ omit: "*" }]\n', want: /:2: probes\.0 has no "reason"/ },
  ],
  ['a list', { given: '- a\n', want: /the profile is \["a"\], where object is expected/ }],
  ['what is no YAML', { given: 'service: "a\n', want: /profile\.yaml:2: Missing closing/ }],
];

describe('a profile', () => {
  it.each(REFUSED)('is refused with %s', (_name, { given, want }) => {
    expect(() => read(given)).toThrow(want);
  });

  it('is the same where it says nothing as where there is no file, but for undeclared headers', () => {
    const without = profileWithoutFile('a');
    const empty = read('service: a\n');
    const answers = { ...without.answers, areHeadersComplete: true };
    expect(empty).toEqual({ ...without, answers, file: 'api/profile.yaml' });
    expect(without).toMatchObject({
      versions: { requests: [], latest: null, absent: null },
      discovery: [],
      authentication: { header: 'x-auth-token', template: '{token}', check: null },
      answers: { errors: null, areHeadersComplete: false },
      requests: { undeclaredQuery: 'unknown', headers: {} },
      file: null,
    });
    expect(Object.values(without.refusals).every((each) => each === null)).toBe(true);
  });

  it.each<[string, { given: string; want: (profile: Profile) => unknown; is: unknown }]>([
    [
      'a header, in lower case, with the version alone in it',
      {
        given: 'versions: { request: [{ header: API-Version }] }',
        want: ({ versions }) => versions.requests,
        is: [{ in: 'header', name: 'api-version', template: '{version}', hasOtherServices: false }],
      },
    ],
    [
      'a query parameter, as it is written',
      {
        given: 'versions: { request: [{ query: api-Version }] }',
        want: ({ versions }) => versions.requests,
        is: [{ in: 'query', name: 'api-Version', template: '{version}' }],
      },
    ],
    [
      'names of an entry of a list of versions',
      {
        given: 'discovery: [{ path: / }]',
        want: ({ discovery }) => discovery,
        is: [
          {
            path: '/',
            needsToken: false,
            entries: '',
            where: {},
            minimum: 'min_version',
            maximum: 'max_version',
            in: 'body',
          },
        ],
      },
    ],
    [
      'headers with versions, in lower case',
      {
        given: 'discovery: [{ path: /, minimum-header: X-Min, maximum-header: X-Max, token: true }]',
        want: ({ discovery }) => discovery,
        is: [
          {
            path: '/',
            needsToken: true,
            entries: '',
            where: {},
            minimum: 'x-min',
            maximum: 'x-max',
            in: 'header',
          },
        ],
      },
    ],
    [
      'no token',
      {
        given: 'authentication: { none: true }',
        want: ({ authentication }) => authentication.header,
        is: null,
      },
    ],
    [
      'answers by status, errors without content of their own',
      {
        given: 'refusals: { unknown-url: { 404: { without-headers: [X-Id] } } }',
        want: ({ refusals }) => [...(refusals.unknownUrl ?? [])],
        is: [[404, { description: '', headers: new Map(), withoutHeaders: ['x-id'], content: null }]],
      },
    ],
  ])('reads %s', (_name, { given, want, is }) => {
    expect(want(read(`service: a\n${given}\n`))).toEqual(is);
  });

  it.each([
    ['rel', { given: '{ rel: bookmark }', want: { rel: 'bookmark', staysAtHost: false } }],
    ['a path', { given: '{ path: ^/images/ }', want: { path: /^\/images\//u, staysAtHost: false } }],
    ['a header', { given: '{ header: location }', want: { header: 'location', staysAtHost: false } }],
    [
      'rel at the same host',
      { given: '{ rel: bookmark, host: same }', want: { rel: 'bookmark', staysAtHost: true } },
    ],
  ])('reads links that may lead outside by %s', (_name, { given, want }) => {
    expect(read(`service: a\nlinks: { outside: [${given}] }\n`).outsideLinks).toEqual([want]);
  });
});
