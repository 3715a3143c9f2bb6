import { exec } from 'jsonpath-rfc9535';
import { describe, expect, it } from 'vitest';
import { unescapeName } from '../../../../spec/openapi/overlay/normalized-path.ts';
import {
  selectPaths,
  selectValues,
  stepsOfPlainPath,
} from '../../../../spec/openapi/overlay/select-nodes.ts';

const DOCUMENT = {
  paths: { '/a/{b}': { get: { tags: ['x', 'y'] }, "it's": null } },
  items: [{ name: 1 }, { name: 2 }],
  text: 'abc',
};

describe('a JSONPath', () => {
  it.each([
    ['$', true],
    ['$.paths', true],
    ["$.paths['/a/{b}'].get", true],
    ['$.paths["/a/{b}"].get.tags[1]', true],
    ['$.items[0].name', true],
    ['$.items[2]', true],
    ['$.nothing.at.all', true],
    ['$.text.length', true],
    ['$.items.length', true],
    ["$.items['0']", true],
    ['$.text[0]', true],
    ['$.toString', true],
    ["$['items','text','nothing']", true],
    ["$.paths['/a/{b}']['get','post'].tags[0]", true],
    ['$["text",\'items\'][1]', true],
    ["$.paths['/a/{b}']['it\\'s']", false],
    ['$.items[-1]', false],
    ['$.items[*].name', false],
    ['$.items[?(@.name==2)]', false],
    ['$..name', false],
  ])('%s selects what the library selects, and is read without it: %s', (path, isPlain) => {
    const keys: (string | number)[][] = [];
    const values: unknown[] = [];
    exec(DOCUMENT, path, (value, found) => {
      values.push(value);
      keys.push(found.map((key) => (typeof key === 'string' ? unescapeName(key) : key)));
    });
    expect(selectPaths(DOCUMENT, path)).toEqual(keys);
    expect(selectValues(DOCUMENT, path)).toEqual(values);
    expect(stepsOfPlainPath(path) !== undefined).toBe(isPlain);
  });

  it.each(['paths', '$.', '$.1', '$[01]', '$x', "$['a"])('%s is refused', (path) => {
    expect(() => selectPaths(DOCUMENT, path)).toThrow();
  });
});
