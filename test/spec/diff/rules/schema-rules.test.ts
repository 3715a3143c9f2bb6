import { describe, expect, it } from 'vitest';
import { diff } from '../../../../spec/diff/diff.ts';
import { SCHEMA_RULES } from '../../../../spec/diff/rules/schema-rules.ts';
import {
  ANNOTATIONS,
  CHILD,
  CHILDREN_BY_NAME,
  CHILDREN_IN_ORDER,
  OTHER_FORMS,
  SETS,
  VALUES,
} from '../../../../spec/openapi/objects/keywords.ts';
import { SpecError } from '../../../../spec/openapi/reading/spec-error.ts';
import { schemaApi } from '../small-api.ts';

const COMPARED = [...VALUES, ...CHILD, ...CHILDREN_BY_NAME, ...CHILDREN_IN_ORDER, ...SETS];

describe('a keyword', () => {
  it.each(COMPARED)('%s belongs to exactly one rule', (keyword) => {
    const owners = SCHEMA_RULES.filter(({ keywords }) => keywords.includes(keyword));
    expect(owners.map(({ name }) => name)).toHaveLength(1);
  });

  it('of a rule is known', () => {
    const known = new Set([...COMPARED, 'x-repeated']);
    const unknown = SCHEMA_RULES.flatMap(({ keywords }) => keywords).filter((keyword) => !known.has(keyword));
    expect(unknown).toEqual([]);
  });

  it('is of one sort', () => {
    const all = [...COMPARED, ...ANNOTATIONS, ...OTHER_FORMS];
    expect(all.filter((keyword, index) => all.indexOf(keyword) !== index)).toEqual([]);
  });

  it('that is unknown is an error with its line', () => {
    const [before, after] = [schemaApi('before.json', {}), schemaApi('after.json', { minimal: 1 })];
    expect(() => diff(before, after)).toThrow(SpecError);
    expect(() => diff(before, after)).toThrow(/^after\.json:\d+: the keyword "minimal" is not known/);
    const [, line] = /^after\.json:(\d+)/.exec(messageOf(() => diff(before, after))) ?? [];
    expect(JSON.stringify(after.root, null, 2).split('\n')[Number(line) - 1]).toContain('"minimal": 1');
  });
});

function messageOf(action: () => unknown): string {
  try {
    action();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
