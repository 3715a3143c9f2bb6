/** Every keyword is some rule's, and every rule is shown: no change is left to nobody. */
import { describe, expect, it } from 'vitest';
import { diff } from '../../../spec/diff/diff.ts';
import { FACT_RULES, OPERATION_RULES } from '../../../spec/diff/operation-rules.ts';
import { SCHEMA_RULES } from '../../../spec/diff/rules/registry.ts';
import {
  ANNOTATIONS,
  CHILD,
  CHILDREN_BY_NAME,
  CHILDREN_IN_ORDER,
  OTHER_FORMS,
  SETS,
  VALUES,
} from '../../../spec/openapi/keywords.ts';
import { SpecError } from '../../../spec/openapi/reading/spec-error.ts';
import { API_ROWS, smallApi } from './api-rows.ts';
import { SCHEMA_ROWS } from './schema-rows.ts';
import { api, schemaApi, schemaChanges } from './small-api.ts';

const COMPARED = [...VALUES, ...CHILD, ...CHILDREN_BY_NAME, ...CHILDREN_IN_ORDER, ...SETS];
const RULES = [
  ...SCHEMA_RULES.map(({ name }) => name),
  ...Object.keys(OPERATION_RULES),
  ...Object.keys(FACT_RULES),
];

/** Rules that only one side has: why. */
const ONE_SIDED: Readonly<Record<string, string>> = {
  url: 'it is what a client asks for',
  method: 'it is what a client asks for',
  parameter: 'only clients send some',
  'parameter-required': 'only clients send some',
  'parameter-form': 'only clients send some; of headers that are answered there is header-form',
  'refusal-code': 'it belongs to a parameter',
  body: 'a body that is answered belongs to its status, by its media type',
  'body-required': 'whether a body is answered, its status says',
  authentication: 'only clients say who they are',
  servers: 'it is where clients send to',
  'undeclared-query': 'only clients send some',
  status: 'only services answer with one',
  header: 'one that is sent is a parameter',
  'header-required': 'one that is sent is a parameter',
  'header-form': 'one that is sent is a parameter',
  'check-order': 'an answer is what shows it',
  allow: 'it is a header that is answered',
};

/** Names of rules that stand in two registries: why. */
const TWICE: Readonly<Record<string, string>> = {
  repeated: 'what becomes of a second one is said of a parameter, or of the values that one may have',
};

describe('a keyword', () => {
  it.each(COMPARED)('%s is exactly one rule’s', (keyword) => {
    const owners = SCHEMA_RULES.filter(({ keywords }) => keywords.includes(keyword));
    expect(owners.map(({ name }) => name)).toHaveLength(1);
  });

  it('of a rule is one that is known', () => {
    const known = new Set([...COMPARED, 'x-repeated']);
    expect(SCHEMA_RULES.flatMap(({ keywords }) => keywords).filter((keyword) => !known.has(keyword))).toEqual(
      [],
    );
  });

  it('is of one sort', () => {
    const all = [...COMPARED, ...ANNOTATIONS, ...OTHER_FORMS];
    expect(all.filter((keyword, index) => all.indexOf(keyword) !== index)).toEqual([]);
  });

  it('that nobody knows is an error with its line', () => {
    const [before, after] = [schemaApi('before.json', {}), schemaApi('after.json', { minimal: 1 })];
    expect(() => diff(before, after)).toThrow(SpecError);
    expect(() => diff(before, after)).toThrow(/^after\.json:\d+: the keyword "minimal" is not known/);
    const [, line] = /^after\.json:(\d+)/.exec(messageOf(() => diff(before, after))) ?? [];
    expect(JSON.stringify(after.root, null, 2).split('\n')[Number(line) - 1]).toContain('"minimal": 1');
  });
});

describe('a rule', () => {
  const ids = idsSeen();
  const names = new Set(ids.map((id) => id.split('.')[1] as string));

  it.each([...new Set(RULES)])('%s is shown by a row', (name) => {
    expect([...names]).toContain(name);
  });

  it('has a name of its own', () => {
    const twice = RULES.filter((name, index) => RULES.indexOf(name) !== index);
    expect(twice).toEqual(Object.keys(TWICE));
  });

  it.each(ids)('%s has its mirror', (id) => {
    const [side, name, kind] = id.split('.') as [string, string, string];
    const back = { added: 'removed', removed: 'added' }[kind] ?? kind;
    expect(ids).toContain(`${side}.${name}.${back}`);
    const other = side === 'request' ? 'response' : 'request';
    if (ONE_SIDED[name] === undefined) expect(ids).toContain(`${other}.${name}.${kind}`);
    else expect(ids.filter((each) => each.startsWith(`${other}.${name}.`))).toEqual([]);
  });

  it.each(Object.entries(OPERATION_RULES))('%s has the sides that it is said to have', (name, { sides }) => {
    if (TWICE[name] !== undefined) return;
    const seen = ids.filter((id) => id.split('.')[1] === name).map((id) => id.split('.')[0]);
    expect([...new Set(seen)].sort()).toEqual([...sides].sort());
  });

  it('is waived only where there is one', () => {
    expect(Object.keys(ONE_SIDED).filter((name) => !names.has(name))).toEqual([]);
  });
});

/** Of all rows, both ways. */
function idsSeen(): string[] {
  const ofSchemas = SCHEMA_ROWS.flatMap(([, { before, after }]) =>
    [schemaChanges(before, after), schemaChanges(after, before)].flatMap(({ request, response }) => [
      ...request,
      ...response,
    ]),
  );
  const ofApis = API_ROWS.flatMap(([, { change }]) => {
    const [one, other] = [api('one.json', smallApi()), api('other.json', smallApi(change))];
    return [...diff(one, other), ...diff(other, one)];
  });
  const properties = [
    schemaChanges({}, { properties: { a: {} } }),
    schemaChanges({ properties: { a: {} } }, {}),
  ];
  const all = [
    ...ofSchemas,
    ...ofApis,
    ...properties.flatMap(({ request, response }) => [...request, ...response]),
  ];
  return [...new Set(all.map(({ rule }) => rule))].sort();
}

function messageOf(action: () => unknown): string {
  try {
    action();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
