/** Parses a JSON file with the lines of its nodes: large documents are JSON, and a YAML parser is slow on them. */
import { visit } from 'jsonc-parser';
import type { Json } from '../document.ts';
import type { JsonObject } from '../json-object.ts';
import type { SourceFile } from './source-file.ts';
import { SpecError } from './spec-error.ts';

/** @param path for messages @throws SpecError when the text is not JSON */
export function parseJson(path: string, text: string): SourceFile {
  requireJson(path, text);
  const builder = new TreeBuilder();
  visit(text, {
    onObjectBegin: (_offset, _length, line) => builder.open({}, line + 1),
    onArrayBegin: (_offset, _length, line) => builder.open([], line + 1),
    onObjectEnd: () => builder.close(),
    onArrayEnd: () => builder.close(),
    onObjectProperty: (name, _offset, _length, line) => builder.nameNext(name, line + 1),
    onLiteralValue: (value, offset, length) =>
      builder.add(value, typeof value === 'number' ? text.slice(offset, offset + length) : undefined),
  });
  const sourceOf = (node: Json) =>
    typeof node === 'object' && node !== null ? builder.sources.get(node) : undefined;
  return {
    path,
    value: builder.root,
    locate(node, key) {
      const source = sourceOf(node);
      if (!source) return path;
      return `${path}:${(key === undefined ? undefined : source.keys.get(key)) ?? source.line}`;
    },
    numberText: (node, key) => sourceOf(node)?.numbers?.get(key),
  };
}

/** Node's message has the position, and `jsonc-parser` accepts more than JSON. */
function requireJson(path: string, text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new SpecError(path, (error as Error).message, 'Correct the JSON.');
  }
}

/** Where a node and its keys are in the text. */
interface NodeSource {
  line: number;
  /** Lines by key. */
  keys: Map<string, number>;
  /** Numbers as written, by key. */
  numbers?: Map<string, string>;
}

/** Builds the value from the events of the parser. */
class TreeBuilder {
  root: Json = null;
  readonly sources = new WeakMap<object, NodeSource>();
  readonly #open: { node: Json[] | JsonObject; source: NodeSource; name: string }[] = [];

  open(node: Json[] | JsonObject, line: number): void {
    this.add(node);
    const source = { line, keys: new Map() };
    this.sources.set(node, source);
    this.#open.push({ node, source, name: '' });
  }

  close(): void {
    this.#open.pop();
  }

  /** The next value is the one of this property. */
  nameNext(name: string, line: number): void {
    const parent = this.#open.at(-1);
    if (!parent) return;
    parent.name = name;
    parent.source.keys.set(name, line);
  }

  /** @param numberText how a number is written */
  add(value: Json, numberText?: string): void {
    const parent = this.#open.at(-1);
    if (!parent) this.root = value;
    else if (Array.isArray(parent.node)) parent.node.push(value);
    else {
      defineKey(parent.node, parent.name, value);
      if (numberText === undefined) return;
      parent.source.numbers ??= new Map();
      parent.source.numbers.set(parent.name, numberText);
    }
  }
}

/** An assignment would not create a key such as `__proto__`. */
function defineKey(object: JsonObject, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
