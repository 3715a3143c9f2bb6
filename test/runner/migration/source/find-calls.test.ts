/** Calls in source code: which are found, and what they send. */
import { describe, expect, it } from 'vitest';
import { readSourceTree } from '../../../../runner/migration/source/read-source-tree.ts';
import { placement } from '../sample-calls.ts';
import { callsOf } from './source-calls.ts';

const BODY = '00000000-0000-4000-8000-00000000000';

describe('a call of a client', () => {
  it.each<[string, string, object]>([
    [
      'with a query',
      "cloud.GET('/usages', { query: { project_id: 'p', user_id: user } });",
      {
        method: 'GET',
        path: '/usages',
        query: [
          { name: 'project_id', value: 'p' },
          { name: 'user_id', value: undefined },
        ],
      },
    ],
    [
      'with a list in its query',
      "cloud.GET('/resource_providers', { query: { required: ['A', b] } });",
      {
        query: [
          { name: 'required', value: 'A' },
          { name: 'required', value: undefined },
        ],
      },
    ],
    [
      'with a number in its query',
      "cloud.GET('/allocation_candidates', { query: { resources: `VCPU:1`, limit: 5 } });",
      {
        query: [
          { name: 'resources', value: 'VCPU:1' },
          { name: 'limit', value: '5' },
        ],
      },
    ],
    [
      'with a query that is spread',
      "cloud.GET('/usages', { query: { ...own, project_id: 'p' } });",
      { query: [{ name: 'project_id', value: 'p' }], hasUnseenQuery: true },
    ],
    ['with a query from elsewhere', "cloud.GET('/usages', { query });", { query: [], hasUnseenQuery: true }],
    [
      'with options from elsewhere',
      "cloud.PUT('/traits/{name}', options);",
      { hasUnseenQuery: true, body: { unseen: [''] } },
    ],
    [
      'with options that are constant',
      "const options = { query: { project_id: 'p' } } as const;\ncloud.GET('/usages', options);",
      { query: [{ name: 'project_id', value: 'p' }] },
    ],
    [
      'with a body',
      "cloud.POST('/resource_providers', { body: { name: 'host', uuid } });",
      { body: { value: { name: 'host', uuid: null }, unseen: ['/uuid'], open: [] } },
    ],
    [
      'with a body that is constant',
      "const name = 'host';\nconst body = { name };\ncloud.POST('/resource_providers', { body });",
      { body: { value: { name: 'host' }, unseen: [], open: [] } },
    ],
    [
      'with a body that is filled later',
      "const body: any = { name: 'host' };\nbody.uuid = uuid;\ncloud.POST('/resource_providers', { body });",
      { body: { value: { name: 'host' }, unseen: [], open: [''] } },
    ],
    [
      'with a body that is a variable',
      "let body = { name: 'host' };\ncloud.POST('/resource_providers', { body });",
      { body: { unseen: [''] } },
    ],
    [
      'with a member that may be there',
      "cloud.POST('/resource_providers', { body: { name: 'host', ...(parent && { parent_provider_uuid: parent }) } });",
      { body: { value: { name: 'host' }, open: [''] } },
    ],
    [
      'with a spread constant',
      "const owner = { project_id: 'p', user_id: 'u' };\ncloud.PUT('/allocations/{consumer_uuid}', { path, body: { ...owner, allocations: [] } });",
      { body: { value: { project_id: 'p', user_id: 'u', allocations: [] }, unseen: [], open: [] } },
    ],
    [
      'with computed names',
      "cloud.PUT('/allocations/{consumer_uuid}', { path, body: { allocations: { [host]: { resources: { ['VCPU']: 1 } } } } });",
      { body: { value: { allocations: { [`${BODY}0`]: { resources: { VCPU: 1 } } } } } },
    ],
    [
      'with null and signs',
      "cloud.PUT('/allocations/{consumer_uuid}', { path, body: { consumer_generation: null, x: -1, y: !0 } });",
      { body: { value: { consumer_generation: null, x: -1, y: null }, unseen: ['/y'] } },
    ],
    [
      'over several lines',
      "cloud.GET('/usages', {\n  query: { project_id: 'p' },\n});",
      { place: { file: 'app.ts', line: 3, lastLine: 5 } },
    ],
    [
      'whose path is in quotes of another kind',
      'cloud["GET"](`/traits`);',
      { method: 'GET', path: '/traits' },
    ],
    ['in a chain', "(await cloud.GET('/traits')).data!.traits;", { path: '/traits', version: '1.10' }],
  ])('%s', async (_name, text, want) => {
    expect(await callsOf(text)).toMatchObject([want]);
  });

  it.each<[string, string, (string | null)[]]>([
    [
      'of another name',
      "import { placement as open } from 'api-interop/client';\nconst cloud = open('1.36', o);\ncloud.GET('/traits');",
      ['1.36'],
    ],
    [
      'whose version is a constant',
      "import { placement } from 'api-interop/client';\nconst VERSION = '1.36';\nconst cloud = placement(VERSION, o);\ncloud.GET('/traits');",
      ['1.36'],
    ],
    [
      'that is a parameter',
      "import { placement } from 'api-interop/client';\nuse(placement('1.36', o));\nfunction use(any: Cloud) { any.GET('/traits'); }",
      ['1.36'],
    ],
    [
      'that negotiates',
      "import { placement } from 'api-interop/client';\nconst cloud = await placement.negotiate(['1.39', '1.29'], o);\ncloud.GET('/traits');",
      ['1.39'],
    ],
    [
      'of two versions',
      "import { placement } from 'api-interop/client';\nconst one = placement('1.10', o);\nconst two = placement('1.39', o);\none.GET('/traits'); two.GET('/traits'); other.GET('/traits');",
      ['1.10', '1.39', null],
    ],
    [
      'whose version cannot be seen',
      "import { placement } from 'api-interop/client';\nconst cloud = placement(version, o);\ncloud.GET('/traits');",
      [null],
    ],
    [
      'that is used at once',
      "import { placement } from 'api-interop/client';\nplacement('1.36', o).GET('/traits');",
      ['1.36'],
    ],
    [
      'in JavaScript of another module',
      "export async function list(cloud) { return cloud.GET('/traits'); }",
      [null],
    ],
  ])('finds the client %s', async (_name, text, want) => {
    expect((await callsOf(text, '')).map(({ version }) => version)).toEqual(want);
  });

  it.each([
    [
      'another function of that name',
      "import { other } from 'x';\nconst cloud = other('1.10', o);\ncloud.GET('/other');",
    ],
    ['a client of another API', "axios.GET('/users');"],
    ['a method of another case', "cloud.get('/traits');"],
    ['a path that is computed', "cloud.GET('/traits/' + name);"],
    ['a comment', "// cloud.GET('/traits')"],
  ])('is not %s', async (_name, text) => {
    await expect(callsOf(text, '')).rejects.toThrow(
      /app has no call of a client of placement in 1 source file/,
    );
  });
});

