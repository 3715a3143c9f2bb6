import { describe, expect, it } from 'vitest';
import { formatJson, isInRange, readFacts, valuesAt } from './facts.ts';

describe('a range of versions', () => {
  it.each([
    ['all', [0, 1, 104]],
    ['2.2 to 2.4', [2, 3, 4]],
    ['from 2.103', [103, 104]],
    ['to 2.1', [0, 1]],
  ])('"%s"', (range, inside) => {
    const minors = [0, 1, 2, 3, 4, 5, 102, 103, 104];
    expect(minors.filter((minor) => isInRange(minor, range))).toEqual(
      range === 'all' ? minors : minors.filter((minor) => inside.includes(minor)),
    );
  });

  it.each(['', '2', 'since 2.1', '2.1-2.4'])('is not "%s"', (range) => {
    expect(() => isInRange(1, range || 'x')).toThrow('is not a range of versions');
  });

  it('gives the values that apply', () => {
    expect(valuesAt({ '2.1 to 2.9': 'a', 'from 2.10': 'b' }, 10)).toEqual(['b']);
    expect(valuesAt(undefined, 10)).toEqual([]);
  });
});

describe('JSON for a reader of differences', () => {
  it('has what is short on one line, and parses to the same', () => {
    const value = {
      short: [1, { a: null }],
      long: Array.from({ length: 40 }, (_, index) => `item ${index}`),
    };
    const text = formatJson(value);
    expect(text.split('\n')).toHaveLength(45);
    expect(text).toContain(' "short": [1,{"a":null}],\n');
    expect(JSON.parse(text)).toEqual(value);
  });
});

describe('the facts', () => {
  const facts = readFacts();

  it('have patterns of JavaScript only', () => {
    const patterns = new Set<string>();
    JSON.stringify(facts.schemas, (key, value) => {
      if (key === 'pattern' && typeof value === 'string') patterns.add(value);
      if (key === 'patternProperties') for (const name of Object.keys(value)) patterns.add(name);
      return value;
    });
    expect(patterns.size).toBeGreaterThan(20);
    expect([...patterns].filter((pattern) => !compiles(pattern))).toEqual([]);
  });

  it('name methods and schemas that are there', () => {
    const handlers = [
      ...facts.routes.map(({ handler }) => handler).filter((handler) => handler !== 'action'),
      ...Object.values(facts.actions).flatMap((actions) => Object.values(actions)),
    ];
    expect(handlers.filter((handler) => !facts.methods[handler])).toEqual([]);
    const schemas = Object.values(facts.methods)
      .flat()
      .flatMap(({ request, query, response }) => [request, query, response])
      .flatMap((each) => Object.values(each ?? {}));
    expect(schemas.filter((name) => !facts.schemas[name])).toEqual([]);
  });
});

function compiles(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}
