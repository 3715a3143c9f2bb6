/** Groups Placement's candidates by the registered host whose tree they allocate from. */
import { createHostViewer } from '../filters/host-view.ts';
import type { SchedulerState } from '../registry/state.ts';
import type { SelectionRequest } from '../request.ts';
import { CandidateHost } from './candidate-host.ts';
import type { FreeCapacity } from './free-capacity.ts';
import type { HostCandidate, PlacementCandidates } from './placement-candidates.ts';

/** Leaves out candidates of trees that are not registered as a host. */
export function groupByHost(
  state: SchedulerState,
  request: SelectionRequest,
  { candidates, summaries }: PlacementCandidates,
  free: FreeCapacity,
): CandidateHost[] {
  const byHost = new Map<string, HostCandidate[]>();
  for (const candidate of candidates) {
    const host = candidate.roots.find((root) => state.hosts.has(root));
    if (host === undefined) continue;
    const known = byHost.get(host);
    if (known) known.push(candidate);
    else byHost.set(host, [candidate]);
  }
  const trees = readTrees(summaries, byHost);
  const viewOf = createHostViewer(state, request);
  return [...byHost].flatMap(([uuid, ofHost]) => {
    const host = state.hosts.get(uuid);
    return host ? [new CandidateHost(viewOf(host), ofHost, trees.get(uuid) ?? [uuid], free)] : [];
  });
}

/** The providers of each host's tree, for trees with child providers. */
function readTrees(
  summaries: PlacementCandidates['summaries'],
  hosts: ReadonlyMap<string, unknown>,
): Map<string, string[]> {
  const trees = new Map<string, string[]>();
  for (const [provider, { root_provider_uuid: root }] of summaries) {
    if (provider === root || !hosts.has(root)) continue;
    const known = trees.get(root);
    if (known) known.push(provider);
    else trees.set(root, [root, provider]);
  }
  return trees;
}
