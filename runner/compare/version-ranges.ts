/** Which microversions the targets have, and what of that can be compared: a range is each cloud's own. */
import {
  compareMicroversions,
  isMicroversion,
  isWithin,
  type Microversion,
} from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Request } from '../exchange.ts';
import type { Discovered } from '../run/discover.ts';
import type { NormalisedJson } from './normalise/normalise-json.ts';

export class VersionRanges {
  /** In the order of the targets. */
  readonly all: readonly Discovered[];
  /** What every target has; its oldest is above its newest where they have nothing in common. */
  readonly common: Discovered;
  readonly #service: Service;

  constructor(all: readonly Discovered[], service: Service) {
    const oldest = all.map(({ minimum }) => minimum).sort(compareMicroversions);
    const newest = all.map(({ maximum }) => maximum).sort(compareMicroversions);
    this.all = all;
    this.common = { minimum: oldest.at(-1) as Microversion, maximum: newest[0] as Microversion };
    this.#service = service;
  }

  get areEqual(): boolean {
    return this.all.every(({ minimum, maximum }) => {
      return minimum === this.common.minimum && maximum === this.common.maximum;
    });
  }

  /** False for a call at a microversion that only some targets have: nothing says that they answer it alike. */
  covers({ headers }: Request): boolean {
    const asked = this.#namedIn(headers);
    if (asked === undefined) return true;
    if (asked === 'latest') return new Set(this.all.map(({ maximum }) => maximum)).size === 1;
    return new Set(this.all.map(({ minimum, maximum }) => isWithin(asked, minimum, maximum))).size === 1;
  }

  /** The microversion that a call is answered at: the oldest where its header names none. */
  askedIn({ headers }: Request): Microversion {
    const asked = this.#namedIn(headers);
    if (asked === 'latest') return this.common.maximum;
    return asked !== undefined && this.#service.has(asked) ? asked : this.#service.oldest;
  }

  /** The body with words in the place of what a target says of its own range, where the ranges differ. */
  withoutRange(json: NormalisedJson, target: number): NormalisedJson {
    if (this.areEqual || json === null || typeof json !== 'object') return json;
    if (Array.isArray(json)) return json.map((item) => this.withoutRange(item, target));
    const { minimum, maximum } = this.all[target] as Discovered;
    const entries = Object.entries(json).map(([key, value]): [string, NormalisedJson] => {
      if (key === 'max_version' && value === maximum) return [key, '(its newest)'];
      if (key === 'min_version' && value === minimum) return [key, '(its oldest)'];
      return [key, this.withoutRange(value, target)];
    });
    return Object.fromEntries(entries);
  }

  /** One header may name versions of several services. */
  #namedIn(headers: Request['headers']): Microversion | 'latest' | undefined {
    const pattern = new RegExp(`(?:^|,)\\s*${this.#service.name}\\s+(\\S+?)\\s*(?:,|$)`, 'i');
    const header = [headers['openstack-api-version'] ?? ''].flat().join(',');
    const named = pattern.exec(header)?.[1];
    if (named === 'latest') return named;
    return named !== undefined && isMicroversion(named) ? named : undefined;
  }
}
