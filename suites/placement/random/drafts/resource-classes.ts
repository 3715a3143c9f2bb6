/** Drafts calls for resource classes. */
import type { CallDraft, CallKind } from '../call-draft.ts';
import type { DraftContext } from '../draft-context.ts';
import type { StateModel } from '../state/state-model.ts';
import { pickUnknownClass } from './filters.ts';

export const RESOURCE_CLASS_CALLS: readonly CallKind[] = [
  {
    operation: 'listResourceClasses',
    since: '1.2',
    weight: 1,
    draft: () => ({ operation: 'listResourceClasses', method: 'GET', path: '/resource_classes' }),
  },
  {
    operation: 'createResourceClass',
    since: '1.2',
    weight: (state) => (listMissing(state).length > 0 ? 2 : 0.3),
    draft: create,
  },
  {
    operation: 'getResourceClass',
    since: '1.2',
    weight: 1,
    draft: (context) => draftOne(context, 'getResourceClass', 'GET'),
  },
  {
    operation: 'renameResourceClass',
    since: '1.2',
    until: '1.6',
    weight: (state) => (state.classes.size > 0 && listMissing(state).length > 0 ? 4 : 0.5),
    draft: rename,
  },
  { operation: 'ensureResourceClass', since: '1.7', weight: 2, draft: ensure },
  {
    operation: 'deleteResourceClass',
    since: '1.2',
    weight: (state) => (listUnused(state).length > 0 ? 2 : 0.3),
    draft: (context) => draftOne(context, 'deleteResourceClass', 'DELETE'),
  },
];

function listMissing({ names, classes }: StateModel): string[] {
  return names.customClasses.filter((name) => !classes.has(name));
}

/** Custom classes without inventory. */
function listUnused({ providers, classes }: StateModel): string[] {
  const sumUsed = new Set([...providers.values()].flatMap(({ inventories }) => [...inventories.keys()]));
  return [...classes].filter((name) => !sumUsed.has(name));
}

/** A name that no class can be created with. */
function pickInvalidName({ state, choose }: DraftContext): string {
  return choose.pick([
    'CUSTOM_',
    'CUSTOM_a',
    'VCPU',
    'NO_SUCH_CLASS',
    `${state.names.customClasses.at(-1)}X`,
    'CUSTOM_A.B',
  ]);
}

function create(context: DraftContext): CallDraft {
  const { state, choose, mutation } = context;
  const free = listMissing(state);
  const taken = free.length === 0 || mutation === 'boundary';
  const name =
    mutation === 'unknown-name'
      ? pickInvalidName(context)
      : choose.pick(taken ? state.names.customClasses : free);
  return { operation: 'createResourceClass', method: 'POST', path: '/resource_classes', body: { name } };
}

function draftOne(context: DraftContext, operation: string, method: string): CallDraft {
  const { state, choose, mutation } = context;
  const fit = method === 'DELETE' && mutation !== 'boundary' ? listUnused(state) : [...state.classes, 'VCPU'];
  const name = choose.pick(fit.length === 0 ? state.names.customClasses : fit);
  return {
    operation,
    method,
    path: `/resource_classes/${mutation === 'unknown-name' ? pickUnknownClass(context) : name}`,
  };
}

function rename(context: DraftContext): CallDraft {
  const { state, choose, mutation } = context;
  const free = listMissing(state);
  const there = [...state.classes];
  const from =
    there.length === 0 || mutation === 'unknown-name'
      ? choose.pick(['VCPU', pickUnknownClass(context)])
      : choose.pick(there);
  const taken = free.length === 0 || mutation === 'boundary';
  const name =
    mutation === 'boundary' && choose.chance(0.4)
      ? pickInvalidName(context)
      : choose.pick(taken ? state.names.customClasses : free);
  return {
    operation: 'renameResourceClass',
    method: 'PUT',
    path: `/resource_classes/${from}`,
    body: { name },
  };
}

function ensure(context: DraftContext): CallDraft {
  const { state, choose, mutation } = context;
  const isMutated = mutation === 'boundary' || mutation === 'unknown-name';
  const name = isMutated
    ? pickInvalidName(context)
    : choose.pick([...listMissing(state), ...state.names.customClasses]);
  return { operation: 'ensureResourceClass', method: 'PUT', path: `/resource_classes/${name}` };
}
