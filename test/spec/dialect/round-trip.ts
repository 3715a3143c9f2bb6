/** Exports versions as one document, imports it again and compares. */

import { exportDocument } from '../../../spec/dialect/export/export-document.ts';
import { importDocument } from '../../../spec/dialect/import/import-document.ts';
import { rejectProblem } from '../../../spec/dialect/marks/dialect-problem.ts';
import { diff } from '../../../spec/diff/diff.ts';
import { digestOf } from '../../../spec/diff/digest.ts';
import { parseSource } from '../../../spec/openapi/reading/read-document.ts';
import { withoutUnknown } from '../../../spec/openapi/without-unknown.ts';
import type { Version } from '../../../spec/versions/version.ts';
import { readImported } from './import/imported-versions.ts';

/** A line for each version that is lost, changed or new after the round trip. */
export function findRoundTripLosses(versions: readonly Version[]): string[] {
  const again = readImported(exportAndImport(versions)).map((each) => ({
    ...each,
    document: withoutUnknown(each.document, []),
  }));
  const others = new Map(again.map((each) => [each.version, each]));
  const lost = versions.flatMap(({ version, document }) => {
    const other = others.get(version);
    if (!other) return [`${version} is lost`];
    // The digest has all that the diff reports: test/spec/diff/mutations shows it for each kind of edit.
    if (digestOf(document) === digestOf(other.document)) return [];
    const changes = diff(document, other.document).map(({ rule, operation }) => `${rule} of ${operation}`);
    return [`${version}: ${changes.join(', ') || 'another digest'}`];
  });
  const known = new Set(versions.map(({ version }) => version));
  return [...lost, ...again.flatMap(({ version }) => (known.has(version) ? [] : [`${version} is new`]))];
}

function exportAndImport(versions: readonly Version[]) {
  const text = JSON.stringify(exportDocument(versions), null, 2);
  return importDocument(parseSource('exported.json', text), {}, rejectProblem);
}
