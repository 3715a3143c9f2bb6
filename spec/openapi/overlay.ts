/**
 * Applies OpenAPI Overlay documents (Overlay Specification 1.0 and 1.1).
 *
 * A module of our own, since the libraries depart from the specification: `openapi-format` 1.33 drops an
 * object that should be appended to an array. Parts that an overlay does not touch are shared with the
 * document that it was applied to, so forty documents cost little more than one.
 */

import { exec } from 'jsonpath-rfc9535';
import type { Json } from './document.ts';
import type { JsonObject } from './json-object.ts';
import { isObject } from './json-object.ts';
import { unescapedName } from './name-in-path.ts';

export interface Overlay {
  overlay: string;
  info: { title: string; version: string; description?: string };
  extends?: string;
  actions: Action[];
}

/** One change: `remove` wins over `copy`, and `copy` over `update`. */
export interface Action {
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

export interface Overlaid {
  document: Json;
  problems: OverlayProblem[];
  /** Indices of the actions whose target selected nothing: legal, and for our own documents a mistake. */
  idle: number[];
}

/** Told of each node that is made of another one. */
export interface OverlayTrace {
  made(result: object, from: object, update?: Json): void;
}

const NO_TRACE: OverlayTrace = { made() {} };

/** Applies the actions in order; each sees the result of those before it. The input is left as it is. */
export function applyOverlay(document: Json, overlay: Overlay, trace = NO_TRACE): Overlaid {
  const result: Overlaid = { document, problems: [], idle: [] };
  overlay.actions.forEach((action, index) => {
    try {
      const paths = select(result.document, action.target);
      if (paths.length === 0) result.idle.push(index);
      result.document = applyAction(result.document, action, paths, trace);
    } catch (error) {
      result.problems.push({ action: index, target: action.target, problem: (error as Error).message });
    }
  });
  return result;
}

type Path = readonly (string | number)[];

function select(document: Json, expression: string): Path[] {
  const paths: Path[] = [];
  exec(document, expression, (_value, path) => paths.push(path.map(meant)));
  return paths;
}

/** The library gives names as they would be written. */
function meant(key: string | number): string | number {
  return typeof key === 'string' ? unescapedName(key) : key;
}

function applyAction(document: Json, action: Action, paths: Path[], trace: OverlayTrace): Json {
  if (action.remove === true) {
    // Last first: removing an array entry moves those behind it.
    return [...paths].reverse().reduce((current, path) => removeAt(current, path, trace), document);
  }
  const value = action.copy === undefined ? action.update : copied(document, action.copy);
  if (value === undefined) throw new Error('the action has none of "update", "copy" and "remove"');
  const change = (node: Json) => merged(node, value, trace);
  return paths.reduce((current, path) => changeAt(current, path, change, trace), document);
}

function copied(document: Json, expression: string): Json {
  const found: Json[] = [];
  exec(document, expression, (value) => found.push(value as Json));
  const [value] = found;
  if (found.length !== 1 || value === undefined) {
    throw new Error(`"copy" must select one node; ${expression} selects ${found.length}`);
  }
  return value;
}

function merged(target: Json, update: Json, trace: OverlayTrace): Json {
  if (Array.isArray(target)) {
    const result = Array.isArray(update) ? [...target, ...update] : [...target, update];
    trace.made(result, target, update);
    return result;
  }
  if (isObject(target)) {
    if (!isObject(update)) throw new Error(`an object cannot be updated with ${kind(update)}`);
    return mergedObject(target, update, trace);
  }
  if (Array.isArray(update) || isObject(update)) {
    throw new Error(`${kind(target)} cannot be updated with ${kind(update)}`);
  }
  return update;
}

function mergedObject(target: JsonObject, update: JsonObject, trace: OverlayTrace): Json {
  const result = { ...target };
  trace.made(result, target, update);
  for (const [key, value] of Object.entries(update)) {
    const old = target[key];
    if (old === undefined) result[key] = value;
    else if (Array.isArray(old) && !Array.isArray(value)) {
      throw new Error(`the array "${key}" cannot be merged with ${kind(value)}`);
    } else result[key] = merged(old, value, trace);
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

function removeAt(document: Json, path: Path, trace: OverlayTrace): Json {
  const last = path.at(-1);
  if (last === undefined) throw new Error('the whole document cannot be removed');
  const remove = (parent: Json) => {
    const copy = shallowCopy(parent, trace);
    if (Array.isArray(copy)) copy.splice(last as number, 1);
    else delete (copy as JsonObject)[last];
    return copy;
  };
  return changeAt(document, path.slice(0, -1), remove, trace);
}

function shallowCopy(node: Json, trace: OverlayTrace): Json {
  const copy = Array.isArray(node) ? [...node] : { ...(node as object) };
  trace.made(copy, node as object);
  return copy;
}

function kind(node: Json): string {
  if (node === null) return 'null';
  return Array.isArray(node) ? 'an array' : typeof node === 'object' ? 'an object' : `a ${typeof node}`;
}
