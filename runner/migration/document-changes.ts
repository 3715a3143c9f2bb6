/** The changes that documents declare from each version to the next, for operations whose contract is not the same in both. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Change } from '../../spec/diff/change.ts';
import { diff } from '../../spec/diff/diff.ts';
import type { Version } from '../../spec/versions/version.ts';

export class DocumentChanges {
  readonly #versions: readonly Version[];
  readonly #bySteps = new Map<string, readonly Change[]>();

  /** @param versions oldest first; those without a document here have no changes */
  constructor(versions: readonly Version[]) {
    this.#versions = versions;
  }

  /** What a version changed about an operation. @param operation `PUT /traits/{name}`, with the name of an action behind it */
  of(operation: string, version: Microversion): readonly Change[] {
    return this.#step(version).filter((change) => change.operation === operation);
  }

  #step(version: Microversion): readonly Change[] {
    const known = this.#bySteps.get(version);
    if (known) return known;
    const index = this.#versions.findIndex((each) => each.version === version);
    const [before, after] = [this.#versions[index - 1], this.#versions[index]];
    const changes = before && after ? diff(before.document, after.document) : [];
    this.#bySteps.set(version, changes);
    return changes;
  }
}
