/** What the status of a capability may be, by the edition before. */
import { compareEditions } from '../edition.ts';
import type { Guideline, GuidelineCapability } from '../guideline.ts';
import type { LocatedGuideline } from '../read-guideline.ts';
import { scoreOf } from '../score.ts';
import type { CapabilityProblem, EditionFinding } from './finding.ts';
import { checkMicroversions } from './microversions.ts';

/** @param before absent for the first edition of a series */
export function checkCapabilities(
  { guideline, locate }: LocatedGuideline,
  before: Guideline | undefined,
): EditionFinding[] {
  const { edition, capabilities } = guideline;
  const found = capabilities.flatMap((capability) => {
    const earlier = before?.capabilities.find(({ id }) => id === capability.id);
    const problems = [
      ...(before ? checkStatus(capability, earlier, before) : checkFirstStatus(capability)),
      ...(before ? checkMicroversions(capability, earlier, before) : []),
      ...checkSince(capability, earlier, guideline, before),
      ...checkScore(capability, guideline),
    ];
    return problems.map(({ key = 'status', ...problem }) => ({
      ...problem,
      edition,
      capability: capability.id,
      place: locate('capabilities', capability.id, key),
    }));
  });
  return [...found, ...listMissing(guideline, before, locate('capabilities'))];
}

/** A first edition may require what it explains in `first-edition`. */
function checkFirstStatus({ status }: GuidelineCapability): CapabilityProblem[] {
  if (status === 'required' || status === 'advisory') return [];
  return [
    {
      rule: 'capability.begins-deprecated',
      problem: `begins as ${status}`,
      remedy: 'Leave it out: no edition had it before.',
    },
  ];
}

function checkStatus(
  { status }: GuidelineCapability,
  earlier: GuidelineCapability | undefined,
  before: Guideline,
): CapabilityProblem[] {
  const was = earlier?.status;
  const wasSaid =
    was === undefined ? `${before.edition} does not have it` : `it was ${was} in ${before.edition}`;
  if (was === 'removed' && status !== 'removed')
    return [
      {
        rule: 'capability.returned',
        problem: `is ${status}, and ${wasSaid}`,
        remedy: 'Give what is new an id of its own, and leave this one removed.',
      },
    ];
  if (status === 'required' && was === undefined)
    return [
      {
        rule: 'capability.required-at-once',
        problem: `is required, and ${wasSaid}`,
        remedy: 'Make it advisory in this edition; the next one may require it.',
      },
    ];
  if (status === 'removed' && was !== 'removed' && was !== 'deprecated')
    return [
      {
        rule: was === undefined ? 'capability.begins-deprecated' : 'capability.removed-at-once',
        problem: `is removed, and ${wasSaid}`,
        remedy:
          was === undefined
            ? 'Leave it out: no edition had it before.'
            : 'Make it deprecated in this edition; the next one may remove it.',
      },
    ];
  if (status === 'deprecated' && was === undefined)
    return [
      {
        rule: 'capability.begins-deprecated',
        problem: `is deprecated, and ${wasSaid}`,
        remedy: 'Leave it out, or make it advisory.',
      },
    ];
  return [];
}

/** Without an edition before it, a status may be older: the editions before may be elsewhere. */
function checkSince(
  { status, since }: GuidelineCapability,
  earlier: GuidelineCapability | undefined,
  { edition }: Guideline,
  before: Guideline | undefined,
): CapabilityProblem[] {
  if (since === null || (!before && compareEditions(since, edition) <= 0)) return [];
  const expected = earlier?.status === status ? earlier.since : edition;
  if (expected === null || since === expected) return [];
  return [
    {
      rule: 'capability.since',
      problem: `is ${status} since ${since}, and got that status in ${expected}`,
      remedy: `Write since: "${expected}".`,
      key: 'since',
    },
  ];
}

function checkScore(capability: GuidelineCapability, { scoring }: Guideline): CapabilityProblem[] {
  const score = scoreOf(capability, scoring);
  if (capability.status !== 'required' || score === null || scoring === null || capability.note !== null)
    return [];
  if (score >= scoring.cutoff) return [];
  return [
    {
      rule: 'capability.below-cutoff',
      problem: `is required with a score of ${score}, and the cutoff is ${scoring.cutoff}`,
      remedy: 'Make it advisory, or say in a note why it is required all the same.',
    },
  ];
}

function listMissing(
  { edition, capabilities }: Guideline,
  before: Guideline | undefined,
  place: string,
): EditionFinding[] {
  const ids = new Set(capabilities.map(({ id }) => id));
  const missing = (before?.capabilities ?? []).filter(({ id }) => !ids.has(id));
  return missing.map(({ id, status }) => ({
    rule: 'capability.missing',
    edition,
    capability: id,
    place,
    problem: `is not listed, and was ${status} in ${before?.edition}`,
    remedy:
      status === 'removed' || status === 'deprecated'
        ? 'List it as removed, so that its id is never used again.'
        : 'List it; to take it out, make it deprecated first.',
  }));
}
