/**
 * Selects nodes by JSONPath. The library for it is loaded for paths with filters and wildcards: nearly all overlays name single
 * nodes, and whoever judges single exchanges reads no others.
 */
import { createRequire } from 'node:module';
import type { Json } from '../document.ts';
import { unescapeName } from './normalized-path.ts';

/** The keys of each selected node. @throws SyntaxError for what is no JSONPath */
export function selectPaths(document: Json, expression: string): (string | number)[][] {
  const steps = stepsOfPlainPath(expression);
  if (steps !== undefined) return followSteps(document, steps);
  const paths: (string | number)[][] = [];
  // The library returns names in their escaped form.
  loadLibrary().exec(document, expression, (_value, path) =>
    paths.push(path.map((key) => (typeof key === 'string' ? unescapeName(key) : key))),
  );
  return paths;
}

/** The selected nodes. @throws SyntaxError for what is no JSONPath */
export function selectValues(document: Json, expression: string): Json[] {
  return selectPaths(document, expression).map((path) =>
    path.reduce((node, key) => (node as { [key: string | number]: Json })[key] as Json, document),
  );
}

/** Of a path with names, lists of names and indices alone, without escapes; undefined for any other. */
export function stepsOfPlainPath(expression: string): (string | number)[][] | undefined {
  if (!PLAIN_PATH.test(expression)) return undefined;
  return [...expression.matchAll(STEP)].map(([, name, names, index]) => {
    if (name !== undefined) return [name];
    if (index !== undefined) return [Number(index)];
    return [...(names as string).matchAll(NAME)].map(([text]) => text.slice(1, -1));
  });
}

const NAME = /'[^'\\\p{Cc}]*'|"[^"\\\p{Cc}]*"/gu;
const ONE_STEP = String.raw`\.([A-Za-z_][A-Za-z0-9_]*)|\[((?:${NAME.source})(?:,(?:${NAME.source}))*)\]|\[(0|[1-9]\d{0,8})\]`;
const STEP = new RegExp(ONE_STEP, 'gu');
const PLAIN_PATH = new RegExp(`^\\$(?:${ONE_STEP})*$`, 'u');

function followSteps(
  document: Json,
  steps: readonly (readonly (string | number)[])[],
): (string | number)[][] {
  let nodes: { keys: (string | number)[]; value: Json }[] = [{ keys: [], value: document }];
  for (const step of steps)
    nodes = nodes.flatMap(({ keys, value }) =>
      step
        .filter((key) => hasKey(value, key))
        .map((key) => ({
          keys: [...keys, key],
          value: (value as { [key: string | number]: Json })[key] as Json,
        })),
    );
  return nodes.map(({ keys }) => keys);
}

function hasKey(node: Json, key: string | number): boolean {
  const isNode = typeof key === 'number' ? Array.isArray(node) : isPlainObject(node);
  return isNode && Object.hasOwn(node as object, key);
}

function isPlainObject(node: Json): boolean {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

function loadLibrary(): typeof import('jsonpath-rfc9535') {
  return createRequire(import.meta.url)('jsonpath-rfc9535');
}
