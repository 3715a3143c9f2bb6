/**
 * Places the consumers of a request: asks Placement what it offers, picks, claims, and goes on to the next host where
 * a claim fails. Alternates are picked afterwards, from what is left then.
 */
import type { Refusal } from '../../http/handler.ts';
import { alternatesFor } from '../candidates/alternates.ts';
import { allocationRequestOf, type HostCandidate, type Offers, readOffers } from '../candidates/offers.ts';
import { CandidateHosts, type Pick } from '../candidates/pick.ts';
import { explainSelection, type SelectionExplanation } from '../explanations/explain.ts';
import { readConsumer } from '../placement/consumers.ts';
import { PLACEMENT_VERSION } from '../placement/port.ts';
import { badRequest, CODES, conflict, unavailable } from '../refusals.ts';
import { type AllocationRequest, referenceTo, type Selection } from '../registry/records.ts';
import type { SelectionRequest } from '../request.ts';
import type { Scheduler } from '../scheduler.ts';
import { type ClaimOutcome, claim } from './claim.ts';
import { join, leave, type Members, pruneMembers } from './membership.ts';

export interface Placed {
  selections: Selection[];
  explanation?: SelectionExplanation;
}

/** Enough for all hosts of most clouds; when nothing fits among so many, all are asked for. */
const FIRST_LOOK = 1000;
/** How often what Placement offers is asked again, because it was gone when it was to be claimed. */
const LOOKS = 12;

/** Told what is to be claimed, by consumer, before it is. */
export type Intend = (intended: Readonly<Record<string, AllocationRequest>>) => Promise<void>;

/** @throws PlacementUnreachable when Placement cannot be asked before anything is claimed */
export async function place(
  scheduler: Scheduler,
  request: SelectionRequest,
  requestId: string,
  intend?: Intend,
): Promise<Placed | Refusal> {
  return new Placing(scheduler, request, requestId, intend).run();
}

class Placing {
  readonly #scheduler: Scheduler;
  readonly #request: SelectionRequest;
  readonly #requestId: string;
  /** Hosts on which a claim failed. */
  readonly #failed = new Set<string>();
  #limit: number | undefined = FIRST_LOOK;

  readonly #intend: Intend | undefined;

  constructor(scheduler: Scheduler, request: SelectionRequest, requestId: string, intend?: Intend) {
    this.#intend = intend;
    this.#scheduler = scheduler;
    this.#request = request;
    this.#requestId = requestId;
  }

