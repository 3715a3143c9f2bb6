/** Members of groups. A host is written down for a consumer before it is claimed, so that all who join see each other. */
import type { Ledger } from '../../store/ledger.ts';
import { transact } from '../../store/transact.ts';
import { firstFilterAgainst, hostViewer } from '../candidates/host-views.ts';
import { readConsumer } from '../placement/consumers.ts';
import { concurrentUpdate } from '../refusals.ts';
import { keyOf, type ServerGroup } from '../registry/records.ts';
import type { SchedulerState } from '../registry/state.ts';
import type { SelectionRequest } from '../request.ts';
import type { Scheduler } from '../scheduler.ts';

/** By consumer: the UUID of the host. */
export type Members = Readonly<Record<string, string>>;

/** False when the group's rule is against it by now. */
export async function join(
  ledger: Ledger<SchedulerState>,
  request: SelectionRequest,
  group: string,
  members: Members,
): Promise<boolean> {
  const answer = await transact(
    ledger,
    (state) => {
      const there = state.groups.get(group);
      if (!there || !isAllowed(state, request, there, members))
        return concurrentUpdate('The group has changed.');
      return { put: [record(there, { ...there.members, ...members })], answer: {} };
    },
    concurrentUpdate,
  );
  return !('refused' in answer);
}

/** Whatever groups they are in. @param only the members that are still on these hosts; all when absent */
export async function leave(
  ledger: Ledger<SchedulerState>,
  consumers: readonly string[],
  only?: Members,
): Promise<void> {
  await transact(
    ledger,
    (state) => {
      const groups = new Set(consumers.flatMap((consumer) => state.groupsOf(consumer)));
      const put = [...groups].map((group) => record(group, without(group, consumers, only)));
      return { put, answer: {} };
    },
    concurrentUpdate,
  );
}

/** Forgets members that Placement knows nothing of: they were removed there. True when there were such. */
export async function pruneMembers(
  { ledger, placement }: Scheduler,
  group: ServerGroup,
  requestId: string,
): Promise<boolean> {
  const { locks } = ledger.state;
  const settled = Object.keys(group.members).filter((consumer) => !locks.has(consumer));
  const holders = await Promise.all(settled.map((consumer) => readConsumer(placement, consumer, requestId)));
  const gone = settled.filter((_, index) => holders[index] === null);
  if (gone.length > 0) await leave(ledger, gone, group.members);
  return gone.length > 0;
}

function isAllowed(
  state: SchedulerState,
  request: SelectionRequest,
  group: ServerGroup,
  members: Members,
): boolean {
  let now = group;
  return Object.entries(members).every(([consumer, uuid]) => {
    const host = state.hosts.get(uuid);
    const others = request.consumers.filter((each) => each === consumer || !(each in now.members));
    const view = host && hostViewer(state, { ...request, consumers: others }, now)(host);
    now = { ...now, members: { ...now.members, [consumer]: uuid } };
    return view !== undefined && firstFilterAgainst(view, request) === undefined;
  });
}

function without({ members }: ServerGroup, consumers: readonly string[], only?: Members): Members {
  const left = Object.entries(members).filter(
    ([consumer, host]) => !consumers.includes(consumer) || (only !== undefined && only[consumer] !== host),
  );
  return Object.fromEntries(left);
}

function record(group: ServerGroup, members: Members): { key: string; value: ServerGroup } {
  return { key: keyOf.group(group.uuid), value: { ...group, members } };
}
