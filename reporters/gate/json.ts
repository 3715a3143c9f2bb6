/** The result of the gate, for programs. */
import type { NoticePeriod } from '../../spec/deprecation/notice-period.ts';
import type { GateFinding } from '../../spec/gate/finding.ts';
import { formatChange } from '../diff/change-json.ts';
import type { GatedFolder } from './gated-folder.ts';
import { formatGuidelines, type GatedGuidelines } from './guidelines.ts';

export function renderGateJson(
  folders: readonly GatedFolder[],
  guidelines: readonly GatedGuidelines[] = [],
): string {
  const shown = folders.map(
    ({ folder, published, unpublished, retired, announced, findings, order, hints }) => ({
      folder,
      verdict: findings.length === 0 ? 'pass' : 'fail',
      published,
      unpublished,
      retired,
      announced,
      ...(order && { versionScheme: { name: order.scheme, declared: order.isDeclared } }),
      findings: findings.map(formatFinding),
      hints,
    }),
  );
  const ofGuidelines = guidelines.length > 0 && { guidelines: formatGuidelines(guidelines) };
  return `${JSON.stringify({ format: 1, folders: shown, ...ofGuidelines }, null, 2)}\n`;
}

function formatFinding({ changes, notice, ...finding }: GateFinding) {
  return { ...finding, changes: changes.map(formatChange), ...(notice && { notice: formatPeriod(notice) }) };
}

/** Format 1 has its own names for these parts, and keeps them. */
function formatPeriod({ removedBy, notice, record, versions, months }: NoticePeriod) {
  return {
    goesIn: removedBy,
    notice,
    told: record,
    versions: { given: versions.given, wanted: versions.required },
    months: { wanted: months.required, until: months.until },
  };
}
