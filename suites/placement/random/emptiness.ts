/** What the calls can have made, and how to see that nothing else is there. */
import type { EmptyList } from '../../../runner/case/call-source.ts';
import type { CallNames } from './names.ts';

/** Allocations before providers, and both before what they refer to. */
export function removableOf(names: CallNames): string[] {
  const { consumers, providers, customTraits, customClasses, strangeName } = names;
  return [
    ...consumers.map((uuid) => `/allocations/${uuid}`),
    ...providers.map((uuid) => `/resource_providers/${uuid}`),
    ...[...customTraits, strangeName].map((name) => `/traits/${name}`),
    ...[...customClasses, strangeName].map((name) => `/resource_classes/${name}`),
  ];
}

export const EMPTINESS: readonly EmptyList[] = [
  { path: '/resource_providers', listNames: (json) => namesIn(json, 'resource_providers') },
  { path: '/traits', listNames: (json) => namesIn(json, 'traits').filter(isCustom) },
  { path: '/resource_classes', listNames: (json) => namesIn(json, 'resource_classes').filter(isCustom) },
];

function isCustom(name: string): boolean {
  return name.startsWith('CUSTOM_');
}

/** Of a list of names, or of things that have one. */
function namesIn(json: unknown, key: string): string[] {
  const list = (json as Record<string, unknown> | undefined)?.[key];
  if (!Array.isArray(list)) return [];
  return list.map((item) => (typeof item === 'string' ? item : String(item?.name)));
}
