/** `required`, when not the same properties are required in all versions. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { presence, type Run, type ValuesByVersion } from './held.ts';
import type { Timeline } from './timeline.ts';

export interface Requirements {
  /** In all versions. */
  always: string[];
  /** Members for `allOf`, marked. */
  sometimes: JsonObject[];
}

/**
 * Undefined where marks cannot say it: one is required, is not, and is again; or is required before it is declared.
 * @param held schemas
 */
export function requirements(held: ValuesByVersion, timeline: Timeline): Requirements | undefined {
  const span = [...held.keys()];
  const always: string[] = [];
  const byRun = new Map<string, { run: Run; names: string[] }>();
  for (const name of new Set([...held.values()].flatMap(requiredBy))) {
    const requiring = new Map([...held].filter(([, schema]) => requiredBy(schema).includes(name)));
    const run = presence(requiring, span);
    if (!run || isDeclaredLate(name, held, requiring)) return undefined;
    if (requiring.size === span.length) always.push(name);
    else {
      const key = `${run.first} ${run.last}`;
      byRun.set(key, { run, names: [...(byRun.get(key)?.names ?? []), name] });
    }
  }
  const sometimes = [...byRun.values()].map(({ run, names }) =>
    timeline.marked({ required: names }, run, span),
  );
  return { always, sometimes };
}

function isDeclaredLate(name: string, held: ValuesByVersion, requiring: ValuesByVersion): boolean {
  const isDeclared = (schema: Json) =>
    isObject(schema) && isObject(schema.properties) && name in schema.properties;
  return [...held.values()].some(isDeclared) && ![...requiring.values()].every(isDeclared);
}

function requiredBy(schema: Json): string[] {
  return isObject(schema) && Array.isArray(schema.required) ? (schema.required as string[]) : [];
}
