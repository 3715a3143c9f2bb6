import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../../../spec/openapi/reading/syntax/read-yaml.ts';

const MERGED = `base: &base
  x: 1
  y: { z: 2 }
own:
  <<: *base
  x: 3
several:
  <<: [*base, { q: 4 }]
  200: { k: v }
`;

/** Aliases within aliases: each level has ten times the values of the one before. */
const BOMB = Array.from({ length: 12 }, (_, level) =>
  level === 0
    ? 'a0: &a0 [1]'
    : `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
).join('\n');

describe('YAML', () => {
  it('has merge keys, and the line of what was merged is the line where it is written', () => {
    const file = parseYaml('f.yaml', MERGED);
    expect(file.value).toEqual({
      base: { x: 1, y: { z: 2 } },
      own: { x: 3, y: { z: 2 } },
      several: { x: 1, y: { z: 2 }, q: 4, 200: { k: 'v' } },
    });
    const places = [
      ['own', 'y'],
      ['own', 'x'],
      ['several', 'y', 'z'],
      ['several', 'q'],
      ['several', '200'],
    ];
    expect(places.map((keys) => file.locatePath(keys))).toEqual([
      'f.yaml:3',
      'f.yaml:6',
      'f.yaml:3',
      'f.yaml:8',
      'f.yaml:9',
    ]);
  });

  it('has any number of aliases', () => {
    const text = `a: &a { b: 1 }\nall:\n${'  - *a\n'.repeat(2000)}`;
    expect((parseYaml('f.yaml', text).value as { all: unknown[] }).all).toHaveLength(2000);
  });

  it.each([
    ['aliases that multiply', BOMB, 'f.yaml: written out, its aliases make more than 50000000 values.'],
    ['an alias inside its node', 'a: &a { b: *a }', 'f.yaml: an alias is inside the node that it names.'],
    ['an alias without an anchor', 'a: *b', 'f.yaml: Unresolved alias'],
    ['a merge key with a text', 'a: { <<: b }', 'f.yaml: Merge sources must be maps'],
    ['a key given twice', 'a: 1\na: 2', 'f.yaml:2: Map keys must be unique'],
  ])('is refused for %s', (_title, text, says) => {
    expect(() => parseYaml('f.yaml', text)).toThrow(says);
  });
});
