/** The microversions of the targets, and which calls can be compared: the range itself is each cloud's own choice. */
import {
  compareMicroversions,
  isMicroversion,
  isWithin,
  type Microversion,
} from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Request } from '../../exchange.ts';
import type { Discovered } from '../../target/discover.ts';
import type { NormalisedJson } from '../normalise/normalise-json.ts';

export class VersionRanges {
  /** In the order of the targets. */
  readonly all: readonly Discovered[];
  /** The microversions of every target; `minimum` is above `maximum` where they have none in common. */
  readonly common: Discovered;
  readonly #service: Service;

  constructor(all: readonly Discovered[], service: Service) {
    const oldest = all.map(({ minimum }) => minimum).sort(compareMicroversions);
    const newest = all.map(({ maximum }) => maximum).sort(compareMicroversions);
    this.all = all;
    this.common = { minimum: oldest.at(-1) as Microversion, maximum: newest[0] as Microversion };
    this.#service = service;
  }

  /** Whether all targets have the same range. */
  get isUniform(): boolean {
    return this.all.every(({ minimum, maximum }) => {
      return minimum === this.common.minimum && maximum === this.common.maximum;
    });
  }

  /** False for a call at a microversion that only some targets have: no rule requires equal answers to it. */
  covers({ headers }: Request): boolean {
    const version = this.#readHeader(headers);
    if (version === undefined) return true;
    if (version === 'latest') return new Set(this.all.map(({ maximum }) => maximum)).size === 1;
    return new Set(this.all.map(({ minimum, maximum }) => isWithin(version, minimum, maximum))).size === 1;
  }

  /** The microversion at which the targets answer a call: the oldest where the header names none. */
  readMicroversion({ headers }: Request): Microversion {
    const version = this.#readHeader(headers);
    if (version === 'latest') return this.common.maximum;
    return version !== undefined && this.#service.has(version) ? version : this.#service.oldest;
  }

  /** Masks the target's own range in a body (discovery, 406) where the ranges of the targets differ. */
  maskRange(json: NormalisedJson, target: number): NormalisedJson {
    if (this.isUniform || json === null || typeof json !== 'object') return json;
    if (Array.isArray(json)) return json.map((item) => this.maskRange(item, target));
    const { minimum, maximum } = this.all[target] as Discovered;
    const entries = Object.entries(json).map(([key, value]): [string, NormalisedJson] => {
      if (key === 'max_version' && value === maximum) return [key, '(its newest)'];
      if (key === 'min_version' && value === minimum) return [key, '(its oldest)'];
      return [key, this.maskRange(value, target)];
    });
    return Object.fromEntries(entries);
  }

  /** One header may name the microversions of several services. */
  #readHeader(headers: Request['headers']): Microversion | 'latest' | undefined {
    const pattern = new RegExp(`(?:^|,)\\s*${this.#service.name}\\s+(\\S+?)\\s*(?:,|$)`, 'i');
    const header = [headers['openstack-api-version'] ?? ''].flat().join(',');
    const version = pattern.exec(header)?.[1];
    if (version === 'latest') return version;
    return version !== undefined && isMicroversion(version) ? version : undefined;
  }
}
