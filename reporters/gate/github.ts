/** The findings of the gate as commands of a GitHub workflow, each change at its line. */

import { annotateChanges, annotateHints } from '../diff/github.ts';
import { parsePlace } from '../file-place.ts';
import { type Annotation, renderAnnotations } from '../github-annotations.ts';
import { formatCount } from '../words.ts';
import { formatRange, type GatedFolder } from './gated-folder.ts';
import { annotateGuidelines, type GatedGuidelines, summarizeEditions } from './guidelines.ts';
import { describeNotice } from './notice-text.ts';
import { GATE_RULE_TEXT } from './rule-text.ts';
import { summarize } from './summary.ts';
import { adviseOnVersion } from './version-advice.ts';

/** The findings come first, since GitHub does not show every annotation; the summaries are for the log. */
export function renderGateGithub(
  folders: readonly GatedFolder[],
  guidelines: readonly GatedGuidelines[] = [],
): string {
  const findings = [...folders.flatMap(annotateFindings), ...annotateGuidelines(guidelines)];
  const changes = folders.flatMap((gated) => gated.findings.flatMap((each) => annotateChanges(each.changes)));
  const hints = folders.flatMap((gated) => annotateHints(gated.hints));
  const sum = `${formatCount(findings.length, 'violation')} with ${formatCount(changes.length, 'change')}`;
  const summaries = [...folders.map(summarize), ...guidelines.map(summarizeEditions)];
  return `${renderAnnotations([...findings, ...changes, ...hints], sum)}${summaries.map((line) => `${line}\n`).join('')}`;
}

function annotateFindings({ folder, findings, lockPlace }: GatedFolder): Annotation[] {
  return findings.map((finding) => {
    const { rule, versions, path } = finding;
    const sentences = [
      `${folder} ${formatRange(versions)} ${GATE_RULE_TEXT[rule]}.`,
      ...describeNotice(finding),
      ...adviseOnVersion(finding, folder),
    ];
    const place = path || lockPlace;
    return { level: 'error', ...(place && parsePlace(place)), title: rule, text: sentences.join(' ') };
  });
}
