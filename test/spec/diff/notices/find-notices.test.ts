import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diff } from '../../../../spec/diff/diff.ts';
import { findNotices } from '../../../../spec/diff/notices/find-notices.ts';
import { NOTICE_IDS } from '../../../../spec/diff/notices/notice-ids.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import { api } from '../small-api.ts';

interface Parts {
  operation?: { [key: string]: Json };
  parameter?: { [key: string]: Json };
  header?: { [key: string]: Json };
  schema?: Json;
  name?: { [key: string]: Json };
  openapi?: string;
}

function pets(
  file: string,
  { operation = {}, parameter = {}, header = {}, schema, name = {}, openapi }: Parts,
) {
  const list = { type: 'array', items: { $ref: '#/components/schemas/Pet' } };
  const content = { 'application/json': { schema: schema ?? list } };
  const get = {
    parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' }, ...parameter }],
    responses: { 200: { headers: { 'X-A': { schema: {}, ...header } }, content } },
    ...operation,
  };
  const post = { responses: { 200: { content } } };
  const Pet = {
    type: 'object',
    properties: { name: { type: 'string', ...name }, friend: { $ref: '#/components/schemas/Pet' } },
  };
  return api(file, {
    openapi: openapi ?? '3.1.0',
    paths: { '/pets': { get, post } },
    components: { schemas: { Pet, Old: { type: 'object', deprecated: true } } },
  });
}

const enumOf = (...values: string[]) => ({ name: { 'x-extensible-enum': values } });

const ROWS: [string, Parts, Parts, string[]][] = [
  [
    'operationId',
    { operation: { operationId: 'a' } },
    { operation: { operationId: 'b' } },
    ['notice.operation-id.changed GET /pets'],
  ],
  [
    'an operationId that comes',
    {},
    { operation: { operationId: 'b' } },
    ['notice.operation-id.added GET /pets'],
  ],
  [
    'an operationId that goes',
    { operation: { operationId: 'b' } },
    {},
    ['notice.operation-id.removed GET /pets'],
  ],
  ['a deprecated operation', {}, { operation: { deprecated: true } }, ['notice.deprecated.added GET /pets']],
  [
    'an operation no longer deprecated',
    { operation: { deprecated: true } },
    { operation: { deprecated: false } },
    ['notice.deprecated.removed GET /pets'],
  ],
  ['deprecated: false', {}, { operation: { deprecated: false } }, []],
  [
    'a deprecated parameter',
    {},
    { parameter: { deprecated: true } },
    ['notice.deprecated.added GET /pets limit'],
  ],
  ['a deprecated header', {}, { header: { deprecated: true } }, ['notice.deprecated.added GET /pets x-a']],
  [
    'a deprecated property of a component, once',
    {},
    { name: { deprecated: true } },
    ['notice.deprecated.added GET /pets /*/name Pet'],
  ],
  [
    'a value that is added',
    enumOf('a'),
    enumOf('b', 'a'),
    ['notice.extensible-enum.added GET /pets /*/name Pet ["b"]'],
  ],
  [
    'values that go with the keyword',
    enumOf('a', 'b'),
    {},
    ['notice.extensible-enum.removed GET /pets /*/name Pet ["a","b"]'],
  ],
  ['the order of values', enumOf('a', 'b'), enumOf('b', 'a'), []],
  [
    'next to a reference in 3.1',
    { schema: { properties: { it: { $ref: '#/components/schemas/Pet' } } } },
    { schema: { properties: { it: { $ref: '#/components/schemas/Pet', deprecated: true } } } },
    ['notice.deprecated.added GET /pets /it', 'notice.deprecated.added POST /pets /it'],
  ],
  [
    'next to a reference in 3.0, where it has no effect',
    { openapi: '3.0.3', schema: { properties: { it: { $ref: '#/components/schemas/Pet' } } } },
    {
      openapi: '3.0.3',
      schema: { properties: { it: { $ref: '#/components/schemas/Pet', deprecated: true } } },
    },
    [],
  ],
  [
    'in a member of allOf',
    { schema: { properties: { it: { allOf: [{ type: 'object' }] } } } },
    { schema: { properties: { it: { allOf: [{ $ref: '#/components/schemas/Old' }] } } } },
    ['notice.deprecated.added GET /pets /it Old'],
  ],
  ['a description', {}, { operation: { description: 'New.', tags: ['a'] } }, []],
];

const shown = (before: Parts, after: Parts) =>
  findNotices(pets('before.json', before), pets('after.json', after)).map(
    ({ rule, operation, location, component, before: from, after: to }) =>
      [
        rule,
        operation,
        location.name,
        location.pointer,
        component,
        rule.includes('enum') ? JSON.stringify(to ?? from) : undefined,
      ]
        .filter((each) => each !== undefined)
        .join(' '),
  );

describe('notices', () => {
  it.each(ROWS)('of %s', (_title, before, after, want) => {
    expect(shown(before, after)).toEqual(want);
    expect(diff(pets('before.json', before), pets('after.json', after))).toEqual([]);
  });

  it('have the line of the declaration', () => {
    const after = pets('after.json', { parameter: { deprecated: true } });
    const lines = JSON.stringify(after.root, null, 2).split('\n');
    const line = lines.findIndex((each) => each.includes('"deprecated"')) + 1;
    expect(findNotices(pets('before.json', {}), after).map(({ place }) => place)).toEqual([
      `after.json:${line}`,
    ]);
  });

  it('have ids that the rows give, and that docs/diff-and-gate.md lists', () => {
    const ids = [...new Set(ROWS.flatMap(([, , , want]) => want.map((each) => each.split(' ')[0])))].sort();
    expect(ids).toEqual(Object.values(NOTICE_IDS).flat().sort());
    const page = readFileSync(new URL('../../../../docs/diff-and-gate.md', import.meta.url), 'utf8');
    const listed = page.match(/`notice\.[a-z-]+\.(?:added|removed|changed)`/g) ?? [];
    expect([...new Set(listed.map((id) => id.slice(1, -1)))].sort()).toEqual(ids);
  });
});
