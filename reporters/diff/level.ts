/** How bad a change is, in formats that have levels. */
import type { Change } from '../../spec/diff/change.ts';
import { brokenClients } from '../../spec/diff/judge-changes.ts';

/** An addition that old clients do not notice is a warning, and so is what no client depends on. */
export function levelOf(change: Change): 'error' | 'warning' {
  const broken = brokenClients(change);
  const isMild = change.kind === 'added' && !broken.includes('old clients on a new cloud');
  return broken.length === 0 || isMild ? 'warning' : 'error';
}
