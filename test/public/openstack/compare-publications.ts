/** Compares two published documents of one service: as they are, and each microversion that both describe. */
import { compareMicroversions, type Microversion } from '../../../spec/contract/microversion.ts';
import type { Change } from '../../../spec/diff/change.ts';
import { diff } from '../../../spec/diff/diff.ts';
import { toApiDocument } from '../../../spec/openapi/reading/read-document.ts';
import { withoutUnknown } from '../../../spec/openapi/without-unknown.ts';
import type { Version } from '../../../spec/versions/version.ts';
import type { CheckedDocument } from './check-document.ts';

export interface PublicationComparison {
  before: CheckedDocument;
  after: CheckedDocument;
  /** Changes between the documents of all versions. */
  changes: number;
  /** For each microversion of the older document: what the newer one says otherwise about the same microversion. */
  rewritten: ReadonlyMap<Microversion, readonly Change[]>;
}

/** @throws SpecError for documents that cannot be compared */
export function comparePublications(before: CheckedDocument, after: CheckedDocument): PublicationComparison {
  const [one, other] = [before, after].map(({ file }) => withoutUnknown(toApiDocument(file), []));
  const changes = diff(one as ReturnType<typeof toApiDocument>, other as ReturnType<typeof toApiDocument>);
  const rewritten = new Map<Microversion, readonly Change[]>();
  for (const { version, document } of before.versions) {
    const same = versionAt(after.versions, version as Microversion);
    if (same) rewritten.set(version as Microversion, diff(document, same.document));
  }
  return { before, after, changes: changes.length, rewritten };
}

/** A version without a file of its own equals the one before it. */
function versionAt(versions: readonly Version[], version: Microversion): Version | undefined {
  return versions.findLast((each) => compareMicroversions(each.version as Microversion, version) <= 0);
}
