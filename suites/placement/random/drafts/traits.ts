/** Drafts calls for traits, and for the traits of a provider. */
import type { CallDraft, CallKind } from '../call-draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { SHARING_TRAIT, STANDARD_TRAITS } from '../names.ts';
import { draftProviderRead } from './generation-reads.ts';

export const TRAIT_CALLS: readonly CallKind[] = [
  { operation: 'listTraits', since: '1.6', weight: 2, draft: list },
  {
    operation: 'getTrait',
    since: '1.6',
    weight: 1.5,
    draft: (context) => draftOne(context, 'getTrait', 'GET'),
  },
  { operation: 'ensureTrait', since: '1.6', weight: 2.5, draft: ensure },
  {
    operation: 'deleteTrait',
    since: '1.6',
    weight: 1,
    draft: (context) => draftOne(context, 'deleteTrait', 'DELETE'),
  },
  {
    operation: 'listResourceProviderTraits',
    since: '1.6',
    weight: 1.5,
    draft: (context) => draftForProvider(context, 'listResourceProviderTraits', 'GET'),
  },
  { operation: 'replaceResourceProviderTraits', since: '1.6', weight: 6, draft: replace },
  {
    operation: 'deleteResourceProviderTraits',
    since: '1.6',
    weight: 0.5,
    draft: (context) => draftForProvider(context, 'deleteResourceProviderTraits', 'DELETE'),
  },
];

function list({ state, choose, mutation, options }: DraftContext): CallDraft {
  const some = () => choose.pick([...state.names.customTraits, ...STANDARD_TRAITS, state.names.unusedName]);
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
  if (choose.chance(0.8)) query.push(['name', choose.pick(mutation === 'boundary' ? badNames : names())]);
  const associated =
    mutation === 'unknown-name' ? ['yes', '', '1', 'TRUE '] : ['true', 'false', 'True', 'FALSE'];
  if (choose.chance(0.5)) query.push(['associated', choose.pick(associated)]);
  return { operation: 'listTraits', method: 'GET', path: '/traits', query };
}

function draftOne(context: DraftContext, operation: string, method: string): CallDraft {
  const { state, choose, mutation } = context;
  const inUse = new Set([...state.providers.values()].flatMap(({ traits }) => traits));
  const there = context.listTraits();
  const fit =
    method === 'DELETE' && mutation !== 'boundary' ? there.filter((name) => !inUse.has(name)) : there;
  const others = method === 'DELETE' ? state.names.customTraits : STANDARD_TRAITS;
  const name = choose.pick(fit.length === 0 || (method === 'GET' && choose.chance(0.2)) ? [...others] : fit);
  return {
    operation,
    method,
    path: `/traits/${mutation === 'unknown-name' ? pickUnknownTrait(context) : name}`,
  };
}

function ensure(context: DraftContext): CallDraft {
  const { state, choose, mutation } = context;
  const missing = state.names.customTraits.filter((name) => !state.traits.has(name));
  const name = choose.pick(missing.length === 0 || choose.chance(0.3) ? state.names.customTraits : missing);
  const bad = [
    'CUSTOM_',
    'CUSTOM_a',
    'HW_CPU_X86_AVX2',
    'NO_SUCH_TRAIT',
    `${state.names.customTraits.at(-1)}X`,
    'CUSTOM_A.B',
  ];
  const isMutated = mutation === 'boundary' || mutation === 'unknown-name';
  return { operation: 'ensureTrait', method: 'PUT', path: `/traits/${isMutated ? choose.pick(bad) : name}` };
}

function pickUnknownTrait({ state, choose }: DraftContext): string {
  return choose.pick([
    state.names.unusedName,
    'NO_SUCH_TRAIT',
    'custom_lower',
    `${state.names.customTraits.at(-1)}X`,
  ]);
}

function draftForProvider(context: DraftContext, operation: string, method: string): CallDraft | undefined {
  const provider = context.pickProvider();
  return (
    provider && { operation, method, path: `/resource_providers/${context.mutateUuid(provider.uuid)}/traits` }
  );
}

function replace(context: DraftContext): CallDraft | undefined {
  const { state, choose, mutation } = context;
  const provider = choose.chance(0.5)
    ? context.pickProviderWhere(({ traits }) => traits.length === 0)
    : context.pickProvider();
  if (provider === undefined) return undefined;
  if (provider.generation === undefined) return draftProviderRead(context, provider);
  const traits = choose.some([...context.listTraits(), ...STANDARD_TRAITS], choose.chance(0.1) ? 0 : 1, 3);
  // Only sharing providers have the trait; see StateModel.listClasses.
  if (state.isSharing(provider.uuid) && choose.chance(0.9)) traits.push(SHARING_TRAIT);
  if (mutation === 'unknown-name') traits.push(pickUnknownTrait(context));
  if (mutation === 'boundary') traits.push(choose.pick(['', ...traits]));
  return {
    operation: 'replaceResourceProviderTraits',
    method: 'PUT',
    path: `/resource_providers/${choose.chance(0.3) ? context.mutateUuid(provider.uuid) : provider.uuid}/traits`,
    body: { traits, resource_provider_generation: context.mutateGeneration(provider.generation) },
  };
}
