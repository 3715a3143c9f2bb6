/** Groups findings by cause, so that a header added to every answer is one entry and not a thousand. */
import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { type Finding, locationText } from '../finding.ts';
import { findAllowedVersions } from './allowed/allowed-versions.ts';
import type { Cause, CausePlace, KnownReason } from './cause.ts';
import { KnownFindings } from './known-findings.ts';
import { maskVolatileValues } from './volatile-values.ts';

export class Causes {
  readonly #known: KnownFindings;
  readonly #groups = new Map<string, FindingGroup>();

  constructor(known = new KnownFindings()) {
    this.#known = known;
  }

  /** @returns true for a known finding, which does not fail the run */
  add(finding: Finding, caseId: string): boolean {
    const reason = this.#known.explain(finding, caseId);
    const key = `${JSON.stringify(reason) ?? ''}|${causeKey(finding)}`;
    const group = this.#groups.get(key) ?? newGroup(finding, reason);
    this.#groups.set(key, group);
    group.count += 1;
    group.cases.add(caseId);
    const { operation, status, microversion } = finding;
    const place = `${operation} ${status}`;
    group.seen.set(place, (group.seen.get(place) ?? new Set()).add(microversion));
    return reason !== undefined;
  }

  /** @param service whose documents say at which other microversions an addition is allowed */
  all(service?: Service): Cause[] {
    return [...this.#groups.values()].map((group) => causeOf(group, service));
  }
}

interface FindingGroup {
  first: Finding;
  reason: KnownReason | undefined;
  count: number;
  /** Microversions by operation and status. */
  seen: Map<string, Set<Microversion>>;
  cases: Set<string>;
}

function newGroup(first: Finding, reason: KnownReason | undefined): FindingGroup {
  return { first, reason, count: 0, seen: new Map(), cases: new Set() };
}

function causeOf({ first, reason, seen, cases, count }: FindingGroup, service: Service | undefined): Cause {
  const { location, ...finding } = first;
  const places = [...seen].map(([words, versions]) => {
    const place = placeOf(words, versions);
    return { ...place, ...(service && findAllowedVersions(service, finding.rule, location, place)) };
  });
  const versions = new Set([...seen.values()].flatMap((some) => [...some]));
  return {
    ...finding,
    pointer: locationText(location),
    count,
    operations: [...new Set(places.map(({ operation }) => operation))],
    statuses: [...new Set(places.map(({ status }) => status))].sort((a, b) => a - b),
    microversions: [...versions].sort(compareMicroversions),
    places,
    cases: [...cases],
    ...reason,
  };
}

/** A finding about an answer as a whole is another cause at another operation; one about a named part is the same. */
function causeKey({ rule, location, expected, actual, operation }: Finding): string {
  const pointer = locationText(location);
  const whole = pointer === '' ? `${operation}|${maskVolatileValues(actual)}` : '';
  return [rule, maskVolatileValues(pointer), maskVolatileValues(expected), whole].join('|');
}

/** The name of an operation may contain spaces; the status after it has none. */
function placeOf(place: string, seen: ReadonlySet<Microversion>): CausePlace {
  const cut = place.lastIndexOf(' ');
  const versions = [...seen].sort(compareMicroversions);
  const [since, until] = [versions[0], versions.at(-1)] as [Microversion, Microversion];
  return { operation: place.slice(0, cut), status: Number(place.slice(cut + 1)), since, until };
}
