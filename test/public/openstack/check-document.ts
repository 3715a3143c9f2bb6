/** Imports a published document, exports it again, and compares its microversions with their neighbours. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { type ImportedFolder, importDocument } from '../../../spec/dialect/import/import-document.ts';
import { groupProblems } from '../../../spec/dialect/import/problem-places.ts';
import { collectUnknownNames } from '../../../spec/dialect/import/unknown-names.ts';
import type { DialectProblem } from '../../../spec/dialect/marks/dialect-problem.ts';
import { diff } from '../../../spec/diff/diff.ts';
import { parseSource } from '../../../spec/openapi/reading/read-document.ts';
import type { SourceFile } from '../../../spec/openapi/reading/source-file.ts';
import { withoutUnknown } from '../../../spec/openapi/without-unknown.ts';
import type { Version } from '../../../spec/versions/version.ts';
import { readImported } from '../../spec/dialect/import/imported-versions.ts';
import { findRoundTripLosses } from '../../spec/dialect/round-trip.ts';
import type { PublishedDocument } from './read-documents.ts';

export interface CheckedDocument {
  service: string;
  version: Microversion;
  file: SourceFile;
  versions: readonly Version[];
  /** The number of places by the kind of their problem, and of each unknown name. */
  problems: ReadonlyMap<string, number>;
  /** What differs after export and import. */
  losses: readonly string[];
  /** Changes between all neighbours. */
  changes: number;
  /** Processor time in seconds. */
  seconds: { read: number; import: number; roundTrip: number; neighbours: number };
}

/** @throws SpecError for a document that cannot be imported, or whose versions cannot be compared */
export function checkDocument({ service, version, text }: PublishedDocument): CheckedDocument {
  const problems: DialectProblem[] = [];
  const [file, read] = measure(() => parseSource(`${service}/v${version}.yaml`, text));
  const [imported, importing] = measure(() => importDocument(file, {}, (each) => problems.push(each)));
  const versions = readImported(imported).map(withAnyKeyword);
  const [losses, roundTrip] = measure(() => findRoundTripLosses(versions));
  const [changes, neighbours] = measure(() => countChanges(versions));
  const seconds = { read, import: importing, roundTrip, neighbours };
  return {
    service,
    version,
    file,
    versions,
    problems: countProblems(problems, imported, file),
    losses,
    changes,
    seconds,
  };
}

/** The same version, whose unknown keywords are ignored. */
function withAnyKeyword(version: Version): Version {
  return { ...version, document: withoutUnknown(version.document, []) };
}

function countProblems(
  problems: readonly DialectProblem[],
  { boundaries }: ImportedFolder,
  file: SourceFile,
): Map<string, number> {
  const names = [
    ...groupProblems(problems, boundaries).map(({ kind }) => kind),
    ...collectUnknownNames(file).map(({ kind, name }) => `unknown ${kind} ${name}`),
  ];
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function countChanges(versions: readonly Version[]): number {
  return versions
    .slice(1)
    .reduce(
      (sum, { document }, index) => sum + diff((versions[index] as Version).document, document).length,
      0,
    );
}

function measure<T>(run: () => T): [T, seconds: number] {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1e6];
}
