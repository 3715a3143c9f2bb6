/** What the gate found, for a terminal. */
import { stringify } from 'yaml';
import type { GateFinding } from '../../spec/gate/finding.ts';
import { changeLines } from '../diff/text.ts';
import { type GatedFolder, rangeOf } from './gated-folder.ts';
import { noticeLines } from './notice-text.ts';
import { sumOf } from './sum.ts';
import { GATE_WORDS } from './words.ts';

export function gateText(folders: readonly GatedFolder[]): string {
  return folders.map(folderText).join('\n');
}

function folderText(gated: GatedFolder): string {
  return `${gated.findings.map((finding) => findingText(finding, gated)).join('')}${sumOf(gated)}\n`;
}

function findingText(finding: GateFinding, { folder }: GatedFolder): string {
  const { rule, versions, path, changes, remedy } = finding;
  const lines = [`VIOLATION ${rule}: ${folder} ${rangeOf(versions)} ${GATE_WORDS[rule]}`];
  if (path !== '') lines.push(`  ${path}`);
  const shown = changes.length === 0 ? '' : `\n${indented(changeLines(changes), '  ')}`;
  const notice = noticeLines(finding).map((line) => `  ${line}\n`);
  const more = notice.length > 0 ? notice.join('') : hint(rule, changes.length);
  return `${lines.join('\n')}\n${shown}${remedy ? remedyText(remedy, folder) : more}\n`;
}

function remedyText({ version, overlay }: NonNullable<GateFinding['remedy']>, folder: string): string {
  const text = stringify(overlay, { lineWidth: 110, aliasDuplicateObjects: false });
  return `  Take it back, and let it come with ${version}, as ${folder}/${version}.overlay.yaml:\n\n${indented(text, '    ')}`;
}

function hint(rule: GateFinding['rule'], changes: number): string {
  return rule === 'published.changed' && changes === 0
    ? '  --base git:REF, of a commit in which it was right, shows what changed and how it could be made instead.\n'
    : '';
}

function indented(text: string, by: string): string {
  return text.replaceAll(/^(?=.)/gm, by);
}
