/** Lists of all values of a type: `enum` of true and false is the type boolean, and of null the type null. */

import { asSet } from '../../../../openapi/canonical.ts';
import type { Json } from '../../../../openapi/document.ts';
import { allowsType } from '../types-of-values.ts';

type Values = ReadonlyMap<string, Json>;

/** The values with the type in place of such a list; others as they are. */
export function withoutFullList(values: Values): Values {
  const listed = values.get('enum') as Json[] | undefined;
  const types = values.get('type') as string[] | undefined;
  if (!listed || listed.length === 0 || !isFull(listed)) return values;
  if (!listed.every((value) => allowsType(types, value))) return values;
  // Authors who add `nullable` beside a list without null mean to allow it: the rules compare that as it is written.
  if (types?.includes('null') && !listed.includes(null)) return values;
  const plain = new Map(values);
  plain.delete('enum');
  return plain.set('type', asSet(listed.map((value) => (value === null ? 'null' : 'boolean'))));
}

function isFull(listed: readonly Json[]): boolean {
  const isListable = listed.every((value) => value === null || typeof value === 'boolean');
  return isListable && listed.includes(true) === listed.includes(false);
}
