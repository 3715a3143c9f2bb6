/** Terms of `member_of` and `required`, and how they are written in a query. */

/** A member of any of the aggregates, or of none. */
export interface AggregateTerm {
  not: boolean;
  anyOf: readonly string[];
}

/** One parameter `required`: any of the traits, or all of some and none of others. */
export type TraitTerm =
  | { anyOf: readonly string[] }
  | { allOf: readonly string[]; noneOf: readonly string[] };

export function matchesAggregates(aggregates: readonly string[], terms: readonly AggregateTerm[]): boolean {
  return terms.every(({ not, anyOf }) => not !== anyOf.some((one) => aggregates.includes(one)));
}

export function matchesTraits(traits: readonly string[], terms: readonly TraitTerm[]): boolean {
  return hasRequiredTraits(traits, terms) && hasNoForbiddenTraits(traits, terms);
}

/** Of several providers of one group, one may have what another lacks. */
export function hasRequiredTraits(traits: readonly string[], terms: readonly TraitTerm[]): boolean {
  const has = (trait: string) => traits.includes(trait);
  return terms.every((term) => ('anyOf' in term ? term.anyOf.some(has) : term.allOf.every(has)));
}

export function hasNoForbiddenTraits(traits: readonly string[], terms: readonly TraitTerm[]): boolean {
  return terms.every((term) => 'anyOf' in term || !term.noneOf.some((trait) => traits.includes(trait)));
}

/** A value of `member_of`. One aggregate may be written with and without `in:`. */
export function aggregateText({ not, anyOf }: AggregateTerm): string {
  return `${not ? '!' : ''}${anyOf.length > 1 ? 'in:' : ''}${anyOf.join(',')}`;
}

/** A value of `required`. */
export function traitText(term: TraitTerm): string {
  if ('anyOf' in term) return `in:${term.anyOf.join(',')}`;
  return [...term.allOf, ...term.noneOf.map((trait) => `!${trait}`)].join(',');
}

/** A value of `resources`. */
export function resourcesText(resources: Readonly<Record<string, number>>): string {
  return Object.entries(resources)
    .map(([name, amount]) => `${name}:${amount}`)
    .join(',');
}
