/** What must hold within one guideline and JSON Schema cannot say: names that refer to each other, and orders. */
import { compareMicroversions } from '../contract/microversion.ts';
import { findNearestName } from '../openapi/reading/nearest-name.ts';
import type { SourceFile } from '../openapi/reading/source-file.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { compareEditions, seriesOf } from './edition.ts';
import { type CapabilityFile, type GuidelineFile, readSpan } from './guideline-file.ts';

/** @throws SpecError with the line of the first problem */
export function requireSoundGuideline(file: GuidelineFile, source: SourceFile): void {
  requireOrderOfEditions(file, source);
  for (const id of Object.keys(file.cases)) requireCapability(id, file, source);
  for (const [id, one] of Object.entries(file.capabilities)) {
    requireSpans(id, one, source);
    requireCriteria(id, one, file, source);
    requireCases(id, one, file, source);
    requireFlags(id, one, file, source);
  }
}

function requireOrderOfEditions({ edition, replaces }: GuidelineFile, source: SourceFile): void {
  if (replaces === undefined) return;
  if (seriesOf(replaces) === seriesOf(edition) && compareEditions(replaces, edition) < 0) return;
  throw new SpecError(
    source.locatePath(['replaces']),
    `replaces is ${replaces}, and the edition is ${edition}`,
    'Name an earlier edition of the same series.',
  );
}

function requireCapability(id: string, { capabilities }: GuidelineFile, source: SourceFile): void {
  if (id in capabilities) return;
  const near = findNearestName(id, Object.keys(capabilities));
  throw new SpecError(
    source.locatePath(['cases', id]),
    `cases names the capability ${id}, and capabilities does not have it`,
    near ? `Did you mean "${near}"?` : 'Add it to capabilities.',
  );
}

function requireSpans(id: string, { services }: CapabilityFile, source: SourceFile): void {
  for (const [service, text] of Object.entries(services)) {
    const span = readSpan(text);
    const place = source.locatePath(['capabilities', id, 'services', service]);
    if (span === undefined)
      throw new SpecError(
        place,
        `the microversions of ${service} are "${text}"`,
        'Expected a range such as 1.0..1.39, or all.',
      );
    if (span !== null && compareMicroversions(span.since, span.until) > 0)
      throw new SpecError(place, `the range ${text} is backwards`, `Expected ${span.until}..${span.since}.`);
  }
}

function requireCriteria(
  id: string,
  { achieves = [] }: CapabilityFile,
  { scoring }: GuidelineFile,
  source: SourceFile,
): void {
  const known = Object.keys(scoring?.criteria ?? {});
  achieves.forEach((name, index) => {
    if (known.includes(name)) return;
    const near = findNearestName(name, known);
    throw new SpecError(
      source.locatePath(['capabilities', id, 'achieves', index]),
      `${id} achieves "${name}", which scoring.criteria does not have`,
      near ? `Did you mean "${near}"?` : `Criteria: ${known.join(', ') || 'none'}.`,
    );
  });
}

/** What nothing shows cannot be judged. */
function requireCases(
  id: string,
  { status, flags = {} }: CapabilityFile,
  file: GuidelineFile,
  source: SourceFile,
): void {
  const cases = file.cases[id] ?? [];
  if (status === 'removed' || cases.some((name) => !(name in flags))) return;
  if (cases.length > 0 && status !== 'required') return;
  throw new SpecError(
    source.locatePath(['capabilities', id]),
    cases.length === 0 ? `${id} has no cases` : `${id} is required, and each of its cases is flagged`,
    cases.length === 0
      ? `List the cases that show it at cases.${id}, or make it removed.`
      : 'Make it advisory or deprecated until a case counts again.',
  );
}

function requireFlags(
  id: string,
  { flags = {} }: CapabilityFile,
  { cases }: GuidelineFile,
  source: SourceFile,
): void {
  for (const name of Object.keys(flags)) {
    if (cases[id]?.includes(name)) continue;
    const near = findNearestName(name, cases[id] ?? []);
    throw new SpecError(
      source.locatePath(['capabilities', id, 'flags', name]),
      `${id} flags the case ${name}, which is none of its cases`,
      near ? `Did you mean "${near}"?` : `Name one of cases.${id}.`,
    );
  }
}
