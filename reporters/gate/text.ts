/** What the gate found, for a terminal. */
import { stringify } from 'yaml';
import type { GateFinding } from '../../spec/gate/gate.ts';
import { changeLines } from '../diff/text.ts';
import { type GatedFolder, rangeOf } from './gated-folder.ts';
import { GATE_WORDS } from './words.ts';

export function gateText(folders: readonly GatedFolder[]): string {
  return folders.map(folderText).join('\n');
}

function folderText(gated: GatedFolder): string {
  const { folder, findings, published, unpublished } = gated;
  const sum = `${folder}: ${counted(published.length)} published${isNew(unpublished)}`;
  const verdict = findings.length === 0 ? `PASS  ${sum}` : `FAIL  ${sum}; ${findingsIn(findings)}`;
  return `${findings.map((finding) => findingText(finding, gated)).join('')}${verdict}\n`;
}

function findingText(
  { rule, versions, path, changes, remedy }: GateFinding,
  { folder }: GatedFolder,
): string {
  const lines = [`VIOLATION ${rule}: ${folder} ${rangeOf(versions)} ${GATE_WORDS[rule]}`];
  if (path !== '') lines.push(`  ${path}`);
  const shown = changes.length === 0 ? '' : `\n${indented(changeLines(changes), '  ')}`;
  return `${lines.join('\n')}\n${shown}${remedy ? remedyText(remedy, folder) : hint(rule, changes.length)}\n`;
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

function counted(count: number): string {
  return `${count} version${count === 1 ? '' : 's'}`;
}

function isNew(versions: readonly string[]): string {
  return versions.length === 0 ? '' : `, ${rangeOf(versions)} new`;
}

function findingsIn(findings: readonly GateFinding[]): string {
  const versions = new Set(findings.flatMap((finding) => finding.versions)).size;
  return `${counted(versions)} ${versions === 1 ? 'is' : 'are'} not as published`;
}
