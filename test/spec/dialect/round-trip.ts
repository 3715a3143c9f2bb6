/** Versions written as one document of OpenStack's dialect, and read again. */

import { exportDocument } from '../../../spec/dialect/export/export-document.ts';
import { refuseGap } from '../../../spec/dialect/import/gap.ts';
import { importDocument } from '../../../spec/dialect/import/import-document.ts';
import { diff } from '../../../spec/diff/diff.ts';
import { digestOf } from '../../../spec/diff/digest.ts';
import { parseSource } from '../../../spec/openapi/reading/read-document.ts';
import type { Version } from '../../../spec/versions/version.ts';
import { versionsIn } from './import/imported-versions.ts';

/** A line for each version that is another one on the other side, or is gone; and for each that was not there before. */
export function lostOnTheWay(versions: readonly Version[]): string[] {
  const again = versionsIn(importedAgain(versions));
  const others = new Map(again.map((each) => [each.version, each]));
  const lost = versions.flatMap(({ version, document }) => {
    const other = others.get(version);
    if (!other) return [`${version} is gone`];
    const changes = diff(document, other.document).map(({ rule, operation }) => `${rule} of ${operation}`);
    const isSame = digestOf(document) === digestOf(other.document);
    return changes.length === 0 && isSame ? [] : [`${version}: ${changes.join(', ') || 'another digest'}`];
  });
  const known = new Set(versions.map(({ version }) => version));
  return [...lost, ...again.flatMap(({ version }) => (known.has(version) ? [] : [`${version} is new`]))];
}

function importedAgain(versions: readonly Version[]) {
  const text = JSON.stringify(exportDocument(versions), null, 2);
  return importDocument(parseSource('exported.json', text), {}, refuseGap);
}
