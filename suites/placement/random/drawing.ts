/** What one call is drawn with: its choices, its microversion, and what is to be wrong with it. */
import type { Choices } from '../../../runner/case/choices.ts';
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import type { KnownInventory, KnownProvider, ObservedWorld } from './learn/world.ts';
import type { CallOptions } from './options.ts';

/**
 * What is wrong with, or unusual about, a call.
 *
 * generation  one that is not the current one
 * stranger    a name under which nothing is
 * limits      values at bounds and beyond, things in use
 * later       what only a later microversion has
 * body, query, headers, url, version   changed after the call was made up (oddities.ts)
 */
export type Wrong =
  | 'generation'
  | 'stranger'
  | 'limits'
  | 'later'
  | 'body'
  | 'query'
  | 'headers'
  | 'url'
  | 'version';

/** The largest integer of the databases' usual kind. */
export const INT = 2 ** 31 - 1;

export class Drawing {
  readonly world: ObservedWorld;
  readonly choose: Choices;
  readonly microversion: Microversion;
  readonly wrong: Wrong | null;
  readonly options: CallOptions;
  readonly #microversions: readonly Microversion[];

  constructor(
    world: ObservedWorld,
    choose: Choices,
    microversions: readonly Microversion[],
    drawn: { microversion: Microversion; wrong: Wrong | null; options: CallOptions },
  ) {
    this.world = world;
    this.choose = choose;
    this.microversion = drawn.microversion;
    this.wrong = drawn.wrong;
    this.options = drawn.options;
    this.#microversions = microversions;
  }

  /** True from the microversion on. */
  since(version: Microversion): boolean {
    return isWithin(this.microversion, version);
  }

  /** True from the microversion on in which something is to be had; where the call is to be early, before it too. */
  has(version: Microversion): boolean {
    return this.since(version) || this.wrong === 'later';
  }

  /** Any from that microversion on, or undefined when none is asked at. */
  anySince(version: Microversion): Microversion | undefined {
    const those = this.#microversions.filter((one) => isWithin(one, version));
    return those.length === 0 ? undefined : this.choose.pick(those);
  }

  provider(): KnownProvider | undefined {
    const all = [...this.world.providers.values()];
    return all.length === 0 ? undefined : this.choose.pick(all);
  }

  /** A provider of whom something is so, or any where there is none. */
  providerWhere(isSo: (provider: KnownProvider) => boolean): KnownProvider | undefined {
    const those = [...this.world.providers.values()].filter(isSo);
    return those.length === 0 ? this.provider() : this.choose.pick(those);
  }

  /** The UUID for a path: that of the thing, or of nothing. */
  uuidOr(uuid: string): string {
    if (this.wrong !== 'stranger') return uuid;
    return this.choose.weighted([
      [6, this.choose.pick(this.world.names.strangers)],
      [1, uuid.replaceAll('-', '')],
      [1, 'not-a-uuid'],
      [1, `${uuid}0`],
    ]);
  }

  /** The current generation of a provider, or one that is not. */
  generationOf(current: number): number {
    if (this.wrong !== 'generation') return current;
    return this.choose.pick([current + 1, current - 1, current + 100, -1]);
  }

  /** The names of traits that are there. */
  traits(): string[] {
    return [...this.world.traits];
  }

  /** An amount that fits the inventory and what is left of it, or one that does not. Undefined when nothing is left. */
  amount(inventory: KnownInventory, used: number): number | undefined {
    const { min_unit: least, max_unit: most, step_size: step } = inventory;
    const capacity = Math.floor((inventory.total - inventory.reserved) * inventory.allocation_ratio);
    if (this.wrong === 'limits') {
      const odd = [most + 1, capacity - used + 1, least - 1, step + 1, 0, -1, INT, capacity - used];
      return this.choose.pick(
        this.options.knownServerErrors ? [...odd, INT + 1] : odd.map((one) => Math.min(one, INT)),
      );
    }
    const room = Math.min(most, capacity - used);
    const first = Math.ceil(least / step);
    const last = Math.min(Math.floor(room / step), first + 3);
    return last < first ? undefined : step * this.choose.integer(first, last);
  }
}
