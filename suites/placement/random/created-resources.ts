/** The resources that the calls may create, and the lists that are empty without them. */
import type { EmptyList } from '../../../runner/case/generated/call-source.ts';
import type { CallNames } from './names.ts';

/** In the order of removal: allocations before providers, and both before the traits and classes that they refer to. */
export function listRemovablePaths(names: CallNames): string[] {
  const { consumers, providers, customTraits, customClasses, unusedName } = names;
  return [
    ...consumers.map((uuid) => `/allocations/${uuid}`),
    ...providers.map((uuid) => `/resource_providers/${uuid}`),
    ...[...customTraits, unusedName].map((name) => `/traits/${name}`),
    ...[...customClasses, unusedName].map((name) => `/resource_classes/${name}`),
  ];
}

export const EMPTY_LISTS: readonly EmptyList[] = [
  { path: '/resource_providers', listNames: (json) => readNames(json, 'resource_providers') },
  { path: '/traits', listNames: (json) => readNames(json, 'traits').filter(isCustom) },
  { path: '/resource_classes', listNames: (json) => readNames(json, 'resource_classes').filter(isCustom) },
];

function isCustom(name: string): boolean {
  return name.startsWith('CUSTOM_');
}

/** Reads the names from a list of names or of resources. */
function readNames(json: unknown, key: string): string[] {
  const list = (json as Record<string, unknown> | undefined)?.[key];
  if (!Array.isArray(list)) return [];
  return list.map((item) => (typeof item === 'string' ? item : String(item?.name)));
}
