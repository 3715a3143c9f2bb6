/** The value of a YAML document. */
import type { Document } from 'yaml';
import type { Json } from '../../document.ts';
import { SpecError } from '../spec-error.ts';

/**
 * Documents have thousands of aliases. An alias gives the node that it names, not a copy, so that the library's limit of 100
 * protects nothing here. What would harm is aliases within aliases, whose values double at each level.
 * @param path for messages
 * @throws SpecError for an alias inside the node that it names, and for aliases that multiply
 */
export function toJson(path: string, document: Document): Json {
  const value = convert(path, document);
  const size = expandedSize(value, new Map());
  if (size <= MAX_NODES) return value;
  const problem = Number.isFinite(size)
    ? `written out, its aliases make more than ${MAX_NODES} values`
    : 'an alias is inside the node that it names';
  throw new SpecError(path, problem, 'Use components and $ref in place of such aliases.');
}

function convert(path: string, document: Document): Json {
  try {
    return document.toJS({ maxAliasCount: -1 }) as Json;
  } catch (error) {
    // For an alias without an anchor, and for a merge key whose value is no mapping.
    throw new SpecError(path, (error as Error).message, 'Correct the alias or the merge key.');
  }
}

/** GitHub's document, one of the largest, has a million. */
const MAX_NODES = 50_000_000;

/** How many values there are when each alias is replaced by a copy. */
function expandedSize(value: Json, sizes: Map<object, number>): number {
  if (typeof value !== 'object' || value === null) return 1;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  // A node inside itself has no size yet.
  sizes.set(value, Number.POSITIVE_INFINITY);
  let size = 1;
  for (const each of Object.values(value)) size += expandedSize(each as Json, sizes);
  sizes.set(value, size);
  return size;
}
