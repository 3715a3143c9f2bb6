/** The findings of the gate for folders of guidelines, in each of its formats. */
import type { EditionFinding } from '../../spec/guidelines/editions/finding.ts';
import { parsePlace } from '../file-place.ts';
import type { Annotation } from '../github-annotations.ts';
import { formatCount } from '../words.ts';

export interface GatedGuidelines {
  /** Relative to the working directory; `.` for that itself. */
  folder: string;
  editions: readonly string[];
  findings: readonly EditionFinding[];
  /** True where approved editions were not compared with what was approved. */
  isUnchecked: boolean;
}

export function renderGuidelinesText(gated: GatedGuidelines): string {
  return `${gated.findings.map((finding) => renderFinding(finding, gated)).join('')}${summarizeEditions(gated)}\n`;
}

export function annotateGuidelines(gated: readonly GatedGuidelines[]): Annotation[] {
  return gated.flatMap(({ folder, findings }) =>
    findings.map((finding) => ({
      level: 'error',
      ...parsePlace(finding.place),
      title: finding.rule,
      text: `${folder} ${describe(finding)}. ${finding.remedy}`,
    })),
  );
}

/** For a program. */
export function formatGuidelines(gated: readonly GatedGuidelines[]) {
  return gated.map(({ folder, editions, findings }) => ({
    folder,
    verdict: findings.length === 0 ? 'pass' : 'fail',
    editions,
    findings,
  }));
}

/** The result for a folder in one line. */
export function summarizeEditions({ folder, editions, findings, isUnchecked }: GatedGuidelines): string {
  const count = formatCount(editions.length, 'edition');
  if (findings.length > 0) return `FAIL. ${folder}: ${formatCount(findings.length, 'violation')} (${count}).`;
  const unchecked = isUnchecked ? UNCHECKED : '';
  return `PASS. ${folder}: ${count} of guidelines.${unchecked}`;
}

const UNCHECKED = ' Whether approved ones are as they were approved was not checked: give --base git:REF.';

function renderFinding(finding: EditionFinding, { folder }: GatedGuidelines): string {
  const { rule, place, remedy } = finding;
  return `VIOLATION ${rule}: ${folder} ${describe(finding)}\n  ${place}\n  ${remedy}\n\n`;
}

/** `2027.05: placement-traits is required, and 2026.11 does not have it` */
function describe({ edition, capability, problem }: EditionFinding): string {
  return capability === null ? `${edition} ${problem}` : `${edition}: ${capability} ${problem}`;
}
