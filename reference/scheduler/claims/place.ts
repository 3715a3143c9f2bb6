/**
 * Places the consumers of a request: reads Placement's candidates, picks hosts, claims, and goes on to the next host when
 * a claim fails. Alternates are found afterwards, from the remaining capacity.
 */
import type { Refusal } from '../../handler-result.ts';
import { findAlternates } from '../candidates/alternates.ts';
import { CandidateHosts, type PickedHost } from '../candidates/candidate-hosts.ts';
import {
  allocationRequestOf,
  type HostCandidate,
  type PlacementCandidates,
  readCandidates,
} from '../candidates/placement-candidates.ts';
import { explainSelection, type SelectionExplanation } from '../explanations/explain.ts';
import { readConsumer } from '../placement/consumers.ts';
import { badRequest, CODES, conflict, unavailable } from '../refusals.ts';
import type { AllocationRequest, Selection } from '../registry/records.ts';
import type { SelectionRequest } from '../request.ts';
import type { Scheduler } from '../scheduler.ts';
import { type ClaimOutcome, claim } from './claim.ts';
import { alreadyClaimedRefusal, refusalOf } from './claim-refusals.ts';
import { type GroupMembers, joinGroup, leaveGroups, pruneMembers } from './group-members.ts';
import { buildSelection } from './selection.ts';

export interface PlacedSelections {
  selections: Selection[];
  explanation?: SelectionExplanation;
}

/** Limit of the first candidates query; when none of them fits, all candidates are read. */
const FIRST_LIMIT = 1000;
/** How often the candidates are read again because they were taken before the claim. */
const MAX_ATTEMPTS = 12;

/** Records what is about to be claimed, by consumer, before the claim. */
export type RecordIntent = (intended: Readonly<Record<string, AllocationRequest>>) => Promise<void>;

/**
 * Claims a host for each consumer, all or none; a dry run only picks them.
 * @throws PlacementUnreachable before anything is claimed
 */
export async function placeConsumers(
  scheduler: Scheduler,
  request: SelectionRequest,
  requestId: string,
  recordIntent?: RecordIntent,
): Promise<PlacedSelections | Refusal> {
  return new Placer(scheduler, request, requestId, recordIntent).run();
}

/** Candidates read from Placement, and the hosts that they belong to. */
interface Round {
  read: PlacementCandidates;
  hosts: CandidateHosts;
}

/** The candidates are out of date and need to be read again. */
interface Retry {
  kind: 'retry';
}

const RETRY: Retry = { kind: 'retry' };

class Placer {
  readonly #scheduler: Scheduler;
  readonly #request: SelectionRequest;
  readonly #requestId: string;
  readonly #recordIntent: RecordIntent | undefined;
  /** UUIDs of the hosts on which a claim failed. */
  readonly #failed = new Set<string>();
  #limit: number | undefined = FIRST_LIMIT;

  constructor(
    scheduler: Scheduler,
    request: SelectionRequest,
    requestId: string,
    recordIntent: RecordIntent | undefined,
  ) {
    this.#scheduler = scheduler;
    this.#request = request;
    this.#requestId = requestId;
    this.#recordIntent = recordIntent;
  }

