/** Picks a host for each consumer of a request, from what Placement offers. Nothing is claimed here. */
import type { Filter, HostView } from '../filters/filter.ts';
import type { SchedulerState } from '../registry/state.ts';
import type { SelectionRequest } from '../request.ts';
import { filtersFor, firstFilterAgainst, hostViewer } from './host-views.ts';
import type { HostCandidate, Offers } from './offers.ts';
import { CandidateHost } from './option.ts';
import { Ranking } from './ranking.ts';
import { FreeCapacity } from './room.ts';

export interface Pick {
  consumer: string;
  view: HostView;
  offer: HostCandidate;
}

/** The hosts that may be taken, as one answer of Placement offers them. */
export class CandidateHosts {
  readonly room: FreeCapacity;
  readonly ranking: Ranking;
  /** All that Placement offers and the registry has, those that a filter is against included. */
  readonly offered: ReadonlySet<string>;
  readonly #request: SelectionRequest;
  readonly #filters: readonly Filter[];

  constructor(state: SchedulerState, request: SelectionRequest, offers: Offers) {
    this.#request = request;
    this.#filters = filtersFor(request);
    this.room = new FreeCapacity(offers);
    const all = optionsOf(state, request, offers, this.room);
    this.offered = new Set(all.map(({ view }) => view.host.uuid));
    this.ranking = new Ranking(
      all.filter(({ view }) => firstFilterAgainst(view, request, this.#filters) === undefined),
      request,
    );
  }

  /** One for each consumer, in their order, or null. @param tried offers that were refused since they were made */
  pick(tried: ReadonlySet<HostCandidate>): Pick[] | null {
    const picks: Pick[] = [];
    for (const consumer of this.#request.consumers) {
      const pick = this.#pickOne(consumer, tried);
      if (!pick) return null;
      picks.push(pick);
    }
    return picks;
  }

  /** Hosts that could still be taken, the best first, with the first offer of each that fits. */
  *rest(): Iterable<{ view: HostView; offer: HostCandidate }> {
    for (const { view, offers } of this.ranking) {
      const offer = offers.find(({ takes }) => this.room.fits(takes));
      if (offer) yield { view, offer };
    }
  }

  #pickOne(consumer: string, tried: ReadonlySet<HostCandidate>): Pick | null {
    for (const option of this.ranking) {
      if (firstFilterAgainst(option.view, this.#request, this.#filters)) continue;
      if (!this.#takesAllThatBelong(option, tried)) continue;
      const offer = this.#firstFit(option, tried);
      if (!offer) continue;
      this.room.take(offer.takes);
      if (option.view.group) this.#join(option);
      this.ranking.weighAgain(option);
      return { consumer, view: option.view, offer };
    }
    return null;
  }

  #firstFit({ offers }: CandidateHost, tried: ReadonlySet<HostCandidate>): HostCandidate | undefined {
    return offers.find((each) => !tried.has(each) && this.room.fits(each.takes));
  }

  /** Whoever must be together is where the first of them is, so its host must have room for all. */
  #takesAllThatBelong(option: CandidateHost, tried: ReadonlySet<HostCandidate>): boolean {
    const { consumers } = this.#request;
    const { group, members } = option.view;
    if (group?.policy !== 'affinity' || members > 0 || consumers.length === 1) return true;
    const taken: HostCandidate[] = [];
    for (const _ of consumers) {
      const offer = this.#firstFit(option, tried);
      if (!offer) break;
      this.room.take(offer.takes);
      taken.push(offer);
    }
    for (const { takes } of taken) this.room.giveBack(takes);
    return taken.length === consumers.length;
  }

  /** The group has one member more, wherever one looks from. */
  #join(joined: CandidateHost): void {
    for (const { view } of this.ranking) view.members += 1;
    joined.view.membersHere += 1;
  }
}

function optionsOf(
  state: SchedulerState,
  request: SelectionRequest,
  { offers, summaries }: Offers,
  room: FreeCapacity,
): CandidateHost[] {
  const byHost = new Map<string, HostCandidate[]>();
  for (const offer of offers) {
    const host = offer.roots.find((root) => state.hosts.has(root));
    if (host === undefined) continue;
    const known = byHost.get(host);
    if (known) known.push(offer);
    else byHost.set(host, [offer]);
  }
  const trees = treesOf(summaries, byHost);
  const viewOf = hostViewer(state, request);
  return [...byHost].flatMap(([uuid, ofHost]) => {
    const host = state.hosts.get(uuid);
    return host ? [new CandidateHost(viewOf(host), ofHost, trees.get(uuid) ?? [uuid], room)] : [];
  });
}

/** Of trees with more than a root: the providers in them. */
function treesOf(summaries: Offers['summaries'], hosts: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const trees = new Map<string, string[]>();
  for (const [provider, { root_provider_uuid: root }] of summaries) {
    if (provider === root || !hosts.has(root)) continue;
    const known = trees.get(root);
    if (known) known.push(provider);
    else trees.set(root, [root, provider]);
  }
  return trees;
}
