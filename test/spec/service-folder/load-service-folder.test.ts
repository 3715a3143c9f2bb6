import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadServiceFolder } from '../../../spec/service-folder/load-service-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'Interop API-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

const operation = (operationId: string) =>
  `{ get: { operationId: ${operationId}, responses: { 200: { description: Found } } } }`;
const document = (version: string, paths = `{ /a: ${operation('listA')} }`) =>
  `openapi: 3.1.0\ninfo: { title: An API, version: "${version}" }\npaths: ${paths}\n`;
const overlay = (version: string) =>
  `overlay: 1.0.0
info: { title: One more, version: "${version}" }
actions:
  - target: $.info
    update: { version: "${version}" }
  - target: $.paths
    update: { /b: ${operation('listB')} }
`;
const inDialect = `openapi: 3.1.0
info: { title: An API, version: "2.3" }
paths:
  /a: ${operation('listA')}
  /b:
    x-openstack: { min-ver: "2.2", max-ver: "2.3" }
    get:
      operationId: listB
      x-openstack: { min-ver: "2.2", max-ver: "2.3" }
      responses: { 200: { description: Found } }
`;
const ASKED = 'service: letters\nversions: { request: [{ header: API-Version }] }\n';

/** With the versions of `listA` and `listB`. */
const FORMS: [string, { given: Record<string, string>; want: [versions: string[], since: string[]] }][] = [
  ['one document', { given: { 'openapi.yaml': document('1.0') }, want: [['1.0'], ['1.0']] }],
  [
    'one document for each version',
    {
      given: {
        'new.yaml': document('2026-03-01', `{ /a: ${operation('listA')}, /b: ${operation('listB')} }`),
        'old.yaml': document('2025-06-01'),
        'profile.yaml': ASKED,
      },
      want: [
        ['2025-06-01', '2026-03-01'],
        ['2025-06-01', '2026-03-01'],
      ],
    },
  ],
  [
    'a first document with overlays',
    {
      given: { '1.0.yaml': document('1.0'), '1.1.overlay.yaml': overlay('1.1'), 'profile.yaml': ASKED },
      want: [
        ['1.0', '1.1'],
        ['1.0', '1.1'],
      ],
    },
  ],
  [
    'a first document with overlays, of dated versions',
    {
      given: {
        'base.yaml': document('2025-06-01'),
        '2026-03-01.overlay.yaml': overlay('2026-03-01'),
        'profile.yaml': ASKED,
      },
      want: [
        ['2025-06-01', '2026-03-01'],
        ['2025-06-01', '2026-03-01'],
      ],
    },
  ],
  [
    "one document in OpenStack's dialect",
    {
      given: { 'api.yaml': inDialect, 'profile.yaml': ASKED },
      want: [
        ['2.2', '2.3'],
        ['2.2', '2.2'],
      ],
    },
  ],
];

describe('the service of a folder', () => {
  it.each(FORMS)('is read from %s', (_name, { given, want: [versions, since] }) => {
    write(given);
    const service = loadServiceFolder(folder);
    expect(service.microversions).toEqual(versions);
    expect(service.operations().map((each) => service.revisions(each)[0]?.since)).toEqual(since);
  });

  it('has the name of the folder where no profile names it', () => {
    write({ 'openapi.yaml': document('1.0') });
    expect(loadServiceFolder(folder).name).toMatch(/^interop-api-[0-9a-z-]+$/);
  });

  it.each<[string, { given: Record<string, string>; want: RegExp }]>([
    [
      'no documents',
      { given: { 'compose.yaml': 'services: {}\n' }, want: /is not the folder of a service.*profile\.yaml/ },
    ],
    [
      'several versions and no profile',
      {
        given: { 'a.yaml': document('2025-06-01'), 'b.yaml': document('2026-03-01') },
        want: /2 versions are documented, and nothing says how a call asks .*Add versions\.request to .*profile\.yaml/,
      },
    ],
    [
      'several versions and a profile that says no way to ask',
      {
        given: {
          'a.yaml': document('2025-06-01'),
          'b.yaml': document('2026-03-01'),
          'profile.yaml': 'service: a\n',
        },
        want: /profile\.yaml: 2 versions are documented/,
      },
    ],
    [
      'versions without an order',
      {
        given: { 'a.yaml': document('2025-06-01'), 'b.yaml': document('bobcat'), 'profile.yaml': ASKED },
        want: /b\.yaml:2: the versions "2025-06-01" and "bobcat" have no order/,
      },
    ],
    [
      'two documents of one version',
      {
        given: { 'a.yaml': document('1.0'), 'b.yaml': document('1.0'), 'profile.yaml': ASKED },
        want: /describes version 1\.0, and so does/,
      },
    ],
    [
      'a document without a version',
      { given: { 'a.yaml': 'openapi: 3.1.0\npaths: {}\n' }, want: /"info\.version" is missing/ },
    ],
    [
      'a reference to nothing',
      {
        given: {
          'a.yaml': document(
            '1.0',
            "{ /a: { get: { responses: { 200: { $ref: '#/components/responses/A' } } } } }",
          ),
        },
        want: /#\/components\/responses\/A/,
      },
    ],
    [
      'a profile with an unknown key',
      {
        given: { 'a.yaml': document('1.0'), 'profile.yaml': 'service: a\nversion: 1\n' },
        want: /profile\.yaml:2: "version" is not a key/,
      },
    ],
  ])('is refused with %s', (_name, { given, want }) => {
    write(given);
    expect(() => loadServiceFolder(folder)).toThrow(want);
  });
});
