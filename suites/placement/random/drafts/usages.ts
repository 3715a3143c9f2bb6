/** Drafts calls for usages. */
import type { CallDraft, CallKind } from '../call-draft.ts';
import type { DraftContext } from '../draft-context.ts';

export const USAGE_CALLS: readonly CallKind[] = [
  {
    operation: 'getResourceProviderUsages',
    since: '1.0',
    weight: 2,
    draft: (context) => {
      const provider = context.pickProvider();
      return (
        provider && {
          operation: 'getResourceProviderUsages',
          method: 'GET',
          path: `/resource_providers/${context.mutateUuid(provider.uuid)}/usages`,
        }
      );
    },
  },
  { operation: 'getUsages', since: '1.9', weight: 5, draft: draftTotals },
];

function draftTotals(context: DraftContext): CallDraft {
  const { state, choose, mutation } = context;
  const { projects, users, consumerTypes } = state.names;
  const isMutated = mutation === 'unknown-name' || mutation === 'boundary';
  const bad = ['', 'x'.repeat(256), 'x'.repeat(255)];
  const query: [string, string][] = [];
  if (!isMutated || choose.chance(0.7)) {
    query.push(['project_id', isMutated ? choose.pick([...bad, 'nobody']) : choose.pick(projects)]);
  }
  if (choose.chance(0.5))
    query.push(['user_id', isMutated ? choose.pick([...bad, 'nobody']) : choose.pick(users)]);
  if (context.canUse('1.38') && choose.chance(0.6)) {
    const types = isMutated
      ? ['instance', 'NONE', '', 'A-B', 'ALL', 'x'.repeat(256)]
      : ['all', 'unknown', ...consumerTypes];
    query.push(['consumer_type', choose.pick(types)]);
  }
  return { operation: 'getUsages', method: 'GET', path: '/usages', query };
}
