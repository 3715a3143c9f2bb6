/** Reads a JSON file with the lines of its nodes: large documents are JSON, and YAML takes long to read. */

import { visit } from 'jsonc-parser';
import type { Json } from '../document.ts';
import type { JsonObject } from '../json-object.ts';
import type { SourceFile } from './source-file.ts';
import { SpecError } from './spec-error.ts';

interface Lines {
  own: number;
  keys: Map<string, number>;
  /** As they were written, by their keys. */
  numbers?: Map<string, string>;
}

/** @throws SpecError when the text is not JSON */
export function readJson(path: string, text: string): SourceFile {
  requireJson(path, text);
  const lines = new WeakMap<object, Lines>();
  const value = parsed(text, lines);
  return {
    path,
    value,
    placeOf(node, key) {
      const known = typeof node === 'object' && node !== null ? lines.get(node) : undefined;
      if (!known) return path;
      return `${path}:${(key === undefined ? undefined : known.keys.get(key)) ?? known.own}`;
    },
    numberAsWritten(node, key) {
      const known = typeof node === 'object' && node !== null ? lines.get(node) : undefined;
      return known?.numbers?.get(key);
    },
  };
}

/** Its own message says where. */
function requireJson(path: string, text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new SpecError(path, (error as Error).message, 'Mend the JSON.');
  }
}

function parsed(text: string, lines: WeakMap<object, Lines>): Json {
  const open: (Json[] | JsonObject)[] = [];
  const names: string[] = [];
  let root: Json = null;
  const put = (value: Json) => {
    const parent = open.at(-1);
    if (parent === undefined) root = value;
    else if (Array.isArray(parent)) parent.push(value);
    else define(parent, names.at(-1) as string, value);
  };
  const begin = (value: Json[] | JsonObject, line: number) => {
    put(value);
    lines.set(value, { own: line + 1, keys: new Map() });
    open.push(value);
    names.push('');
  };
  const end = () => {
    open.pop();
    names.pop();
  };
  const note = (number: string) => {
    const known = lines.get(open.at(-1) as object);
    const name = names.at(-1) as string;
    if (!known || Array.isArray(open.at(-1))) return;
    known.numbers ??= new Map();
    known.numbers.set(name, number);
  };
  visit(text, {
    onObjectBegin: (_offset, _length, line) => void begin({}, line),
    onArrayBegin: (_offset, _length, line) => void begin([], line),
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty(name, _offset, _length, line) {
      names[names.length - 1] = name;
      lines.get(open.at(-1) as object)?.keys.set(name, line + 1);
    },
    onLiteralValue(value, offset, length) {
      put(value);
      if (typeof value === 'number') note(text.slice(offset, offset + length));
    },
  });
  return root;
}

/** Also a key such as `__proto__`. */
function define(object: JsonObject, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
