/** Which members of an answer source code reads, and where. */
import { describe, expect, it } from 'vitest';
import { readsOf } from './source-calls.ts';

const GET = "await cloud.GET('/allocation_candidates', { query })";

describe('what is read of an answer', () => {
  it.each<[string, string, string[]]>([
    ['nothing', `${GET};`, []],
    ['a member, at once', `(${GET}).data.provider_summaries;`, ['1 /provider_summaries']],
    [
      'a member of a destructured answer',
      `const { data } = ${GET};\ndata.provider_summaries;`,
      ['2 /provider_summaries'],
    ],
    [
      'a member that is destructured',
      `const { data: { provider_summaries: all } } = ${GET};\nuse(all);`,
      ['1 /provider_summaries', '2 /provider_summaries passed on'],
    ],
    [
      'a member of a variable',
      `const answer = ${GET};\nif (answer.ok) answer.data.allocation_requests;`,
      ['2 /allocation_requests'],
    ],
    [
      'through assertions',
      `const answer = ${GET};\n(answer.data! as any)?.allocation_requests;`,
      ['2 /allocation_requests'],
    ],
    [
      'an item',
      `const { data } = ${GET};\ndata.allocation_requests[0].allocations;`,
      ['2 /allocation_requests', '2 /allocation_requests array', '2 /allocation_requests/*/allocations'],
    ],
    [
      'a member by a variable name',
      `const { data } = ${GET};\ndata.provider_summaries[uuid].traits;`,
      ['2 /provider_summaries', '2 /provider_summaries/*/traits'],
    ],
    [
      'a member by a text',
      `const { data } = ${GET};\ndata['provider_summaries'];`,
      ['2 /provider_summaries'],
    ],
    [
      'items in a loop',
      `const { data } = ${GET};\nfor (const { allocations } of data.allocation_requests)\n  use(allocations);`,
      [
        '2 /allocation_requests',
        '2 /allocation_requests array',
        '2 /allocation_requests/*/allocations',
        '3 /allocation_requests/*/allocations passed on',
      ],
    ],
    [
      'items in a callback',
      `const { data } = ${GET};\ndata.allocation_requests.map((each) =>\n  each.mappings);`,
      [
        '2 /allocation_requests',
        '2 /allocation_requests array',
        '3 /allocation_requests/*/mappings',
        '3 /allocation_requests/*/mappings passed on',
      ],
    ],
    [
      'the item that is found',
      `const { data } = ${GET};\nconst first = data.allocation_requests.filter(Boolean).find(isGood);\nfirst.mappings;`,
      [
        '2 /allocation_requests',
        '2 /allocation_requests array',
        '2 /allocation_requests array',
        '3 /allocation_requests/*/mappings',
      ],
    ],
    [
      'the first item, destructured',
      `const { data } = ${GET};\nconst [first] = data.allocation_requests;\nfirst.mappings;`,
      ['2 /allocation_requests', '2 /allocation_requests array', '3 /allocation_requests/*/mappings'],
    ],
    [
      'the number of items',
      `const { data } = ${GET};\ndata.allocation_requests.length > 0;`,
      ['2 /allocation_requests', '2 /allocation_requests array'],
    ],
    [
      'entries of an object',
      `const { data } = ${GET};\nfor (const [uuid, { traits }] of Object.entries(data.provider_summaries)) use(traits);`,
      [
        '2 /provider_summaries',
        '2 /provider_summaries object',
        '2 /provider_summaries/*/traits',
        '2 /provider_summaries/*/traits passed on',
      ],
    ],
    [
      'values of an object',
      `const { data } = ${GET};\nObject.values(data.provider_summaries).map((each) => each.traits.length);`,
      [
        '2 /provider_summaries',
        '2 /provider_summaries object',
        '2 /provider_summaries/*/traits',
        '2 /provider_summaries/*/traits array',
      ],
    ],
    [
      'keys of an object',
      `const { data } = ${GET};\nObject.keys(data.provider_summaries);`,
      ['2 /provider_summaries', '2 /provider_summaries object'],
    ],
    [
      'a number',
      `const { data } = ${GET};\nconst used = data.a ?? 0;\nlimit - used;`,
      ['2 /a', '3 /a scalar'],
    ],
    [
      'a comparison',
      `const { data } = ${GET};\nif (data.a > 1 || data.b === undefined) stop();`,
      ['2 /a', '2 /a scalar', '2 /b'],
    ],
    [
      'a spread',
      `const { data } = ${GET};\nconst all = [...data.a];\nconst more = { ...data.b };`,
      ['2 /a', '2 /a array', '3 /b', '3 /b passed on'],
    ],
    [
      'what a function gets',
      `const { data } = ${GET};\nuse(data.a);\nfunction use(part) {\n  part.b;\n}`,
      ['2 /a', '4 /a/b'],
    ],
    [
      'what a function returns',
      `async function find() {\n  const { data } = ${GET};\n  return data.a;\n}\nconst found = await find();\nfound.b;`,
      ['3 /a', '6 /a/b'],
    ],
    [
      'what an arrow function returns',
      `const find = async () => (${GET}).data;\nconst found = await find();\nfound.b;`,
      ['3 /b'],
    ],
    ['a variable that is assigned later', `let found;\nfound = (${GET}).data;\nfound.a;`, ['3 /a']],
    [
      'statuses',
      `const answer = ${GET};\nif (answer.status === 201 || 404 !== answer.status) stop();\nswitch (answer.status) { case 200: break; }`,
      ['2 status 201', '2 status 404', '3 status 200'],
    ],
    [
      'a variable of the same name elsewhere',
      `const { data } = ${GET};\nfunction other(data) { data.a; }`,
      [],
    ],
    [
      'what leaves the file',
      `const { data } = ${GET};\nexport const all = { data };\nconsole.log(data.a);`,
      ['2 (all) passed on', '3 /a', '3 /a passed on'],
    ],
  ])('%s', async (_name, text, want) => {
    expect(await readsOf(text)).toEqual(want);
  });
});
