/** A comparison for programs: `{ "format", "before", "after", "changes": [...] }`, one change for each place. */
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { formatChange } from './change-json.ts';

export function renderDiffJson({ before, after, changes }: VersionComparison): string {
  return `${JSON.stringify({ format: 1, before, after, changes: changes.map(formatChange) }, null, 2)}\n`;
}
