/** What the gate found, for programs. */
import { changeJson } from '../diff/change-json.ts';
import type { GatedFolder } from './gated-folder.ts';

export function gateJson(folders: readonly GatedFolder[]): string {
  const shown = folders.map(({ folder, published, unpublished, retired, announced, findings }) => ({
    folder,
    verdict: findings.length === 0 ? 'pass' : 'fail',
    published,
    unpublished,
    retired,
    announced,
    findings: findings.map((each) => ({ ...each, changes: each.changes.map(changeJson) })),
  }));
  return `${JSON.stringify({ format: 1, folders: shown }, null, 2)}\n`;
}
