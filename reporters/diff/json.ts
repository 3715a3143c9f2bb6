/** For programs: `{ "before", "after", "changes": [...] }`, one for each place, nothing folded. */
import type { Comparison } from '../../spec/diff/comparison.ts';

export function diffJson({ before, after, changes }: Comparison): string {
  return `${JSON.stringify({ format: 1, before, after, changes }, null, 2)}\n`;
}
