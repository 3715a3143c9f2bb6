/** Computes the overlay that turns one document into another. */
import type { Json } from '../document.ts';
import { isObject, type JsonObject } from '../json-object.ts';
import { escapeName } from './normalized-path.ts';
import type { Overlay, OverlayAction } from './overlay.ts';

/**
 * The overlay that gives `after` when it is applied to `before`.
 * @param info of the overlay; its version becomes that of the document. Other changes of `info` are not made.
 */
export function overlayBetween(before: Json, after: Json, info: Overlay['info']): Overlay {
  const actions: OverlayAction[] = [{ target: '$.info', update: { version: info.version } }];
  for (const key of unionOfKeys(before, after).filter((each) => each !== 'info'))
    actions.push(...changeKey(before as JsonObject, after as JsonObject, key, '$'));
  return { overlay: '1.1.0', info, actions: joinUpdates(actions) };
}

function changeObject(before: JsonObject, after: JsonObject, target: string): OverlayAction[] {
  return unionOfKeys(before, after).flatMap((key) => changeKey(before, after, key, target));
}

function changeKey(before: JsonObject, after: JsonObject, key: string, parent: string): OverlayAction[] {
  const [old, wanted] = [before[key], after[key]];
  if (old === wanted) return [];
  const target = `${parent}${segment(key)}`;
  if (wanted === undefined) return [{ target, remove: true }];
  if (old === undefined) return [{ target: parent, update: { [key]: wanted } }];
  if (isObject(old) && isObject(wanted)) return changeObject(old, wanted, target);
  if (JSON.stringify(old) === JSON.stringify(wanted)) return [];
  if (Array.isArray(old) && Array.isArray(wanted)) {
    const actions = changeArray(old, wanted, target);
    if (actions) return actions;
  }
  return replaceKey(key, wanted, parent, isScalar(old) && isScalar(wanted));
}

/** Undefined where the array can only be replaced: an update appends, and entries have no names. */
function changeArray(
  before: readonly Json[],
  after: readonly Json[],
  target: string,
): OverlayAction[] | undefined {
  if (isStartOf(before, after)) return [{ target, update: after.slice(before.length) }];
  const areObjects = before.length === after.length && [...before, ...after].every(isObject);
  if (!areObjects) return undefined;
  return before.flatMap((each, index) =>
    changeObject(each as JsonObject, after[index] as JsonObject, `${target}[${index}]`),
  );
}

/** An update merges objects and appends to arrays, so anything but a scalar is removed first. */
function replaceKey(key: string, value: Json, parent: string, isBetweenScalars: boolean): OverlayAction[] {
  const update = { target: parent, update: { [key]: value } };
  return isBetweenScalars ? [update] : [{ target: `${parent}${segment(key)}`, remove: true }, update];
}

/** Successive updates of the same target become one. */
function joinUpdates(actions: readonly OverlayAction[]): OverlayAction[] {
  const result: OverlayAction[] = [];
  for (const action of actions) {
    const last = result.at(-1);
    if (last?.target === action.target && isObject(last.update) && isObject(action.update)) {
      const update = { ...last.update, ...action.update };
      result[result.length - 1] = { target: action.target, update };
    } else result.push(action);
  }
  return result;
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}

function isStartOf(start: readonly Json[], whole: readonly Json[]): boolean {
  return start.every((value, index) => JSON.stringify(value) === JSON.stringify(whole[index]));
}

function unionOfKeys(one: Json, other: Json): string[] {
  return [...new Set([...Object.keys(one as object), ...Object.keys(other as object)])];
}

/** One segment of a JSONPath (RFC 9535). */
function segment(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? `.${key}` : `['${escapeName(key)}']`;
}
