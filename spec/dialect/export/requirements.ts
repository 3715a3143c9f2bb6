/** Expresses `required` lists that differ between versions as marked members of `allOf`. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { Timeline } from './timeline.ts';
import { findSingleRun, type ValuesByVersion, type VersionRun } from './values-by-version.ts';

export interface Requirements {
  /** Properties that all versions require. */
  always: string[];
  /** Marked members for `allOf`. */
  sometimes: JsonObject[];
}

/**
 * Undefined where marks cannot express it: a property is required, then not, then again; or it is required at a version
 * that does not declare it.
 * @param schemas by version
 */
export function collectRequirements(schemas: ValuesByVersion, timeline: Timeline): Requirements | undefined {
  const span = [...schemas.keys()];
  const always: string[] = [];
  const byRun = new Map<string, { run: VersionRun; names: string[] }>();
  for (const name of new Set([...schemas.values()].flatMap(requiredBy))) {
    const requiring = new Map([...schemas].filter(([, schema]) => requiredBy(schema).includes(name)));
    const run = findSingleRun(requiring, span);
    if (!run || isRequiredUndeclared(name, schemas, requiring)) return undefined;
    if (requiring.size === span.length) always.push(name);
    else {
      const key = `${run.first} ${run.last}`;
      byRun.set(key, { run, names: [...(byRun.get(key)?.names ?? []), name] });
    }
  }
  const sometimes = [...byRun.values()].map(({ run, names }) =>
    timeline.mark({ required: names }, run, span),
  );
  return { always, sometimes };
}

/** Import rejects that for a property that another version declares. */
function isRequiredUndeclared(name: string, schemas: ValuesByVersion, requiring: ValuesByVersion): boolean {
  const isDeclared = (schema: Json) =>
    isObject(schema) && isObject(schema.properties) && name in schema.properties;
  return [...schemas.values()].some(isDeclared) && ![...requiring.values()].every(isDeclared);
}

function requiredBy(schema: Json): string[] {
  return isObject(schema) && Array.isArray(schema.required) ? (schema.required as string[]) : [];
}
