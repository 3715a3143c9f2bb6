/** One published version of an API. */
import type { ApiDocument } from '../openapi/api-document.ts';

export interface Version {
  /** `1.10`, `2024-05-01`, or another scheme of the documents. */
  version: string;
  /** From the overlay's `info`, or from the first document's; empty when there is none. */
  title: string;
  /** From the overlay's `info`, if it has one. */
  description?: string;
  /** The file that declares it, for messages. */
  path: string;
  document: ApiDocument;
}

/**
 * Orders by the numbers in the names, so that 1.10 follows 1.9; a pre-release comes before its release (Semantic Versioning
 * 2.0.0, section 11; `2024-05-01-preview` and `v1beta1` likewise). Names of another form go by their letters and numbers.
 */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [parse(one), parse(other)];
  if (!first || !second) return compareNames(one, other);
  return (
    compareNames(first.release, second.release) ||
    comparePreReleases(first.preRelease, second.preRelease) ||
    compareNames(one, other)
  );
}

function compareNames(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/** Without `v`, and without the metadata of a build, which has no order. */
function parse(version: string): { release: string; preRelease: string | undefined } | undefined {
  const [, release, dashed, joined] = FORM.exec(version) ?? [];
  return release === undefined ? undefined : { release, preRelease: dashed ?? joined };
}

const FORM =
  /^v?(\d{4}-\d{2}-\d{2}|\d+(?:\.\d+)*)(?:-([0-9a-z][0-9a-z.-]*)|((?:alpha|beta|rc|a|b)\.?\d*))?(?:\+.*)?$/i;

function comparePreReleases(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  const [first, second] = [one.split('.'), other.split('.')];
  const position = first.findIndex((each, index) => each !== second[index]);
  if (position === -1) return first.length - second.length;
  const [own, its] = [first[position], second[position]];
  // Of two lists that begin alike, the shorter one comes first.
  return its === undefined ? 1 : compareNames(own as string, its);
}