describe('a source tree', () => {
  it('leaves out what cannot be parsed, and says so', async () => {
    const files = [
      { file: 'a.ts', text: "cloud.GET('/traits')" },
      { file: 'b.ts', text: "cloud.GET('/traits'" },
    ];
    const { calls, omitted } = await readSourceTree('app', files, placement);
    expect(calls).toHaveLength(1);
    expect(omitted).toEqual([
      { reason: expect.stringMatching(/^file that is not valid .*: b\.ts \(/), count: 1 },
    ]);
  });

  it.each([
    ['app.tsx', "const a = <p>{cloud.GET('/traits')}</p>;"],
    ['app.jsx', "const a = <p>{cloud.GET('/traits')}</p>;"],
    ['app.cts', "const a = <T,>(x: T) => x;\ncloud.GET('/traits');"],
    ['app.mjs', "#!/usr/bin/env node\nawait cloud.GET('/traits');"],
  ])('has calls in %s', async (file, text) => {
    expect((await readSourceTree('app', [{ file, text }], placement)).calls).toHaveLength(1);
  });

  it('names the places where clients are opened', async () => {
    const text =
      "import { placement } from 'api-interop/client';\nconst cloud = placement('1.10', o);\ncloud.GET('/traits');";
    const { clients } = await readSourceTree('app', [{ file: 'app.ts', text }], placement);
    expect(clients).toEqual([{ version: '1.10', place: { file: 'app.ts', line: 2 } }]);
  });
});