  async run(): Promise<PlacedSelections | Refusal> {
    const { placement } = this.#scheduler;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const read = await readCandidates(placement, this.#request, this.#requestId, this.#limit);
      if ('problem' in read) return badRequest(read.problem);
      const placed = await this.#placeAmong(read);
      if (!('kind' in placed)) return placed;
    }
    return unavailable('Other writers took every candidate before it was claimed.', CODES.contention);
  }

  async #placeAmong(read: PlacementCandidates): Promise<PlacedSelections | Refusal | Retry> {
    const tried = new Set<HostCandidate>();
    for (;;) {
      const round = { read, hosts: new CandidateHosts(this.#scheduler.ledger.state, this.#request, read) };
      const picks = round.hosts.pick(tried);
      if (!picks) return this.#findNoValidHost(round, tried.size > 0);
      if (this.#request.dry_run) return this.#finishDryRun(picks, round);
      const outcome = await this.#claim(picks);
      if (outcome.kind === 'retry') return outcome;
      if (outcome.kind === 'claimed') return this.#describe(picks, outcome.holders, round);
      if (outcome.kind !== 'taken') return refusalOf(outcome);
      // Placement does not say which of several claims failed, so all candidates are read again.
      if (picks.length > 1) return RETRY;
      for (const { view, candidate } of picks) {
        this.#failed.add(view.host.uuid);
        tried.add(candidate);
      }
    }
  }

  async #claim(picks: readonly PickedHost[]): Promise<ClaimOutcome | Retry> {
    const { ledger, placement } = this.#scheduler;
    const { group_uuid: group, project_id, user_id } = this.#request;
    const members: GroupMembers = Object.fromEntries(
      picks.map(({ consumer, view }) => [consumer, view.host.uuid]),
    );
    if (group !== undefined && !(await joinGroup(ledger, this.#request, group, members))) return RETRY;
    const claims = picks.map(({ consumer, candidate }) => ({
      consumer,
      request: allocationRequestOf(candidate),
    }));
    await this.#recordIntent?.(
      Object.fromEntries(claims.map(({ consumer, request }) => [consumer, request])),
    );
    const outcome = await claim(placement, claims, { project_id, user_id }, this.#requestId);
    const mayBeClaimed = outcome.kind === 'claimed' || outcome.kind === 'unknown';
    if (group !== undefined && !mayBeClaimed) await leaveGroups(ledger, Object.keys(members), members);
    return outcome;
  }

  /** @param wasTried whether a claim on one of the candidates failed, which may have freed or taken others */
  async #findNoValidHost({ read, hosts }: Round, wasTried: boolean): Promise<Refusal | Retry> {
    if (wasTried) return RETRY;
    if (read.isPartial) {
      this.#limit = undefined;
      return RETRY;
    }
    if (await this.#isAnyClaimed()) return alreadyClaimedRefusal();
    if (await this.#pruneGroup()) return RETRY;
    const explanation = await this.#explain({ read, hosts }, []);
    return {
      ...conflict('No valid host: no registered host can take the request.', CODES.noValidHost),
      ...(explanation && { more: { explanation } }),
    };
  }

  /** Removes members of the request's group that no longer exist. @returns whether there were any */
  async #pruneGroup(): Promise<boolean> {
    const { group_uuid: uuid } = this.#request;
    const group = uuid === undefined ? undefined : this.#scheduler.ledger.state.groups.get(uuid);
    return group !== undefined && pruneMembers(this.#scheduler, group, this.#requestId);
  }

  async #finishDryRun(picks: readonly PickedHost[], round: Round): Promise<PlacedSelections | Refusal> {
    return (await this.#isAnyClaimed()) ? alreadyClaimedRefusal() : this.#describe(picks, [], round);
  }

  /** @param holders the consumers in Placement, in the order of the picks; empty in a dry run */
  async #describe(
    picks: readonly PickedHost[],
    holders: readonly { generation: number }[],
    round: Round,
  ): Promise<PlacedSelections> {
    const alternates = await findAlternates(this.#scheduler, this.#request, picks, round.hosts, {
      failed: this.#failed,
      isPartial: round.read.isPartial,
      requestId: this.#requestId,
    });
    const selections = picks.map(({ consumer, view, candidate }, index) =>
      buildSelection({
        consumer,
        holder: holders[index],
        host: view.host,
        allocationRequest: allocationRequestOf(candidate),
        alternates: alternates[index] ?? [],
      }),
    );
    const explanation = await this.#explain(round, selections);
    return { selections, ...(explanation && { explanation }) };
  }

  async #explain(
    { read: { isPartial }, hosts }: Round,
    selections: Selection[],
  ): Promise<SelectionExplanation | undefined> {
    if (this.#request.explain === 'none') return undefined;
    const context = { hosts, selections, failed: this.#failed, isPartial };
    return explainSelection(this.#scheduler, this.#request, context, this.#requestId);
  }

  async #isAnyClaimed(): Promise<boolean> {
    const { placement } = this.#scheduler;
    const { consumers } = this.#request;
    const holders = await Promise.all(
      consumers.map((uuid) => readConsumer(placement, uuid, this.#requestId)),
    );
    return holders.some((holder) => holder !== null);
  }
}
