/**
 * Applies OpenAPI Overlay documents (Overlay Specification 1.0 and 1.1).
 *
 * No library does it as the specification says: `openapi-format` 1.33 drops an object that should be appended to an array.
 * The result shares the parts that an overlay does not touch with the document before, so forty documents cost little
 * more than one.
 */

import type { Json } from '../document.ts';
import type { JsonObject } from '../json-object.ts';
import { isObject } from '../json-object.ts';
import { selectPaths, selectValues } from './select-nodes.ts';

export interface Overlay {
  overlay: string;
  info: { title: string; version: string; description?: string };
  extends?: string;
  actions: OverlayAction[];
}

/** One change. `remove` takes precedence over `copy`, and `copy` over `update`. */
export interface OverlayAction {
  target: string;
  description?: string;
  update?: Json;
  copy?: string;
  remove?: boolean;
}

/** Why an action cannot be applied. `action` is its index in the overlay. */
export interface OverlayProblem {
  action: number;
  target: string;
  problem: string;
}

export interface OverlayResult {
  document: Json;
  problems: OverlayProblem[];
  /** Indices of the actions whose target selected nothing. The specification allows that; this project's documents do not. */
  unmatched: number[];
}

/** Records which node each new one was copied from, and the update that was merged into it. */
export interface OverlayTrace {
  recordCopy(result: object, from: object, update?: Json): void;
  recordRemoval?(parent: object, key: string | number, action: OverlayAction): void;
}

const NO_TRACE: OverlayTrace = { recordCopy() {} };

/** Applies the actions in order, each to the result of the one before. The input document is not changed. */
export function applyOverlay(document: Json, overlay: Overlay, trace = NO_TRACE): OverlayResult {
  const result: OverlayResult = { document, problems: [], unmatched: [] };
  overlay.actions.forEach((action, index) => {
    try {
      const paths = selectPaths(result.document, action.target);
      if (paths.length === 0) result.unmatched.push(index);
      result.document = applyAction(result.document, action, paths, trace);
    } catch (error) {
      result.problems.push({ action: index, target: action.target, problem: (error as Error).message });
    }
  });
  return result;
}

type Path = readonly (string | number)[];

function applyAction(document: Json, action: OverlayAction, paths: Path[], trace: OverlayTrace): Json {
  if (action.remove === true) {
    // From the last to the first, since removing an array entry moves the later ones.
    return [...paths].reverse().reduce((current, path) => removeAt(current, path, action, trace), document);
  }
  const value = action.copy === undefined ? action.update : selectOne(document, action.copy);
  if (value === undefined) throw new Error('the action has no "update", "copy" or "remove"');
  const change = (node: Json) => merge(node, value, trace);
  return paths.reduce((current, path) => changeAt(current, path, change, trace), document);
}

function selectOne(document: Json, expression: string): Json {
  const found = selectValues(document, expression);
  const [value] = found;
  if (found.length !== 1 || value === undefined) {
    throw new Error(`"copy" must select one node; ${expression} selects ${found.length}`);
  }
  return value;
}

function merge(target: Json, update: Json, trace: OverlayTrace): Json {
  if (Array.isArray(target)) {
    const result = Array.isArray(update) ? [...target, ...update] : [...target, update];
    trace.recordCopy(result, target, update);
    return result;
  }
  if (isObject(target)) {
    if (!isObject(update)) throw new Error(`an object cannot be updated with ${kind(update)}`);
    return mergeObject(target, update, trace);
  }
  if (Array.isArray(update) || isObject(update)) {
    throw new Error(`${kind(target)} cannot be updated with ${kind(update)}`);
  }
  return update;
}

function mergeObject(target: JsonObject, update: JsonObject, trace: OverlayTrace): Json {
  const result = { ...target };
  trace.recordCopy(result, target, update);
  for (const [key, value] of Object.entries(update)) {
    const before = target[key];
    if (before === undefined) result[key] = value;
    else if (Array.isArray(before) && !Array.isArray(value)) {
      throw new Error(`the array "${key}" cannot be merged with ${kind(value)}`);
    } else result[key] = merge(before, value, trace);
  }
  return result;
}

function changeAt(node: Json, path: Path, change: (node: Json) => Json, trace: OverlayTrace): Json {
  const [key, ...rest] = path;
  if (key === undefined) return change(node);
  const copy = shallowCopy(node, trace) as { [key: string | number]: Json };
  copy[key] = changeAt(copy[key] as Json, rest, change, trace);
  return copy as Json;
}

function removeAt(document: Json, path: Path, action: OverlayAction, trace: OverlayTrace): Json {
  const last = path.at(-1);
  if (last === undefined) throw new Error('the whole document cannot be removed');
  const remove = (parent: Json) => {
    trace.recordRemoval?.(parent as object, last, action);
    const copy = shallowCopy(parent, trace);
    if (Array.isArray(copy)) copy.splice(last as number, 1);
    else delete (copy as JsonObject)[last];
    return copy;
  };
  return changeAt(document, path.slice(0, -1), remove, trace);
}

function shallowCopy(node: Json, trace: OverlayTrace): Json {
  const copy = Array.isArray(node) ? [...node] : { ...(node as object) };
  trace.recordCopy(copy, node as object);
  return copy;
}

function kind(node: Json): string {
  if (node === null) return 'null';
  return Array.isArray(node) ? 'an array' : typeof node === 'object' ? 'an object' : `a ${typeof node}`;
}
