/**
 * Alternates: where a consumer can go when its host turns out to be no good, each with all that it takes to claim it.
 * They are picked after the claim, in the cell of the selected host, and nothing is claimed for them.
 */

import { type Alternate, referenceTo } from '../registry/records.ts';
import type { SelectionRequest } from '../request.ts';
import type { Scheduler } from '../scheduler.ts';
import { firstFilterAgainst, hostViewer } from './host-views.ts';
import { allocationRequestOf, readOffers } from './offers.ts';
import { CandidateHosts, type Pick as Picked } from './pick.ts';

export interface AlternatesFacts {
  /** Hosts on which a claim of this request failed. */
  failed: ReadonlySet<string>;
  /** Placement may have had more than what the field was made of. */
  isSample: boolean;
  requestId: string;
}

/** What has been selected; in a dry run, what would be taken of it. */
export type SelectedHost = Pick<Picked, 'consumer' | 'view'> & Partial<Pick<Picked, 'offer'>>;

/** For each pick, in order: as many as are asked for, or fewer when the cell has no more. */
export async function alternatesFor(
  scheduler: Scheduler,
  request: SelectionRequest,
  picks: readonly SelectedHost[],
  field: CandidateHosts,
  facts: AlternatesFacts,
): Promise<Alternate[][]> {
  const { num_alternates: wanted } = request;
  if (wanted === 0) return [];
  const found = alternatesIn(scheduler, request, picks, field, facts);
  if (!facts.isSample || found.every((list) => list.length === wanted)) return found;
  const all = await readOffers(scheduler.placement, request, facts.requestId);
  if ('problem' in all) return found;
  const wider = new CandidateHosts(scheduler.ledger.state, request, all);
  // Placement's answer counts the claims already; in a dry run there are none.
  if (request.dry_run) for (const { offer } of picks) wider.room.take(offer?.takes ?? []);
  return alternatesIn(scheduler, request, picks, wider, facts);
}

function alternatesIn(
  { ledger }: Scheduler,
  request: SelectionRequest,
  picks: readonly SelectedHost[],
  field: CandidateHosts,
  { failed }: AlternatesFacts,
): Alternate[][] {
  const selected = new Set(picks.map(({ view }) => view.host.uuid));
  const cells = new Map(picks.map(({ view }) => [view.host.cell_uuid, [] as Found[]]));
  // One more than are asked for is never needed, unless a group is against some of them.
  const enough = request.group_uuid === undefined ? request.num_alternates : Number.POSITIVE_INFINITY;
  let open = cells.size;
  for (const found of field.rest()) {
    const { host } = found.view;
    const list = cells.get(host.cell_uuid);
    if (!list || list.length === enough || selected.has(host.uuid) || failed.has(host.uuid)) continue;
    list.push(found);
    if (list.length === enough) open -= 1;
    if (open === 0) break;
  }
  const shown = new Map<Found, Alternate>();
  return picks.map(({ consumer, view }) => {
    const inCell = cells.get(view.host.cell_uuid) ?? [];
    return inCell
      .filter((found) => isAllowed(ledger.state, request, consumer, picks, found))
      .slice(0, request.num_alternates)
      .map((found) => shownOnce(shown, found));
  });
}

type Found = ReturnType<CandidateHosts['rest']> extends Iterable<infer T> ? T : never;

/** By the group's rule, were this consumer to leave its host and the others to stay on theirs. */
function isAllowed(
  state: Parameters<typeof hostViewer>[0],
  request: SelectionRequest,
  consumer: string,
  picks: readonly SelectedHost[],
  { view }: Found,
): boolean {
  if (!view.group) return true;
  const placed = Object.fromEntries(picks.map((pick) => [pick.consumer, pick.view.host.uuid]));
  const group = { ...view.group, members: { ...view.group.members, ...placed } };
  const alone = { ...request, consumers: [consumer] };
  return firstFilterAgainst(hostViewer(state, alone, group)(view.host), alone) === undefined;
}

function shownOnce(shown: Map<Found, Alternate>, found: Found): Alternate {
  const known = shown.get(found);
  if (known) return known;
  const alternate = {
    host: referenceTo(found.view.host),
    allocation_request: allocationRequestOf(found.offer),
  };
  shown.set(found, alternate);
  return alternate;
}
