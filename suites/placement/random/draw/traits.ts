/** Calls about traits, and about those of a provider. */
import type { CallKind, Draft } from '../draft.ts';
import type { Drawing } from '../drawing.ts';
import { look } from '../look.ts';
import { SHARING_TRAIT, STANDARD_TRAITS } from '../names.ts';

export const TRAIT_CALLS: readonly CallKind[] = [
  { operation: 'listTraits', since: '1.6', weight: 2, draft: list },
  { operation: 'getTrait', since: '1.6', weight: 1.5, draft: (drawing) => ofOne(drawing, 'getTrait', 'GET') },
  { operation: 'ensureTrait', since: '1.6', weight: 2.5, draft: ensure },
  {
    operation: 'deleteTrait',
    since: '1.6',
    weight: 1,
    draft: (drawing) => ofOne(drawing, 'deleteTrait', 'DELETE'),
  },
  {
    operation: 'listResourceProviderTraits',
    since: '1.6',
    weight: 1.5,
    draft: (drawing) => ofProvider(drawing, 'listResourceProviderTraits', 'GET'),
  },
  { operation: 'replaceResourceProviderTraits', since: '1.6', weight: 6, draft: replace },
  {
    operation: 'deleteResourceProviderTraits',
    since: '1.6',
    weight: 0.5,
    draft: (drawing) => ofProvider(drawing, 'deleteResourceProviderTraits', 'DELETE'),
  },
];

function list({ world, choose, wrong, options }: Drawing): Draft {
  const some = () => choose.pick([...world.names.customTraits, ...STANDARD_TRAITS, world.names.strangeName]);
  const names = () => [
    `in:${some()},${some()}`,
    `in:${some()}`,
    'startswith:CUSTOM_',
    'startswith:HW_CPU_X86',
    `startswith:${some().slice(0, 22)}`,
    ...(options.databasePatterns ? ['startswith:%', 'startswith:H_', 'startswith:hw_'] : []),
  ];
  const badNames = ['in:', 'startswith:', 'CUSTOM_A', 'like:CUSTOM_', '', ':', 'in:CUSTOM_A,'];
  const query: [string, string][] = [];
  if (choose.chance(0.8)) query.push(['name', choose.pick(wrong === 'limits' ? badNames : names())]);
  const associated = wrong === 'stranger' ? ['yes', '', '1', 'TRUE '] : ['true', 'false', 'True', 'FALSE'];
  if (choose.chance(0.5)) query.push(['associated', choose.pick(associated)]);
  return { operation: 'listTraits', method: 'GET', path: '/traits', query };
}

function ofOne(drawing: Drawing, operation: string, method: string): Draft {
  const { world, choose, wrong } = drawing;
  const inUse = new Set([...world.providers.values()].flatMap(({ traits }) => traits));
  const there = drawing.traits();
  const fit = method === 'DELETE' && wrong !== 'limits' ? there.filter((name) => !inUse.has(name)) : there;
  const others = method === 'DELETE' ? world.names.customTraits : STANDARD_TRAITS;
  const name = choose.pick(fit.length === 0 || (method === 'GET' && choose.chance(0.2)) ? [...others] : fit);
  return { operation, method, path: `/traits/${wrong === 'stranger' ? unknownTrait(drawing) : name}` };
}

function ensure(drawing: Drawing): Draft {
  const { world, choose, wrong } = drawing;
  const missing = world.names.customTraits.filter((name) => !world.traits.has(name));
  const name = choose.pick(missing.length === 0 || choose.chance(0.3) ? world.names.customTraits : missing);
  const bad = [
    'CUSTOM_',
    'CUSTOM_a',
    'HW_CPU_X86_AVX2',
    'NO_SUCH_TRAIT',
    `${world.names.customTraits.at(-1)}X`,
    'CUSTOM_A.B',
  ];
  const spoilt = wrong === 'limits' || wrong === 'stranger';
  return { operation: 'ensureTrait', method: 'PUT', path: `/traits/${spoilt ? choose.pick(bad) : name}` };
}

function unknownTrait({ world, choose }: Drawing): string {
  return choose.pick([
    world.names.strangeName,
    'NO_SUCH_TRAIT',
    'custom_lower',
    `${world.names.customTraits.at(-1)}X`,
  ]);
}

function ofProvider(drawing: Drawing, operation: string, method: string): Draft | undefined {
  const provider = drawing.provider();
  return (
    provider && { operation, method, path: `/resource_providers/${drawing.uuidOr(provider.uuid)}/traits` }
  );
}

function replace(drawing: Drawing): Draft | undefined {
  const { world, choose, wrong } = drawing;
  const provider = choose.chance(0.5)
    ? drawing.providerWhere(({ traits }) => traits.length === 0)
    : drawing.provider();
  if (provider === undefined) return undefined;
  if (provider.generation === undefined) return look(drawing, provider);
  const traits = choose.some([...drawing.traits(), ...STANDARD_TRAITS], choose.chance(0.1) ? 0 : 1, 3);
  // Sharing is kept to the providers that are for it; see World.classesFor.
  if (world.isSharing(provider.uuid) && choose.chance(0.9)) traits.push(SHARING_TRAIT);
  if (wrong === 'stranger') traits.push(unknownTrait(drawing));
  if (wrong === 'limits') traits.push(choose.pick(['', ...traits]));
  return {
    operation: 'replaceResourceProviderTraits',
    method: 'PUT',
    path: `/resource_providers/${choose.chance(0.3) ? drawing.uuidOr(provider.uuid) : provider.uuid}/traits`,
    body: { traits, resource_provider_generation: drawing.generationOf(provider.generation) },
  };
}
