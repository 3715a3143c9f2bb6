/** Where the nodes of a value are in the JSON text that it was parsed from, for the lines of a report. */
import type { Json } from '../../document.ts';

/** The text is searched at the first question: most documents are compared without one. */
export class JsonPositions {
  readonly #text: string;
  readonly #root: Json;
  #starts: ReadonlyMap<object, number> | undefined;
  #lineStarts: readonly number[] | undefined;
  /** Of each key, by node. */
  readonly #keys = new Map<object, ReadonlyMap<string, number>>();

  /** @param root what `JSON.parse` gives for the text */
  constructor(text: string, root: Json) {
    this.#text = text;
    this.#root = root;
  }

  /** The line of an object or array of the value, or of one of its keys; undefined for any other value. */
  lineOf(node: Json, key?: string): number | undefined {
    if (typeof node !== 'object' || node === null) return undefined;
    const start = this.#startOf(node);
    if (start === undefined) return undefined;
    return this.#lineAt((key === undefined ? undefined : this.#keysOf(node, start).get(key)) ?? start);
  }

  /** How the number of a key is written. */
  numberText(node: Json, key: string): string | undefined {
    if (typeof node !== 'object' || node === null) return undefined;
    const start = this.#startOf(node);
    const keyStart = start === undefined ? undefined : this.#keysOf(node, start).get(key);
    if (keyStart === undefined) return undefined;
    AFTER_KEY.lastIndex = endOfString(this.#text, keyStart);
    return AFTER_KEY.exec(this.#text)?.[1];
  }

  #startOf(node: object): number | undefined {
    this.#starts ??= findStarts(this.#text, this.#root);
    return this.#starts.get(node);
  }

  #keysOf(node: object, start: number): ReadonlyMap<string, number> {
    const known = this.#keys.get(node) ?? findKeys(this.#text, start);
    this.#keys.set(node, known);
    return known;
  }

  /** @returns the line from 1 */
  #lineAt(offset: number): number {
    this.#lineStarts ??= findLineStarts(this.#text);
    const starts = this.#lineStarts;
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

/** A number, between a colon and what may follow it. */
const AFTER_KEY = /\s*:\s*(-?\d[\d.eE+-]*)/y;

const [QUOTE, COMMA, COLON, OPEN_ARRAY, BACKSLASH, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [
  ...'",:[\\]{}',
].map((each) => each.charCodeAt(0)) as [number, number, number, number, number, number, number, number];

interface OpenNode {
  /** Undefined in a value that a later one with the same key replaces. */
  node: Json | undefined;
  isObject: boolean;
  /** The start of the last key, or the number of items before. */
  at: number;
}

/** The start of each object and array. Of several values with one key, `JSON.parse` keeps the last, and so does this. */
function findStarts(text: string, root: Json): Map<object, number> {
  const starts = new Map<object, number>();
  const open: OpenNode[] = [];
  let parent: OpenNode | undefined;
  let isKeyNext = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) {
      if (isKeyNext && parent) parent.at = offset;
      isKeyNext = false;
      offset = endOfString(text, offset) - 1;
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      const node = parent ? childOf(parent, text) : root;
      if (typeof node === 'object' && node !== null) starts.set(node, offset);
      isKeyNext = code === OPEN_OBJECT;
      parent = { node, isObject: isKeyNext, at: 0 };
      open.push(parent);
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      open.pop();
      parent = open.at(-1);
      isKeyNext = false;
    } else if (code === COMMA && parent) {
      isKeyNext = parent.isObject;
      if (!isKeyNext) parent.at += 1;
    }
  }
  return starts;
}

function childOf({ node, isObject, at }: OpenNode, text: string): Json | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const key = isObject ? stringAt(text, at) : at;
  return (node as { [key: string | number]: Json })[key];
}

/** The start of each key of the object at this place. */
function findKeys(text: string, start: number): Map<string, number> {
  const keys = new Map<string, number>();
  let depth = 0;
  let isKeyNext = false;
  for (let offset = start; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) {
      if (isKeyNext && depth === 1) keys.set(stringAt(text, offset), offset);
      isKeyNext = false;
      offset = endOfString(text, offset) - 1;
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      depth += 1;
      isKeyNext = code === OPEN_OBJECT;
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      depth -= 1;
      if (depth === 0) break;
    } else if (code === COMMA) isKeyNext = true;
    else if (code === COLON) isKeyNext = false;
  }
  return keys;
}

function stringAt(text: string, start: number): string {
  const end = endOfString(text, start);
  const inside = text.slice(start + 1, end - 1);
  return inside.includes('\\') ? (JSON.parse(text.slice(start, end)) as string) : inside;
}

/** @param start of the opening quote @returns the offset after the closing quote */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

/** Whether an odd number of backslashes precedes. */
function isEscaped(text: string, offset: number): boolean {
  let first = offset;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (offset - first) % 2 === 1;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineBreak.length);
  return starts;
}
