/** What of an imported guideline is kept for the export, and judges nothing. */
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { GuidelineFile } from '../guideline-file.ts';
import type { ListedNames } from './listed-names.ts';

/** In words, one line for each kind. */
export function listKept({ openstack = {}, capabilities }: GuidelineFile): string[] {
  const { patch = {}, listed = {}, unlisted = {} } = openstack;
  const others = Object.entries(listed as unknown as ListedNames).flatMap(([component, lists]) =>
    Object.entries(lists).flatMap(([status, names]) =>
      names.map((id) => `${id} (${status} in ${component})`),
    ),
  );
  const own = Object.values(capabilities).map((one) => one.openstack ?? {});
  return [
    ...list('parts', describeParts(patch as JsonObject)),
    ...list('names of components that are no capabilities here', others),
    ...list(
      'capabilities that no component lists, or that have no tests',
      Object.keys(unlisted as JsonObject),
    ),
    ...list('of capabilities', countKeys(own)),
    ...list('of tests', countKeys(own.flatMap(({ tests }) => (isObject(tests) ? Object.values(tests) : [])))),
  ];
}

function list(what: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${what}: ${items.join(', ')}`];
}

/** `metadata.source`, `platforms`: of metadata and components each key, since this form has a part of them. */
function describeParts(patch: JsonObject): string[] {
  return Object.entries(patch).flatMap(([key, value]) => {
    if (key === 'metadata' && isObject(value)) return Object.entries(value).flatMap(describeMetadata);
    if (key !== 'components' || !isObject(value)) return [key];
    const names = Object.values(value).flatMap((component) =>
      isObject(component) ? Object.keys(component) : [],
    );
    return [...new Set(names)].map((name) => `components.*.${name}`);
  });
}

function describeMetadata([key, value]: [string, unknown]): string[] {
  if (!isObject(value)) return [`metadata.${key}`];
  return Object.keys(value).map((name) => `metadata.${key}.${name}`);
}

/** `project (93)` */
function countKeys(objects: readonly unknown[]): string[] {
  const counts = new Map<string, number>();
  for (const object of objects)
    for (const key of Object.keys(isObject(object) ? object : {}))
      if (key !== 'tests') counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => `${key} (${count})`);
}
