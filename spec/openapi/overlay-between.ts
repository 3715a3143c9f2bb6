/** The overlay that makes one document of another. */
import type { Json } from './document.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { escapedName } from './name-in-path.ts';
import type { Action, Overlay } from './overlay.ts';

/** Applied to `before` it gives `after`, with the version of `info`. */
export function overlayBetween(before: Json, after: Json, info: Overlay['info']): Overlay {
  const actions: Action[] = [{ target: '$.info', update: { version: info.version } }];
  for (const key of keysOf(before, after).filter((each) => each !== 'info'))
    actions.push(...changesBelow(before as JsonObject, after as JsonObject, key, '$'));
  return { overlay: '1.1.0', info, actions: joined(actions) };
}

function changesBelow(before: JsonObject, after: JsonObject, key: string, parent: string): Action[] {
  const [was, is] = [before[key], after[key]];
  if (was === is) return [];
  const target = `${parent}${step(key)}`;
  if (is === undefined) return [{ target, remove: true }];
  if (was === undefined) return [{ target: parent, update: { [key]: is } }];
  if (isObject(was) && isObject(is)) return itemChanges(was, is, target);
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  if (Array.isArray(was) && Array.isArray(is)) {
    if (isStartOf(was, is)) return [{ target, update: is.slice(was.length) }];
    if (was.length === is.length && was.every((each, index) => isObject(each) && isObject(is[index] as Json)))
      return was.flatMap((each, index) =>
        itemChanges(each as JsonObject, is[index] as JsonObject, `${target}[${index}]`),
      );
  }
  // An update adds to what is there, so what cannot be added to goes first.
  const isScalar = [was, is].every((value) => typeof value !== 'object' || value === null);
  return isScalar
    ? [{ target: parent, update: { [key]: is } }]
    : [
        { target, remove: true },
        { target: parent, update: { [key]: is } },
      ];
}

/** What is added to one and the same part, one after the other, is added at once. */
function joined(actions: readonly Action[]): Action[] {
  const result: Action[] = [];
  for (const action of actions) {
    const last = result.at(-1);
    if (last?.target === action.target && isObject(last.update ?? null) && isObject(action.update ?? null)) {
      const update = { ...(last.update as JsonObject), ...(action.update as JsonObject) };
      result[result.length - 1] = { target: action.target, update };
    } else result.push(action);
  }
  return result;
}

function itemChanges(was: JsonObject, is: JsonObject, target: string): Action[] {
  return keysOf(was, is).flatMap((key) => changesBelow(was, is, key, target));
}

function isStartOf(start: readonly Json[], whole: readonly Json[]): boolean {
  return start.every((value, index) => JSON.stringify(value) === JSON.stringify(whole[index]));
}

function keysOf(one: Json, other: Json): string[] {
  return [...new Set([...Object.keys(one as object), ...Object.keys(other as object)])];
}

/** In the form of RFC 9535; simple names are written simply. */
function step(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? `.${key}` : `['${escapedName(key)}']`;
}
