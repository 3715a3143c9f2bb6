import { findNodeAtLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../../../spec/openapi/reading/read-text.ts';
import { parseJson } from '../../../../../spec/openapi/reading/syntax/parse-json.ts';

const TEXTS: [string, string][] = [
  ['one line', '{"a":{"b":[{},[1,{"c":"d"}]]}}'],
  ['keys that objects order differently', '{\n"b": {},\n"10": {\n"x": []},\n"9": [\n{}]\n}'],
  [
    'brackets, quotes and commas in strings',
    '{"a{": "}",\n"b\\"[": ["],",\n{"c\\\\": {"d": "\\\\"}}],\n"e": {}}',
  ],
  ['keys with escapes', '{"\\u0061":\n{"\\n/~": {}},\n"😀": [\n{}]}'],
  ['the key __proto__', '{"__proto__":\n{"a":\n{}},\n"constructor":\n{}}'],
  ['line breaks of other systems', '{"a":\r\n{"b":\r[{},\n\r\n{}]}}'],
  ['numbers', '{"version": 1.10,\n"info": {"version"\n:\n-1.50E+2, "zero": 0}}'],
  ['an array', '[\n[],\n[\n{"a": [null, true]}]]'],
  ['empty keys', '{"": {"":\n{}}}'],
];

describe('the lines of JSON', () => {
  it.each(TEXTS)('are those of jsonc-parser with %s', (_name, text) => {
    expectLinesOf(text);
  });

  it('are those of the last value where keys are repeated', () => {
    const { value, locate } = parseJson('it.json', '{"a": {"b": {}, "c": {}},\n"a":\n{"b": {"d": {}}}}');
    const { a } = value as { a: { b: object } };
    expect([locate(a as never), locate(a.b as never), locate(value, 'a')]).toEqual([
      'it.json:3',
      'it.json:3',
      'it.json:2',
    ]);
  });

  it('are unknown for a node of another file', () => {
    expect(parseJson('it.json', '{}').locate({})).toBe('it.json');
  });

  it('are those of jsonc-parser in a JSON file of this project', () => {
    expectLinesOf(readText('package.json'));
  });
});

/** Every node and every key, by a parser that nobody here wrote. */
function expectLinesOf(text: string): void {
  const file = parseJson('it.json', text);
  const tree = parseTree(text) as Node;
  const lineAt = (offset: number) => text.slice(0, offset).split(/\r\n?|\n/).length;
  const expected: string[] = [];
  const found: string[] = [];
  visit([], file.value);
  expect(found).toEqual(expected);
  expect(found.length).toBeGreaterThan(1);

  function visit(path: JSONPath, value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const node = findNodeAtLocation(tree, path) as Node;
    expected.push(`${path.join()} it.json:${lineAt(node.offset)}`);
    found.push(`${path.join()} ${file.locate(value as never)}`);
    for (const [key, below] of Object.entries(value)) {
      visit([...path, Array.isArray(value) ? Number(key) : key], below);
      if (Array.isArray(value)) continue;
      const property = findNodeAtLocation(tree, [...path, key])?.parent as Node;
      expected.push(`${path.join()} ${key} it.json:${lineAt(property.offset)} ${numberIn(property)}`);
      found.push(
        `${path.join()} ${key} ${file.locate(value as never, key)} ${file.numberText(value as never, key)}`,
      );
    }
  }

  function numberIn({ children = [] }: Node): string | undefined {
    const value = children[1] as Node;
    return value.type === 'number' ? text.slice(value.offset, value.offset + value.length) : undefined;
  }
}
