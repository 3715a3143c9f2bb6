/** The findings of the gate, for a terminal. */
import { stringify } from 'yaml';
import type { GateFinding } from '../../spec/gate/finding.ts';
import { renderChanges } from '../diff/text.ts';
import { formatRange, type GatedFolder } from './gated-folder.ts';
import { describeNotice } from './notice-text.ts';
import { GATE_RULE_TEXT } from './rule-text.ts';
import { summarize } from './summary.ts';

export function renderGateText(folders: readonly GatedFolder[]): string {
  return folders.map(renderFolder).join('\n');
}

function renderFolder(gated: GatedFolder): string {
  return `${gated.findings.map((finding) => renderFinding(finding, gated)).join('')}${summarize(gated)}\n`;
}

function renderFinding(finding: GateFinding, { folder }: GatedFolder): string {
  const { rule, versions, path, changes, remedy } = finding;
  const heading = `VIOLATION ${rule}: ${folder} ${formatRange(versions)} ${GATE_RULE_TEXT[rule]}\n`;
  const place = path === '' ? '' : `  ${path}\n`;
  const changed = changes.length === 0 ? '' : `\n${indent(renderChanges(changes), '  ')}`;
  return `${heading}${place}${changed}${remedy ? renderRemedy(remedy, folder) : renderAdvice(finding)}\n`;
}

function renderRemedy({ version, overlay }: NonNullable<GateFinding['remedy']>, folder: string): string {
  const text = stringify(overlay, { lineWidth: 110, aliasDuplicateObjects: false });
  return `  Revert the change, and make it in ${version} with ${folder}/${version}.overlay.yaml:\n\n${indent(text, '    ')}`;
}

function renderAdvice(finding: GateFinding): string {
  if (finding.rule === 'published.changed' && finding.changes.length === 0) return ADVICE_WITHOUT_BASE;
  return describeNotice(finding)
    .map((sentence) => `  ${sentence}\n`)
    .join('');
}

const ADVICE_WITHOUT_BASE =
  '  To see what changed and the overlay that makes the change in a new version, give --base git:REF with an earlier commit.\n';

function indent(text: string, by: string): string {
  return text.replaceAll(/^(?=.)/gm, by);
}
