/** Picks a host for each consumer of a request from Placement's candidates. Claims nothing. */
import { filtersFor, findFailingFilter } from '../filters/apply.ts';
import type { Filter } from '../filters/filter.ts';
import type { HostView } from '../filters/host-view.ts';
import type { SchedulerState } from '../registry/state.ts';
import type { SelectionRequest } from '../request.ts';
import type { CandidateHost } from './candidate-host.ts';
import { FreeCapacity } from './free-capacity.ts';
import { groupByHost } from './group-by-host.ts';
import type { HostCandidate, PlacementCandidates } from './placement-candidates.ts';
import { Ranking } from './ranking.ts';

export interface PickedHost {
  consumer: string;
  view: HostView;
  candidate: HostCandidate;
}

/** The hosts that can be selected, according to one response of Placement. */
export class CandidateHosts {
  readonly free: FreeCapacity;
  readonly ranking: Ranking;
  /** UUIDs of all registered hosts with a candidate, including those that a filter rejects. */
  readonly offeredHosts: ReadonlySet<string>;
  readonly #request: SelectionRequest;
  readonly #filters: readonly Filter[];

  constructor(state: SchedulerState, request: SelectionRequest, read: PlacementCandidates) {
    this.#request = request;
    this.#filters = filtersFor(request);
    this.free = new FreeCapacity(read);
    const hosts = groupByHost(state, request, read, this.free);
    this.offeredHosts = new Set(hosts.map(({ view }) => view.host.uuid));
    this.ranking = new Ranking(
      hosts.filter(({ view }) => findFailingFilter(view, request, this.#filters) === undefined),
      request,
    );
  }

  /**
   * Picks a host for each consumer, in their order.
   * @param tried candidates whose claim failed
   * @returns null when the consumers do not all fit
   */
  pick(tried: ReadonlySet<HostCandidate>): PickedHost[] | null {
    const picks: PickedHost[] = [];
    for (const consumer of this.#request.consumers) {
      const pick = this.#pickOne(consumer, tried);
      if (!pick) return null;
      picks.push(pick);
    }
    return picks;
  }

  /** The hosts that can still be selected, best first, each with its first candidate that fits. */
  *remaining(): Iterable<{ view: HostView; candidate: HostCandidate }> {
    for (const { view, candidates } of this.ranking) {
      const candidate = candidates.find(({ amounts }) => this.free.fits(amounts));
      if (candidate) yield { view, candidate };
    }
  }

  #pickOne(consumer: string, tried: ReadonlySet<HostCandidate>): PickedHost | null {
    for (const host of this.ranking) {
      if (findFailingFilter(host.view, this.#request, this.#filters)) continue;
      if (!this.#fitsWholeAffinityGroup(host, tried)) continue;
      const candidate = this.#firstFit(host, tried);
      if (!candidate) continue;
      this.free.take(candidate.amounts);
      if (host.view.group) this.#addMember(host);
      this.ranking.reweigh(host);
      return { consumer, view: host.view, candidate };
    }
    return null;
  }

  #firstFit({ candidates }: CandidateHost, tried: ReadonlySet<HostCandidate>): HostCandidate | undefined {
    return candidates.find((each) => !tried.has(each) && this.free.fits(each.amounts));
  }

  /** The first member of an affinity group decides the host, which therefore needs capacity for all consumers. */
  #fitsWholeAffinityGroup(host: CandidateHost, tried: ReadonlySet<HostCandidate>): boolean {
    const { consumers } = this.#request;
    const { group, members } = host.view;
    if (group?.policy !== 'affinity' || members > 0 || consumers.length === 1) return true;
    const taken: HostCandidate[] = [];
    for (const _ of consumers) {
      const candidate = this.#firstFit(host, tried);
      if (!candidate) break;
      this.free.take(candidate.amounts);
      taken.push(candidate);
    }
    for (const { amounts } of taken) this.free.release(amounts);
    return taken.length === consumers.length;
  }

  /** Every host's view counts the members of the whole group. */
  #addMember(picked: CandidateHost): void {
    for (const { view } of this.ranking) view.members += 1;
    picked.view.membersHere += 1;
  }
}
