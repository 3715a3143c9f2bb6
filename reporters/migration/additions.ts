/** What answers have more: that of one kind of call, and that of most, which reports tell once. */
import type { CallEffect } from '../../runner/migration/effects/effect.ts';
import type { MigratedKind } from '../../runner/migration/migration.ts';
import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';
import { describeEffect, type Quote } from './describe-effect.ts';

/** The additions that more than half of the kinds of call have. */
export function listCommonAdditions(kinds: readonly MigratedKind[]): CallEffect[] {
  const byKey = new Map<string, { effect: CallEffect; count: number }>();
  for (const { effects } of kinds)
    for (const [key, effect] of new Map(effects.filter(isAddition).map((each) => [keyOf(each), each])))
      byKey.set(key, { effect, count: (byKey.get(key)?.count ?? 0) + 1 });
  return [...byKey.values()]
    .filter(({ count }) => count > 2 && count * 2 > kinds.length)
    .map(({ effect }) => effect)
    .toSorted((one, other) => compareMicroversions(one.microversion, other.microversion));
}

/** Those of a kind that are not common. */
export function listOwnAdditions({ effects }: MigratedKind, common: readonly CallEffect[]): CallEffect[] {
  const told = new Set(common.map(keyOf));
  return effects.filter((each) => isAddition(each) && !told.has(keyOf(each)));
}

/** `1.15 the header cache-control; the header last-modified` */
export function describeAdditions(effects: readonly CallEffect[], quote: Quote): [Microversion, string][] {
  const versions = [...new Set(effects.map(({ microversion }) => microversion))];
  return versions.map((version) => {
    const own = effects.filter(({ microversion }) => microversion === version);
    return [version, own.map((effect) => describeEffect(effect, quote)).join('; ')];
  });
}

function isAddition({ outcome }: CallEffect): boolean {
  return outcome === 'adds';
}

function keyOf(effect: CallEffect): string {
  return `${effect.microversion} ${describeEffect(effect, (name) => name)}`;
}
