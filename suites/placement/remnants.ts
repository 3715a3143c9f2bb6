/**
 * Finds what killed runs left on a Placement, by the form of its names: `interop-` or `CUSTOM_INTEROP_`
 * with digits that no person would write. A consumer
 * counts only when it has allocations from such a provider and belongs to a project of a run.
 */
import type { FindRemnants } from '../../runner/case/cleanup/remnants.ts';

export const findRemnants: FindRemnants = async (read) => {
  const listed = (await read('/resource_providers')) as { resource_providers: Listed[] };
  const providers = listed.resource_providers.filter(({ name }) => OUR_NAME.test(name));
  const { ours, foreign } = await consumersOf(providers, read);
  const { traits = [] } = ((await read('/traits?name=startswith:CUSTOM_INTEROP_')) ?? {}) as {
    traits?: string[];
  };
  const { resource_classes: classes = [] } = ((await read('/resource_classes')) ?? {}) as {
    resource_classes?: Listed[];
  };
  return {
    paths: [
      ...ours.map((uuid) => `/allocations/${uuid}`),
      ...childrenFirst(providers).map(({ uuid }) => `/resource_providers/${uuid}`),
      ...traits.filter(isOurs).map((name) => `/traits/${name}`),
      ...classes.filter(({ name }) => isOurs(name)).map(({ name }) => `/resource_classes/${name}`),
    ],
    foreign,
  };
};

async function consumersOf(
  providers: readonly Listed[],
  read: (path: string) => Promise<unknown>,
): Promise<{ ours: string[]; foreign: string[] }> {
  const ours = new Set<string>();
  const foreign: string[] = [];
  for (const { uuid } of providers) {
    const of = (await read(`/resource_providers/${uuid}/allocations`)) as { allocations: object } | undefined;
    for (const consumer of Object.keys(of?.allocations ?? {})) {
      const owner = (await read(`/allocations/${consumer}`)) as { project_id?: string } | undefined;
      const project = owner?.project_id;
      if (project === undefined || OUR_PROJECT.test(project)) ours.add(consumer);
      else foreign.push(`consumer ${consumer} of project ${project} has allocations from provider ${uuid}`);
    }
  }
  return { ours: [...ours], foreign };
}

interface Listed {
  name: string;
  uuid: string;
  parent_provider_uuid?: string | null;
}

/** The names that cases and comparisons give to providers. */
const OUR_NAME = /^interop-(?:[0-9a-f]{16}|[0-9a-f]{8}-\d+)/;

/** The last one is the project of writes without a project. */
const OUR_PROJECT = /^(?:interop-|00000000-0000-0000-0000-000000000000$)/;

function isOurs(name: string): boolean {
  return /^CUSTOM_INTEROP_(?:[0-9A-F]{16}|[0-9A-F]{8}_)/.test(name);
}

function childrenFirst(providers: readonly Listed[]): Listed[] {
  const byUuid = new Map(providers.map((provider) => [provider.uuid, provider]));
  const depthOf = (provider: Listed): number => {
    const parent = byUuid.get(provider.parent_provider_uuid ?? '');
    return parent ? depthOf(parent) + 1 : 0;
  };
  return providers.toSorted((a, b) => depthOf(b) - depthOf(a));
}
