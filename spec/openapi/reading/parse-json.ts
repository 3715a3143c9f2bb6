/** Parses a JSON file with the lines of its nodes: large documents are JSON, and a YAML parser is slow on them. */
import type { Json } from '../document.ts';
import { JsonPositions } from './json-positions.ts';
import type { SourceFile } from './source-file.ts';
import { SpecError } from './spec-error.ts';

/** @param path for messages @throws SpecError when the text is not JSON */
export function parseJson(path: string, text: string): SourceFile {
  const value = parse(path, text);
  const positions = new JsonPositions(text, value);
  return {
    path,
    value,
    locate(node, key) {
      const line = positions.lineOf(node, key);
      return line === undefined ? path : `${path}:${line}`;
    },
    numberText: (node, key) => positions.numberText(node, key),
  };
}

/** Node's message has the position. */
function parse(path: string, text: string): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SpecError(path, (error as Error).message, 'Correct the JSON.');
  }
}
