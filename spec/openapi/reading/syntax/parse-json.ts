/** Parses a JSON file with the lines of its nodes: large documents are JSON, and a YAML parser is slow on them. */
import { createRequire } from 'node:module';
import type { ParseErrorCode } from 'jsonc-parser';
import type { Json } from '../../document.ts';
import type { SourceFile } from '../source-file.ts';
import { SpecError } from '../spec-error.ts';
import { JsonPositions } from './json-positions.ts';

/** @param path for messages @throws SpecError when the text is not JSON */
export function parseJson(path: string, written: string): SourceFile {
  // Other sources than files may begin with the mark of the byte order.
  const text = written.replace(/^\ufeff/, '');
  const value = parse(path, text);
  const positions = new JsonPositions(text, value);
  const locate = (node: Json, key?: string) => {
    const line = positions.lineOf(node, key);
    return line === undefined ? path : `${path}:${line}`;
  };
  return {
    path,
    value,
    locate,
    locatePath: (keys) => locate(...nearestNode(value, keys)),
    numberText: (node, key) => positions.numberText(node, key),
  };
}

/** The last object or array on the way, and the key that ends the way in it. */
function nearestNode(
  root: Json,
  keys: readonly (string | number)[],
): readonly [node: Json, key: string | undefined] {
  let node = root;
  for (const [depth, key] of keys.entries()) {
    const next = isNode(node) ? (node as { [key: string | number]: Json })[key] : undefined;
    if (next === undefined) return [node, undefined];
    if (!isNode(next)) return [node, depth === keys.length - 1 ? String(key) : undefined];
    node = next;
  }
  return [node, undefined];
}

function isNode(value: Json): boolean {
  return typeof value === 'object' && value !== null;
}

function parse(path: string, text: string): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (text.trim() === '') throw new SpecError(path, 'is empty', 'Expected a document.');
    throw describeProblem(path, text) ?? new SpecError(path, (error as Error).message, 'Correct the JSON.');
  }
}

/** The first problem with its line, which Node's message does not have. */
function describeProblem(path: string, text: string): SpecError | undefined {
  // Loaded here alone: most texts are JSON.
  const { printParseErrorCode, visit } = loadParser();
  const problems: { code: ParseErrorCode; line: number }[] = [];
  visit(
    text,
    {
      onError: (code, _offset, _length, line) => problems.push({ code, line: line + 1 }),
      onComment: (_offset, _length, line) => problems.push({ code: COMMENT, line: line + 1 }),
    },
    { allowTrailingComma: false },
  );
  const [first] = problems.sort((one, other) => one.line - other.line);
  if (!first) return undefined;
  const place = `${path}:${first.line}`;
  if (first.code === COMMENT)
    return new SpecError(place, 'JSON has no comments', 'Remove it, or write YAML.');
  const words = printParseErrorCode(first.code)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return new SpecError(place, `is not JSON: ${words}`, 'Correct the JSON.');
}

const COMMENT: ParseErrorCode = 10;

function loadParser(): typeof import('jsonc-parser') {
  return createRequire(import.meta.url)('jsonc-parser');
}
