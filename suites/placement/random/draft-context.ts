/** What one random call is drafted from: seeded choices, a microversion, the known state, and the mutation to apply. */
import type { Choices } from '../../../runner/case/generated/choices.ts';
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import type { CallOptions } from './options.ts';
import type { KnownInventory, KnownProvider, StateModel } from './state/state-model.ts';

/**
 * The one thing in a call that is invalid or unusual.
 *
 * generation     a generation that is not the current one
 * unknown-name   the name of a resource that does not exist
 * boundary       values at their bounds and beyond, names that are taken, resources in use
 * later-feature  what only a later microversion has
 * body, query, headers, url, version   applied to the finished draft (mutations/)
 */
export type Mutation =
  | 'generation'
  | 'unknown-name'
  | 'boundary'
  | 'later-feature'
  | 'body'
  | 'query'
  | 'headers'
  | 'url'
  | 'version';

/** The largest 32-bit integer, which the databases of Placement store. */
export const MAX_INTEGER = 2 ** 31 - 1;

export class DraftContext {
  readonly state: StateModel;
  readonly choose: Choices;
  readonly microversion: Microversion;
  readonly mutation: Mutation | null;
  readonly options: CallOptions;
  readonly #microversions: readonly Microversion[];

  constructor(
    state: StateModel,
    choose: Choices,
    microversions: readonly Microversion[],
    chosen: { microversion: Microversion; mutation: Mutation | null; options: CallOptions },
  ) {
    this.state = state;
    this.choose = choose;
    this.microversion = chosen.microversion;
    this.mutation = chosen.mutation;
    this.options = chosen.options;
    this.#microversions = microversions;
  }

  /** Whether the call's microversion is this one or a later one. */
  isAtLeast(version: Microversion): boolean {
    return isWithin(this.microversion, version);
  }

  /** Whether the call may use what this microversion added; with the mutation `later-feature`, before it as well. */
  canUse(version: Microversion): boolean {
    return this.isAtLeast(version) || this.mutation === 'later-feature';
  }

  /** Picks a microversion from this one on; undefined where the comparison selects none. */
  pickMicroversionSince(version: Microversion): Microversion | undefined {
    const candidates = this.#microversions.filter((one) => isWithin(one, version));
    return candidates.length === 0 ? undefined : this.choose.pick(candidates);
  }

  /** Picks a provider; undefined where there is none. */
  pickProvider(): KnownProvider | undefined {
    const all = [...this.state.providers.values()];
    return all.length === 0 ? undefined : this.choose.pick(all);
  }

  /** Picks a provider that satisfies the predicate, or any where none does. */
  pickProviderWhere(predicate: (provider: KnownProvider) => boolean): KnownProvider | undefined {
    const candidates = [...this.state.providers.values()].filter(predicate);
    return candidates.length === 0 ? this.pickProvider() : this.choose.pick(candidates);
  }

  /** Returns the UUID for a path; with the mutation `unknown-name`, that of no resource or a malformed one. */
  mutateUuid(uuid: string): string {
    if (this.mutation !== 'unknown-name') return uuid;
    return this.choose.weighted([
      [6, this.choose.pick(this.state.names.unusedUuids)],
      [1, uuid.replaceAll('-', '')],
      [1, 'not-a-uuid'],
      [1, `${uuid}0`],
    ]);
  }

  /** Returns the current generation; with the mutation `generation`, another one. */
  mutateGeneration(current: number): number {
    if (this.mutation !== 'generation') return current;
    return this.choose.pick([current + 1, current - 1, current + 100, -1]);
  }

  /** The names of the custom traits that exist. */
  listTraits(): string[] {
    return [...this.state.traits];
  }

  /**
   * Picks an amount that the inventory can still provide; with the mutation `boundary`, one at a bound or beyond it.
   * Undefined where nothing is left.
   */
  pickAmount(inventory: KnownInventory, used: number): number | undefined {
    const { min_unit: min, max_unit: max, step_size: step } = inventory;
    const capacity = Math.floor((inventory.total - inventory.reserved) * inventory.allocation_ratio);
    if (this.mutation === 'boundary') {
      const amounts = [max + 1, capacity - used + 1, min - 1, step + 1, 0, -1, MAX_INTEGER, capacity - used];
      return this.choose.pick(
        this.options.knownServerErrors
          ? [...amounts, MAX_INTEGER + 1]
          : amounts.map((one) => Math.min(one, MAX_INTEGER)),
      );
    }
    const available = Math.min(max, capacity - used);
    const first = Math.ceil(min / step);
    const last = Math.min(Math.floor(available / step), first + 3);
    return last < first ? undefined : step * this.choose.integer(first, last);
  }
}
