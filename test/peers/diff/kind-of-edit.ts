/** Groups edits by kind: edits of one kind differ only in the name of what they edit. */
import type { Mutant } from '../../spec/diff/mutations/mutants.ts';

export function kindOf({
  family,
  edit,
}: {
  family: { name: string };
  edit: Pick<Mutant['edit'], 'name'>;
}): string {
  const name = NAMED.has(family.name) ? edit.name.replace(NAME_BEFORE_A_VERB, '… ') : edit.name;
  return `${family.name}: ${name}`;
}

/** In these families the name of an edit begins with a property, a status or a URL; in the others with a keyword. */
const NAMED: ReadonlySet<string> = new Set([
  'URLs',
  'methods',
  'parameters',
  'media types',
  'statuses',
  'headers',
  'properties',
  'properties by expression',
  'listed values',
  'routes',
  'spelling of the rest',
  'sharing of schemas',
  'sharing of the rest',
  'names',
]);

const NAME_BEFORE_A_VERB = /^.+? (?=(is|need|must|in|as|says) )/;
