/** The findings of the gate, for a terminal. */
import { stringify } from 'yaml';
import type { GateFinding } from '../../spec/gate/finding.ts';
import type { Overlay } from '../../spec/openapi/overlay/overlay.ts';
import { renderHints } from '../diff/notices.ts';
import { renderChanges } from '../diff/text.ts';
import { formatRange, type GatedFolder } from './gated-folder.ts';
import { type GatedGuidelines, renderGuidelinesText } from './guidelines.ts';
import { describeNotice } from './notice-text.ts';
import { GATE_RULE_TEXT } from './rule-text.ts';
import { summarize } from './summary.ts';
import { adviseOnVersion } from './version-advice.ts';

export function renderGateText(
  folders: readonly GatedFolder[],
  guidelines: readonly GatedGuidelines[] = [],
): string {
  return [...folders.map(renderFolder), ...guidelines.map(renderGuidelinesText)].join('\n');
}

function renderFolder(gated: GatedFolder): string {
  return `${gated.findings.map((finding) => renderFinding(finding, gated)).join('')}${renderHints(gated.hints)}${summarize(gated)}\n`;
}

function renderFinding(finding: GateFinding, { folder }: GatedFolder): string {
  const { rule, versions, path, changes, remedy } = finding;
  const heading = `VIOLATION ${rule}: ${folder} ${formatRange(versions)} ${GATE_RULE_TEXT[rule]}\n`;
  const place = path === '' ? '' : `  ${path}\n`;
  const changed = changes.length === 0 ? '' : `\n${indent(renderChanges(changes), '  ')}`;
  const advice = remedy?.overlay
    ? renderOverlay(remedy.version, remedy.overlay, folder)
    : renderAdvice(finding, folder);
  return `${heading}${place}${changed}${advice}\n`;
}

function renderOverlay(version: string, overlay: Overlay, folder: string): string {
  const text = stringify(overlay, { lineWidth: 110, aliasDuplicateObjects: false });
  return `  Revert the change, and make it in ${version} with ${folder}/${version}.overlay.yaml:\n\n${indent(text, '    ')}`;
}

function renderAdvice(finding: GateFinding, folder: string): string {
  const { rule, changes, remedy } = finding;
  const needsBase = rule === 'published.changed' && changes.length === 0;
  if (needsBase && !remedy) return ADVICE_WITHOUT_BASE;
  return [
    ...describeNotice(finding),
    ...adviseOnVersion(finding, folder),
    ...(needsBase ? [SHOW_CHANGES] : []),
  ]
    .map((sentence) => `  ${sentence}\n`)
    .join('');
}

const SHOW_CHANGES = 'To see what changed, give --base git:REF with an earlier commit.';
const ADVICE_WITHOUT_BASE =
  '  To see what changed and the overlay that makes the change in a new version, give --base git:REF with an earlier commit.\n';

function indent(text: string, by: string): string {
  return text.replaceAll(/^(?=.)/gm, by);
}
