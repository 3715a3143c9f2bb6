/** A required capability needs no microversion that the edition before did not announce. */
import { isWithin } from '../../contract/microversion.ts';
import { formatSpan, type Guideline, type GuidelineCapability, type MicroversionSpan } from '../guideline.ts';
import type { CapabilityProblem } from './finding.ts';

/** Announced are the microversions of each capability of the service that was required or advisory. */
export function checkMicroversions(
  { status, services }: GuidelineCapability,
  earlier: GuidelineCapability | undefined,
  before: Guideline,
): CapabilityProblem[] {
  if (status !== 'required' || !earlier) return [];
  return [...services].flatMap(([service, span]) => {
    if (span === null || isAnnounced(span, service, before)) return [];
    const was = earlier.services.get(service);
    const wasSaid = was === undefined ? 'did not need any' : `needed ${formatSpan(was)}`;
    return [
      {
        rule: 'capability.widened' as const,
        problem: `needs ${service} ${formatSpan(span)}, and in ${before.edition} it ${wasSaid}`,
        remedy:
          'Make what the other microversions add an advisory capability of its own; the next edition may require it.',
        key: 'services',
      },
    ];
  });
}

function isAnnounced(span: MicroversionSpan, service: string, { capabilities }: Guideline): boolean {
  const announced = capabilities.flatMap(({ status, services }) => {
    const known = status === 'required' || status === 'advisory' ? services.get(service) : undefined;
    return known ? [known] : [];
  });
  return [span.since, span.until].every((end) =>
    announced.some(({ since, until }) => isWithin(end, since, until)),
  );
}
