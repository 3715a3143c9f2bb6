/** Drafts calls for the inventories of a provider. */
import type { CallDraft, CallKind } from '../call-draft.ts';
import { type DraftContext, MAX_INTEGER } from '../draft-context.ts';
import type { KnownProvider } from '../state/state-model.ts';
import { pickUnknownClass } from './filters.ts';
import { draftProviderRead } from './generation-reads.ts';

export const INVENTORY_CALLS: readonly CallKind[] = [
  {
    operation: 'listInventories',
    since: '1.0',
    weight: 2,
    draft: (context) => draftAll(context, 'listInventories', ''),
  },
  {
    operation: 'getInventory',
    since: '1.0',
    weight: 2,
    draft: (context) => draftOne(context, 'getInventory', 'GET'),
  },
  { operation: 'createInventory', since: '1.0', weight: 5, draft: create },
  { operation: 'replaceInventories', since: '1.0', weight: 8, draft: replace },
  { operation: 'updateInventory', since: '1.0', weight: 4, draft: update },
  {
    operation: 'deleteInventory',
    since: '1.0',
    weight: 1.5,
    draft: (context) => draftOne(context, 'deleteInventory', 'DELETE'),
  },
  {
    operation: 'deleteInventories',
    since: '1.5',
    weight: 0.7,
    draft: (context) => draftAll(context, 'deleteInventories', '', 'DELETE'),
  },
];

function draftAll(
  context: DraftContext,
  operation: string,
  rest: string,
  method = 'GET',
): CallDraft | undefined {
  const { state, mutation } = context;
  const unused = method === 'DELETE' && mutation !== 'boundary';
  const provider = context.pickProviderWhere(
    ({ uuid, inventories }) => inventories.size > 0 && (!unused || state.listUsers(uuid).length === 0),
  );
  if (provider === undefined) return undefined;
  return {
    operation,
    method,
    path: `/resource_providers/${context.mutateUuid(provider.uuid)}/inventories${rest}`,
  };
}

function draftOne(context: DraftContext, operation: string, method: string): CallDraft | undefined {
  const { state, choose, mutation } = context;
  const unused = method === 'DELETE' && mutation !== 'boundary';
  const fits = ({ uuid, inventories }: KnownProvider) =>
    [...inventories.keys()].filter((name) => !unused || state.listUsers(uuid, name).length === 0);
  const provider = context.pickProviderWhere((one) => fits(one).length > 0);
  if (provider === undefined) return undefined;
  const names = fits(provider);
  const name =
    names.length === 0 || mutation === 'unknown-name' ? pickUnknownClass(context) : choose.pick(names);
  return { operation, method, path: `/resource_providers/${provider.uuid}/inventories/${name}` };
}

function create(context: DraftContext): CallDraft | undefined {
  const { state, choose, mutation } = context;
  const lacks = ({ uuid, inventories }: KnownProvider) =>
    state.listClasses(uuid).filter((name) => !inventories.has(name));
  const provider = context.pickProviderWhere((one) => lacks(one).length > 0);
  if (provider === undefined) return undefined;
  const missing = lacks(provider);
  const own = [...provider.inventories.keys()];
  const name =
    mutation === 'unknown-name'
      ? pickUnknownClass(context)
      : choose.pick(
          missing.length === 0 || (mutation === 'boundary' && choose.chance(0.4))
            ? [...own, ...missing]
            : missing,
        );
  return {
    operation: 'createInventory',
    method: 'POST',
    path: `/resource_providers/${choose.chance(0.3) ? context.mutateUuid(provider.uuid) : provider.uuid}/inventories`,
    body: { resource_class: name, ...inventory(context, 0) },
  };
}

function replace(context: DraftContext): CallDraft | undefined {
  const { state, choose, mutation } = context;
  const provider = context.choose.chance(0.5)
    ? context.pickProviderWhere(({ inventories }) => inventories.size === 0)
    : context.pickProvider();
  if (provider === undefined) return undefined;
  if (provider.generation === undefined) return draftProviderRead(context, provider);
  const kept = [...provider.inventories.keys()].filter(
    (name) => state.listUsers(provider.uuid, name).length > 0,
  );
  const names = new Set([
    ...(mutation === 'boundary' ? [] : kept),
    ...choose.some(state.listClasses(provider.uuid), 1, 4),
  ]);
  if (mutation === 'unknown-name') names.add(pickUnknownClass(context));
  const inventories = [...names].map((name) => [
    name,
    inventory(context, state.sumUsed(provider.uuid, name)),
  ]);
  return {
    operation: 'replaceInventories',
    method: 'PUT',
    path: `/resource_providers/${provider.uuid}/inventories`,
    body: {
      resource_provider_generation: context.mutateGeneration(provider.generation),
      inventories: Object.fromEntries(choose.chance(0.03) ? [] : inventories),
    },
  };
}

function update(context: DraftContext): CallDraft | undefined {
  const { state, choose, mutation } = context;
  const provider = context.pickProviderWhere(({ inventories }) => inventories.size > 0);
  if (provider === undefined || provider.inventories.size === 0) return undefined;
  if (provider.generation === undefined) return draftProviderRead(context, provider);
  const known = choose.pick([...provider.inventories.keys()]);
  const name = mutation === 'unknown-name' ? pickUnknownClass(context) : known;
  return {
    operation: 'updateInventory',
    method: 'PUT',
    path: `/resource_providers/${provider.uuid}/inventories/${name}`,
    body: {
      resource_provider_generation: context.mutateGeneration(provider.generation),
      ...inventory(context, state.sumUsed(provider.uuid, known)),
    },
  };
}

/** Drafts an inventory with capacity for what is used. Most have only some of the fields, as clients send them. */
export function inventory(context: DraftContext, sumUsed: number): Record<string, number> {
  const { choose, mutation } = context;
  const total = sumUsed + choose.pick([1, 4, 8, 16, 64, 100, 1000, 4096]);
  const fields: Record<string, number> = {
    total,
    reserved: choose.pick([0, 0, Math.min(1, total - 1), Math.floor((total - sumUsed) / 4)]),
    min_unit: choose.pick([1, 1, 1, 2, 4]),
    max_unit: choose.pick([total, total, Math.ceil(total / 2), MAX_INTEGER]),
    step_size: choose.pick([1, 1, 1, 2, 3]),
    allocation_ratio: choose.pick([1, 1, 1.5, 2, 16, 0.5, 1.0625]),
  };
  if (mutation === 'boundary') Object.assign(fields, choose.pick(listBoundaryFields(total)));
  const left = ['total', ...choose.some(Object.keys(fields).slice(1), 0, 5)];
  const sent = mutation === 'boundary' ? Object.keys(fields) : left;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => sent.includes(name)));
}

function listBoundaryFields(total: number): Record<string, number>[] {
  return [
    { total: 0 },
    { total: MAX_INTEGER },
    { total: MAX_INTEGER + 1 },
    { total: -1 },
    { reserved: total },
    { reserved: total + 1 },
    { reserved: -1 },
    { reserved: MAX_INTEGER },
    { min_unit: 0 },
    { min_unit: total + 1 },
    { max_unit: 0 },
    { max_unit: 1 },
    { max_unit: MAX_INTEGER + 1 },
    { step_size: 0 },
    { step_size: MAX_INTEGER },
    { allocation_ratio: 0 },
    { allocation_ratio: -1 },
    { allocation_ratio: 0.001 },
    { allocation_ratio: 3.40282e38 },
    { allocation_ratio: 3.5e38 },
    { reserved: total, allocation_ratio: 0.5 },
    { total: 1, reserved: 0, allocation_ratio: 0.5 },
  ];
}
