/** Reads a YAML or JSON file so that a message about any of its nodes can name the line. */
import { type ErrorCode, isScalar, LineCounter, parseDocument } from 'yaml';
import { readText } from '../read-text.ts';
import type { SourceFile } from '../source-file.ts';
import { SpecError } from '../spec-error.ts';
import { indexNodePaths } from './node-paths.ts';
import { nodeAt } from './yaml-nodes.ts';
import { toJson } from './yaml-values.ts';

/** @throws SpecError when the file cannot be read or is not YAML */
export function readYaml(path: string): SourceFile {
  return parseYaml(path, readText(path));
}

/**
 * Merge keys (`<<`) are merged: YAML 1.1 has them, and many documents are written with them.
 * @param path for messages
 * @throws SpecError with the line when the text is not YAML
 */
export function parseYaml(path: string, text: string): SourceFile {
  const lines = new LineCounter();
  // A key stays as it is written: `1.10:` is no number, and `null:` no null.
  const parsed = parseDocument(text, { lineCounter: lines, merge: true, stringKeys: true });
  const [error] = parsed.errors;
  if (error) {
    throw new SpecError(
      `${path}:${lines.linePos(error.pos[0]).line}`,
      PROBLEMS[error.code] ?? firstLine(error.message),
      'Correct the YAML.',
    );
  }
  const value = toJson(path, parsed);
  const pathOf = indexNodePaths(value);
  const locatePath = (keys: readonly (string | number)[]) => {
    for (let depth = keys.length; depth > 0; depth -= 1) {
      const node = nodeAt(parsed, keys.slice(0, depth));
      if (node?.range) return `${path}:${lines.linePos(node.range[0]).line}`;
    }
    return path;
  };
  return {
    path,
    value,
    locatePath,
    locate(node, key) {
      const keys = pathOf(node);
      return keys ? locatePath(key === undefined ? keys : [...keys, key]) : path;
    },
    numberText(node, key) {
      const keys = pathOf(node);
      const scalar = keys && nodeAt(parsed, [...keys, key]);
      return isScalar(scalar) && typeof scalar.value === 'number' ? scalar.source : undefined;
    },
  };
}

/** Problems that the library explains in terms of its own interface. */
const PROBLEMS: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: 'a second YAML document begins here, and one is expected',
  NON_STRING_KEY: 'a key is not text',
};

/** The message of the library without its excerpt and position. */
function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+.*/, '').replace(/:$/, '');
}