  async run(): Promise<Placed | Refusal> {
    for (let look = 0; look < LOOKS; look += 1) {
      const offers = await readOffers(this.#scheduler.placement, this.#request, this.#requestId, this.#limit);
      if ('problem' in offers) return badRequest(offers.problem);
      const placed = await this.#placeAmong(offers);
      if (placed !== 'look again') return placed;
    }
    return unavailable('What Placement offered was gone each time.', CODES.contention);
  }

  async #placeAmong(offers: Offers): Promise<Placed | Refusal | 'look again'> {
    const tried = new Set<HostCandidate>();
    for (;;) {
      const field = new CandidateHosts(this.#scheduler.ledger.state, this.#request, offers);
      const picks = field.pick(tried);
      if (!picks) return this.#nothingFits(offers, field, tried.size > 0);
      if (this.#request.dry_run) return this.#dryRun(picks, field, offers);
      const outcome = await this.#claim(picks);
      if (outcome === 'look again') return outcome;
      if (outcome.kind === 'claimed') return this.#claimed(picks, outcome.holders, field, offers);
      if (outcome.kind !== 'taken') return refusalOf(outcome);
      // Which of several could not be claimed is not told, so all are looked for anew.
      if (picks.length > 1) return 'look again';
      for (const { view, offer } of picks) {
        this.#failed.add(view.host.uuid);
        tried.add(offer);
      }
    }
  }

  async #claim(picks: readonly Pick[]): Promise<ClaimOutcome | 'look again'> {
    const { ledger, placement } = this.#scheduler;
    const { group_uuid: group } = this.#request;
    const members: Members = Object.fromEntries(
      picks.map(({ consumer, view }) => [consumer, view.host.uuid]),
    );
    if (group !== undefined && !(await join(ledger, this.#request, group, members))) return 'look again';
    const claims = picks.map(({ consumer, offer }) => ({ consumer, request: allocationRequestOf(offer) }));
    await this.#intend?.(Object.fromEntries(claims.map(({ consumer, request }) => [consumer, request])));
    const { project_id, user_id } = this.#request;
    const outcome = await claim(placement, claims, { project_id, user_id }, this.#requestId);
    const isSettled = outcome.kind === 'claimed' || outcome.kind === 'unknown';
    if (group !== undefined && !isSettled) await leave(ledger, Object.keys(members), members);
    return outcome;
  }

  async #nothingFits(
    offers: Offers,
    field: CandidateHosts,
    wasTried: boolean,
  ): Promise<Refusal | 'look again'> {
    if (wasTried) return 'look again';
    if (offers.isSample) {
      this.#limit = undefined;
      return 'look again';
    }
    if (await this.#someHold()) return held();
    const { ledger } = this.#scheduler;
    const group =
      this.#request.group_uuid === undefined ? undefined : ledger.state.groups.get(this.#request.group_uuid);
    if (group && (await pruneMembers(this.#scheduler, group, this.#requestId))) return 'look again';
    const explanation = await this.#explain(field, [], offers);
    return {
      ...conflict('No registered host can take what is asked for.', CODES.noValidHost),
      ...(explanation && { more: { explanation } }),
    };
  }

  async #dryRun(picks: readonly Pick[], field: CandidateHosts, offers: Offers): Promise<Placed | Refusal> {
    if (await this.#someHold()) return held();
    return this.#shown(picks, [], field, offers);
  }

  async #claimed(
    picks: readonly Pick[],
    holders: readonly { generation: number }[],
    field: CandidateHosts,
    offers: Offers,
  ): Promise<Placed> {
    return this.#shown(picks, holders, field, offers);
  }

  async #shown(
    picks: readonly Pick[],
    holders: readonly { generation: number }[],
    field: CandidateHosts,
    offers: Offers,
  ): Promise<Placed> {
    const alternates = await alternatesFor(this.#scheduler, this.#request, picks, field, {
      failed: this.#failed,
      isSample: offers.isSample,
      requestId: this.#requestId,
    });
    const selections = picks.map(({ consumer, view, offer }, index): Selection => {
      const holder = holders[index];
      return {
        consumer_uuid: consumer,
        ...(holder && { consumer_generation: holder.generation }),
        host: referenceTo(view.host),
        allocation_request: allocationRequestOf(offer),
        placement_version: PLACEMENT_VERSION,
        alternates: alternates[index] ?? [],
      };
    });
    const explanation = await this.#explain(field, selections, offers);
    return { selections, ...(explanation && { explanation }) };
  }

  async #explain(
    field: CandidateHosts,
    selections: Selection[],
    { isSample }: Offers,
  ): Promise<SelectionExplanation | undefined> {
    if (this.#request.explain === 'none') return undefined;
    const facts = { field, selections, failed: this.#failed, isSample };
    return explainSelection(this.#scheduler, this.#request, facts, this.#requestId);
  }

  async #someHold(): Promise<boolean> {
    const { placement } = this.#scheduler;
    const { consumers } = this.#request;
    const holders = await Promise.all(
      consumers.map((uuid) => readConsumer(placement, uuid, this.#requestId)),
    );
    return holders.some((holder) => holder !== null);
  }
}

function held(): Refusal {
  return conflict('A consumer of the request holds allocations already.', CODES.alreadyClaimed);
}

function refusalOf(outcome: Exclude<ClaimOutcome, { kind: 'claimed' } | { kind: 'taken' }>): Refusal {
  if (outcome.kind === 'held') return held();
  if (outcome.kind === 'contended') {
    return unavailable('Others kept writing to the same providers; nothing is claimed.', CODES.contention);
  }
  if (outcome.kind === 'failed') {
    return unavailable(`Placement did not claim: ${outcome.detail}`, CODES.placementUnavailable);
  }
  return unavailable(`Whether the claim was made is not known: ${outcome.detail}.`, CODES.claimUnknown);
}
