/** Every id of a change is in the table, on the page for readers, and shown by a row of the tests. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHANGE_IDS } from '../../../spec/diff/change-ids.ts';
import { diff } from '../../../spec/diff/diff.ts';
import { FACT_RULES, OPERATION_RULES } from '../../../spec/diff/operations/operation-rules.ts';
import { SCHEMA_RULES } from '../../../spec/diff/rules/schema-rules.ts';
import { API_ROWS, smallApi } from './api-rows.ts';
import { SCHEMA_ROWS } from './schema-rows.ts';
import { api, schemaApi } from './small-api.ts';

const IDS: readonly string[] = Object.values(CHANGE_IDS).flat();

/** Rules that exist on one side only, with the reason. */
const ONE_SIDED: Readonly<Record<string, string>> = {
  url: 'clients choose the URL',
  method: 'clients choose the method',
  action: 'clients choose the action',
  parameter: 'only requests have parameters',
  'parameter-required': 'only requests have parameters',
  'parameter-form': 'only requests have parameters; for response headers there is header-form',
  'refusal-code': 'it belongs to a parameter',
  body: 'a response body belongs to its status, by media type',
  'body-required': 'the status of a response says whether it has a body',
  authentication: 'only clients authenticate',
  servers: 'clients choose the server',
  'undeclared-query': 'only requests have a query',
  status: 'only responses have a status',
  header: 'a request header is a parameter',
  'header-required': 'a request header is a parameter',
  'header-form': 'a request header is a parameter',
  'check-order': 'only a response shows it',
  allow: 'it is a response header',
};

describe('the ids of changes', () => {
  it('are those that the rows of the tests give', () => {
    expect(idsSeen()).toEqual([...IDS].sort());
  });

  it('are unique', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
  });

  it.each(Object.entries(CHANGE_IDS))('of %s have its name', (rule, ids) => {
    expect(ids.filter((id) => id.split('.')[1] !== rule)).toEqual([]);
  });

  it.each(Object.entries(CHANGE_IDS))('of %s have a mirror, and the other side', (rule, ids) => {
    const all: readonly string[] = ids;
    for (const id of all) {
      const [side, , kind] = id.split('.') as [string, string, string];
      const back = { added: 'removed', removed: 'added' }[kind] ?? kind;
      expect(all).toContain(`${side}.${rule}.${back}`);
    }
    const sides = new Set(all.map((id) => id.split('.')[0]));
    expect(sides.size).toBe(ONE_SIDED[rule] === undefined ? 2 : 1);
  });

  it('are listed in docs/diff-and-gate.md, and no others are', () => {
    const page = readFileSync(new URL('../../../docs/diff-and-gate.md', import.meta.url), 'utf8');
    const listed = page.match(/`(?:request|response)\.[a-z-]+\.(?:added|removed|changed)`/g) ?? [];
    expect([...new Set(listed.map((id) => id.slice(1, -1)))].sort()).toEqual([...IDS].sort());
  });
});

describe('a rule', () => {
  it('is in exactly one registry, except for repeated: of a parameter, or of the values of a family', () => {
    const rules = [
      ...SCHEMA_RULES.map(({ name }) => name),
      ...Object.keys(OPERATION_RULES),
      ...Object.keys(FACT_RULES),
    ];
    expect(rules.filter((name, index) => rules.indexOf(name) !== index)).toEqual(['repeated']);
    expect([...new Set(rules)].sort()).toEqual(Object.keys(CHANGE_IDS).sort());
  });

  it('has a reason only if it is one-sided', () => {
    expect(Object.keys(ONE_SIDED).filter((rule) => !Object.hasOwn(CHANGE_IDS, rule))).toEqual([]);
  });
});

/** Ids of all rows, both ways. */
function idsSeen(): string[] {
  const pairs = [
    ...SCHEMA_ROWS.map(([, { before, after }]) => [schemaApi('a.json', before), schemaApi('b.json', after)]),
    [schemaApi('a.json', {}), schemaApi('b.json', { properties: { a: {} } })],
    ...API_ROWS.map(([, { change }]) => [api('a.json', smallApi()), api('b.json', smallApi(change))]),
  ] as const;
  const ids = pairs.flatMap(([before, after]) =>
    before && after ? [...diff(before, after), ...diff(after, before)].map(({ rule }) => rule) : [],
  );
  return [...new Set(ids)].sort();
}
