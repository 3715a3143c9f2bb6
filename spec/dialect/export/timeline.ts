/** Writes version marks: the versions of a folder, by index. */

import type { Microversion } from '../../contract/microversion.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { VersionRun } from './values-by-version.ts';

export class Timeline {
  readonly #versions: readonly Microversion[];

  /** @param versions oldest first */
  constructor(versions: readonly Microversion[]) {
    this.#versions = versions;
  }

  /** The object with a mark for the run; without one where the run is the whole span. */
  mark(node: JsonObject, { first, last }: VersionRun, span: readonly number[]): JsonObject {
    return addMark(node, {
      ...(first !== span[0] && { 'min-ver': this.#at(first) }),
      ...(last !== span.at(-1) && { 'max-ver': this.#before(last + 1) }),
    });
  }

  /** The schema as a variant of a `oneOf`: even the first variant names its first version. */
  markVariant(schema: JsonObject, { first, last }: VersionRun): JsonObject {
    return addMark(schema, {
      'min-ver': this.#at(first),
      ...(last + 1 < this.#versions.length && { 'max-ver': this.#before(last + 1) }),
    });
  }

  #at(index: number): Microversion {
    return this.#versions[index] as Microversion;
  }

  /** A folder has no documents for versions without a change, so a range ends just before the next document's version. */
  #before(index: number): Microversion {
    const [major, minor] = this.#at(index).split('.') as [string, string];
    return minor === '0' ? this.#at(index - 1) : `${Number(major)}.${Number(minor) - 1}`;
  }
}

function addMark(node: JsonObject, mark: JsonObject): JsonObject {
  if (Object.keys(mark).length === 0) return node;
  const own = node['x-openstack'];
  return { ...node, 'x-openstack': { ...(isObject(own) && own), ...mark } };
}
