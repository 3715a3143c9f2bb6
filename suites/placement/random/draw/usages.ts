/** Calls about what is used. */
import type { CallKind, Draft } from '../draft.ts';
import type { Drawing } from '../drawing.ts';

export const USAGE_CALLS: readonly CallKind[] = [
  {
    operation: 'getResourceProviderUsages',
    since: '1.0',
    weight: 2,
    draft: (drawing) => {
      const provider = drawing.provider();
      return (
        provider && {
          operation: 'getResourceProviderUsages',
          method: 'GET',
          path: `/resource_providers/${drawing.uuidOr(provider.uuid)}/usages`,
        }
      );
    },
  },
  { operation: 'getUsages', since: '1.9', weight: 5, draft: total },
];

function total(drawing: Drawing): Draft {
  const { world, choose, wrong } = drawing;
  const { projects, users, consumerTypes } = world.names;
  const spoilt = wrong === 'stranger' || wrong === 'limits';
  const bad = ['', 'x'.repeat(256), 'x'.repeat(255)];
  const query: [string, string][] = [];
  if (!spoilt || choose.chance(0.7)) {
    query.push(['project_id', spoilt ? choose.pick([...bad, 'nobody']) : choose.pick(projects)]);
  }
  if (choose.chance(0.5))
    query.push(['user_id', spoilt ? choose.pick([...bad, 'nobody']) : choose.pick(users)]);
  if (drawing.has('1.38') && choose.chance(0.6)) {
    const types = spoilt
      ? ['instance', 'NONE', '', 'A-B', 'ALL', 'x'.repeat(256)]
      : ['all', 'unknown', ...consumerTypes];
    query.push(['consumer_type', choose.pick(types)]);
  }
  return { operation: 'getUsages', method: 'GET', path: '/usages', query };
}
