/** The versions of a folder, as marks of the dialect name them. */

import type { Microversion } from '../../contract/microversion.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { Run } from './held.ts';

export class Timeline {
  readonly #versions: readonly Microversion[];

  /** @param versions oldest first */
  constructor(versions: readonly Microversion[]) {
    this.#versions = versions;
  }

  /** What stands there in all of the span is left as it is. */
  marked(node: JsonObject, { first, last }: Run, span: readonly number[]): JsonObject {
    return withMarks(node, {
      ...(first !== span[0] && { 'min-ver': this.#at(first) }),
      ...(last !== span.at(-1) && { 'max-ver': this.#before(last + 1) }),
    });
  }

  /** One of several variants: the first of them says where it begins, too. */
  variant(node: JsonObject, { first, last }: Run): JsonObject {
    return withMarks(node, {
      'min-ver': this.#at(first),
      ...(last + 1 < this.#versions.length && { 'max-ver': this.#before(last + 1) }),
    });
  }

  #at(index: number): Microversion {
    return this.#versions[index] as Microversion;
  }

  /** A folder has the versions in which something changed: what ends with one of them holds in those between as well. */
  #before(index: number): Microversion {
    const [major, minor] = this.#at(index).split('.') as [string, string];
    return minor === '0' ? this.#at(index - 1) : `${Number(major)}.${Number(minor) - 1}`;
  }
}

function withMarks(node: JsonObject, marks: JsonObject): JsonObject {
  if (Object.keys(marks).length === 0) return node;
  const own = node['x-openstack'];
  return { ...node, 'x-openstack': { ...(isObject(own) && own), ...marks } };
}
