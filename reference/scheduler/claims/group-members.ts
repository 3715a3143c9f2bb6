/** Members of server groups. A consumer joins before its claim, so that concurrent requests for the group see each other. */
import type { Ledger } from '../../store/ledger.ts';
import { findFailingFilter } from '../filters/apply.ts';
import { createHostViewer } from '../filters/host-view.ts';
import { readConsumer } from '../placement/consumers.ts';
import { concurrentUpdate } from '../refusals.ts';
import { keyOf, type ServerGroup } from '../registry/records.ts';
import type { SchedulerState } from '../registry/state.ts';
import type { SelectionRequest } from '../request.ts';
import type { Scheduler } from '../scheduler.ts';

/** Host UUIDs by consumer UUID. */
export type GroupMembers = Readonly<Record<string, string>>;

/** Adds members, or moves them. @returns false when the group's policy no longer allows it */
export async function joinGroup(
  ledger: Ledger<SchedulerState>,
  request: SelectionRequest,
  group: string,
  members: GroupMembers,
): Promise<boolean> {
  const answer = await ledger.write((state) => {
    const current = state.groups.get(group);
    if (!current || !isAllowed(state, request, current, members))
      return concurrentUpdate('The group has changed.');
    return { put: [groupEntry(current, { ...current.members, ...members })], answer: {} };
  }, concurrentUpdate);
  return !('refused' in answer);
}

/** Removes consumers from all groups. @param only removes only members that are still on these hosts */
export async function leaveGroups(
  ledger: Ledger<SchedulerState>,
  consumers: readonly string[],
  only?: GroupMembers,
): Promise<void> {
  await ledger.write((state) => {
    const groups = new Set(consumers.flatMap((consumer) => state.groupsOf(consumer)));
    const put = [...groups].map((group) => groupEntry(group, without(group, consumers, only)));
    return { put, answer: {} };
  }, concurrentUpdate);
}

/**
 * Removes members whose allocations were deleted in Placement.
 * @returns whether there were any. @throws PlacementUnreachable
 */
export async function pruneMembers(
  { ledger, placement }: Scheduler,
  group: ServerGroup,
  requestId: string,
): Promise<boolean> {
  const settled = Object.keys(group.members).filter((consumer) => !ledger.state.isLocked(consumer));
  const holders = await Promise.all(settled.map((consumer) => readConsumer(placement, consumer, requestId)));
  const gone = settled.filter((_, index) => holders[index] === null);
  if (gone.length > 0) await leaveGroups(ledger, gone, group.members);
  return gone.length > 0;
}

/** Whether every new member, added one after the other, passes the filters. */
function isAllowed(
  state: SchedulerState,
  request: SelectionRequest,
  group: ServerGroup,
  members: GroupMembers,
): boolean {
  let current = group;
  return Object.entries(members).every(([consumer, uuid]) => {
    const host = state.hosts.get(uuid);
    const others = request.consumers.filter((each) => each === consumer || !(each in current.members));
    const view = host && createHostViewer(state, { ...request, consumers: others }, current)(host);
    current = { ...current, members: { ...current.members, [consumer]: uuid } };
    return view !== undefined && findFailingFilter(view, request) === undefined;
  });
}

function without({ members }: ServerGroup, consumers: readonly string[], only?: GroupMembers): GroupMembers {
  const remaining = Object.entries(members).filter(
    ([consumer, host]) => !consumers.includes(consumer) || (only !== undefined && only[consumer] !== host),
  );
  return Object.fromEntries(remaining);
}

function groupEntry(group: ServerGroup, members: GroupMembers): { key: string; value: ServerGroup } {
  return { key: keyOf.group(group.uuid), value: { ...group, members } };
}
