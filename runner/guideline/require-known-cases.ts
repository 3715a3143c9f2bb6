/** Checks what a guideline says of one service against the cases and the microversions that the service has. */
import { compareMicroversions } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { GuidelineCapability, MicroversionSpan } from '../../spec/guidelines/guideline.ts';
import type { LocatedGuideline } from '../../spec/guidelines/read-guideline.ts';
import { findNearestName } from '../../spec/openapi/reading/nearest-name.ts';
import { SpecError } from '../../spec/openapi/reading/spec-error.ts';
import type { CaseFacts } from '../case/case-facts.ts';

type CaseLifetime = Pick<CaseFacts, 'id' | 'since' | 'until'>;

/**
 * @param cases all that the suite of the service has
 * @throws SpecError with the line of a case that does not exist, that can never run, or of an unknown microversion
 */
export function requireKnownCases(
  located: LocatedGuideline,
  service: Service,
  cases: readonly CaseLifetime[],
): void {
  const known = new Map(cases.map((one) => [one.id, one]));
  for (const capability of located.guideline.capabilities) {
    const span = capability.services.get(service.name);
    if (span === undefined || capability.status === 'removed') continue;
    if (span !== null) requireMicroversions(span, capability, service, located);
    capability.cases.forEach((id, index) => {
      if (isOfOtherService(id, capability, service)) return;
      const place = located.locate('cases', capability.id, index);
      const one = requireCase(id, known, service, place);
      if (span !== null) requireOverlap(one, span, capability, place);
    });
  }
  located.guideline.leftOut.forEach(({ cases: names }, row) => {
    names.forEach((id, index) => {
      if (id.startsWith(`${service.name}.`))
        requireCase(id, known, service, located.locate('left-out', row, 'cases', index));
    });
  });
}

function isOfOtherService(id: string, { services }: GuidelineCapability, { name }: Service): boolean {
  return [...services.keys()].some((other) => other !== name && id.startsWith(`${other}.`));
}

function requireMicroversions(
  { since, until }: MicroversionSpan,
  { id }: GuidelineCapability,
  service: Service,
  { locate }: LocatedGuideline,
): void {
  for (const version of [since, until]) {
    if (service.has(version)) continue;
    throw new SpecError(
      locate('capabilities', id, 'services', service.name),
      `${service.name} has no microversion ${version}`,
      `Expected microversions from ${service.oldest} to ${service.newest}.`,
    );
  }
}

function requireCase(
  id: string,
  known: ReadonlyMap<string, CaseLifetime>,
  { name }: Service,
  place: string,
): CaseLifetime {
  const found = known.get(id);
  if (found) return found;
  const near = findNearestName(id, known.keys());
  throw new SpecError(
    place,
    `${name} has no case ${id}`,
    near ? `Did you mean "${near}"?` : `"interop run ${name} --list --depth full" prints the ids.`,
  );
}

/** A case that holds at none of the microversions would never run, and its capability never pass. */
function requireOverlap(
  { id, since, until }: CaseLifetime,
  span: MicroversionSpan,
  capability: GuidelineCapability,
  place: string,
): void {
  const begins = compareMicroversions(since, span.until) <= 0;
  const ends = until === undefined || compareMicroversions(span.since, until) <= 0;
  if (begins && ends) return;
  const holds = until === undefined ? `from ${since} on` : `from ${since} to ${until}`;
  throw new SpecError(
    place,
    `the case ${id} holds ${holds}, and ${capability.id} is judged from ${span.since} to ${span.until}`,
    'Change the microversions of the capability, or take the case out of it.',
  );
}
