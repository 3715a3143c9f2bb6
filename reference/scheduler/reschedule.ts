/**
 * `/consumers/{uuid}/reschedule`: moves a claim to an alternate. One write replaces the one by the other, guarded by the
 * consumer's generation, so that never no host is held and never two.
 */
import type { HandlerInput, HandlerResult } from '../http/handler.ts';
import type { UuidPath } from '../uuid.ts';
import { hostOfAllocations } from './claims/host-of-allocations.ts';
import { join, leave } from './claims/membership.ts';
import { changedMeanwhile, release } from './claims/release.ts';
import { stale, withHolder } from './consumers.ts';
import { type Holder, holdsExactly } from './placement/consumers.ts';
import { PLACEMENT_VERSION } from './placement/port.ts';
import { readBack, write } from './placement/writes.ts';
import { CODES, type concurrentUpdate, conflict, unavailable } from './refusals.ts';
import { type Alternate, type Host, referenceTo, type Selection } from './registry/records.ts';
import type { SelectionRequest } from './request.ts';
import { pause, type Scheduler } from './scheduler.ts';

export async function rescheduleConsumer(
  scheduler: Scheduler,
  call: HandlerInput<UuidPath, RescheduleBody>,
): Promise<HandlerResult> {
  const { consumer_generation, alternates, release_on_failure = true } = call.body;
  return withHolder(scheduler, call, async (uuid, holder) => {
    if (holder.generation !== consumer_generation) return stale(uuid, holder);
    const current = await hostOfAllocations(scheduler, holder.allocations, call.requestId);
    for (const [index, alternate] of alternates.entries()) {
      const host = current && eligible(scheduler, uuid, current, alternate);
      if (!host) continue;
      const outcome = await moveTo(scheduler, uuid, holder, host, alternate, call);
      if (outcome === 'taken') continue;
      if ('refused' in outcome) return outcome;
      return { body: selectionOf(uuid, outcome.moved, host, alternate, alternates.slice(index + 1)) };
    }
    const refused = release_on_failure ? await release(scheduler, uuid, holder, call) : undefined;
    if (refused) return refused;
    if (release_on_failure) await leave(scheduler.ledger, [uuid]);
    return conflict('None of the alternates can take the consumer.', CODES.alternatesExhausted);
  });
}

interface RescheduleBody {
  consumer_generation: number;
  alternates: readonly Alternate[];
  release_on_failure?: boolean;
}

const ATTEMPTS = 8;

function eligible(
  { ledger }: Scheduler,
  _uuid: string,
  current: Host,
  { host }: Alternate,
): Host | undefined {
  const { hosts, cells } = ledger.state;
  const there = hosts.get(host.uuid);
  if (!there?.enabled || there.cell_uuid !== current.cell_uuid) return undefined;
  return cells.get(there.cell_uuid)?.disabled === false ? there : undefined;
}

type Moved = { moved: Holder } | 'taken' | ReturnType<typeof concurrentUpdate>;

/** The groups of the consumer see it on the new host before the claim, and on the old one again when that fails. */
async function moveTo(
  scheduler: Scheduler,
  uuid: string,
  holder: Holder,
  host: Host,
  alternate: Alternate,
  call: Pick<HandlerInput, 'requestId'>,
): Promise<Moved> {
  const { ledger } = scheduler;
  const before = ledger.state.groupsOf(uuid);
  for (const group of before) {
    if (!(await join(ledger, inGroup(uuid, group.uuid), group.uuid, { [uuid]: host.uuid }))) {
      await restore(scheduler, uuid, before);
      return 'taken';
    }
  }
  const outcome = await replace(scheduler, uuid, holder, alternate, call);
  if (outcome === 'taken' || 'refused' in outcome) await restore(scheduler, uuid, before);
  return outcome;
}

async function restore(
  { ledger }: Scheduler,
  uuid: string,
  before: ReturnType<Scheduler['ledger']['state']['groupsOf']>,
) {
  for (const group of before) {
    const host = group.members[uuid];
    if (host !== undefined) await join(ledger, inGroup(uuid, group.uuid), group.uuid, { [uuid]: host });
  }
}

/** As far as groups are concerned. */
function inGroup(uuid: string, group: string): SelectionRequest {
  return {
    consumers: [uuid],
    project_id: '',
    user_id: '',
    num_alternates: 0,
    group_uuid: group,
    dry_run: false,
    explain: 'none',
  };
}

async function replace(
  { placement }: Scheduler,
  uuid: string,
  { generation, project_id, user_id, consumer_type }: Holder,
  { allocation_request: request }: Alternate,
  { requestId }: Pick<HandlerInput, 'requestId'>,
): Promise<Moved> {
  const owner = { project_id, user_id, consumer_type, consumer_generation: generation };
  const body = { ...request, ...owner };
  let conflicts = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await write(placement, { method: 'PUT', path: `/allocations/${uuid}`, body, requestId });
    const { status, code } = answer ?? { status: 0 };
    if (status === 400 || (status === 409 && code !== 'placement.concurrent_update')) return 'taken';
    const read = await readBack(placement, [uuid], requestId);
    if (read === null) return unavailable('Whether the claim was moved is not known.', CODES.claimUnknown);
    const [now = null] = read;
    const hasChanged = now?.generation !== generation;
    if (now && hasChanged && holdsExactly(now.allocations, request.allocations)) return { moved: now };
    if (hasChanged) return changedMeanwhile(uuid);
    if (status === 409) conflicts += 1;
    await pause(5 * 2 ** attempt);
  }
  return conflicts === ATTEMPTS
    ? unavailable('Others kept writing to the same providers; nothing was changed.', CODES.contention)
    : unavailable('Placement does not move the claim, and nothing was changed.', CODES.placementUnavailable);
}

function selectionOf(
  uuid: string,
  { generation }: Holder,
  host: Host,
  { allocation_request }: Alternate,
  alternates: readonly Alternate[],
): Selection {
  return {
    consumer_uuid: uuid,
    consumer_generation: generation,
    host: referenceTo(host),
    allocation_request: withMappings(allocation_request),
    placement_version: PLACEMENT_VERSION,
    alternates: alternates.map((each) => ({
      ...each,
      allocation_request: withMappings(each.allocation_request),
    })),
  };
}

/** Who left them out, as callers of 1.10 do, knows of no groups: all providers serve the one without a suffix. */
function withMappings({
  allocations,
  mappings,
}: Alternate['allocation_request']): Alternate['allocation_request'] {
  return { allocations, mappings: mappings ?? { '': Object.keys(allocations) } };
}
