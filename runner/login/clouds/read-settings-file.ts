/** Reads a configuration file of OpenStack's clients, YAML 1.1 or JSON, with the line of every value. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import type { Setting, Settings, SettingValue } from './setting.ts';
import { isSettings } from './setting.ts';

/**
 * @param file for messages
 * @throws InputError with the line when the text is not YAML or has no mapping at its top
 */
export function readSettings(file: string, text: string): Settings {
  const lines = new LineCounter();
  // PyYAML, which openstacksdk reads these files with, knows YAML 1.1: `yes` is true, and `012` is octal.
  const document = parseDocument(text, {
    version: '1.1',
    merge: true,
    intAsBigInt: true,
    lineCounter: lines,
    prettyErrors: false,
  });
  const [error] = document.errors;
  const lineOf = (offset: number) => lines.linePos(offset).line;
  if (error)
    throw new InputError(`${file}:${lineOf(error.pos[0])}: this is not YAML: ${error.message}. Correct it.`);
  const read = makeReader(file, lineOf, (node) => (isAlias(node) ? node.resolve(document) : node));
  const { value } = read(document.contents);
  if (isSettings(value)) return value;
  throw new InputError(`${file}:1: expected keys and values, such as "clouds:", at the top of the file.`);
}

type Resolve = (node: unknown) => unknown;

/** @param resolve replaces an alias by what it stands for */
function makeReader(file: string, lineOf: (offset: number) => number, resolve: Resolve) {
  return function read(given: unknown, line = placeOf(given)): Setting {
    const node = resolve(given);
    const value = (): SettingValue => {
      if (isMap(node)) return readMap(node.items);
      if (isSeq(node)) return node.items.map((item) => read(item));
      return isScalar(node) ? scalarValue(node.value, node.source) : null;
    };
    return { value: value(), place: line };

    function readMap(pairs: readonly Pair[]): Settings {
      const found = new Map<string, Setting>();
      const merged = new Map<string, Setting>();
      for (const { key, value: of } of pairs) {
        const name = String(isScalar(key) ? (key.source ?? key.value) : key);
        if (name === '<<') for (const [each, setting] of mergedInto(of)) merged.set(each, setting);
        else found.set(name, read(of, placeOf(key)));
      }
      return new Map([...merged, ...found]);
    }

    /** What `<<` brings; of several maps, the first wins. */
    function mergedInto(of: unknown): Settings {
      const { value: inside } = read(of);
      if (isSettings(inside)) return inside;
      const maps = Array.isArray(inside) ? (inside as readonly Setting[]) : [];
      return new Map(maps.toReversed().flatMap((each) => (isSettings(each.value) ? [...each.value] : [])));
    }
  };

  function placeOf(node: unknown): string {
    const range = (node as Node | null | undefined)?.range;
    return range ? `${file}:${lineOf(range[0])}` : file;
  }
}

/** Numbers become the texts that Python makes of them, since identifiers may look like numbers. */
function scalarValue(value: unknown, source: string | undefined): SettingValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'number') return source ?? String(value);
  // To PyYAML a number with an exponent needs a point: the id `12e34` is a text.
  if (source !== undefined && /e/i.test(source) && !source.includes('.')) return source;
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
