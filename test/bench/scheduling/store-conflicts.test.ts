import { expect, it } from 'vitest';
import { countStoreChanges } from '../../../bench/scheduling/store-conflicts.ts';

it('changes of stores are added up over services, outcomes and servers', () => {
  const one = `# HELP interop_store_changes_total Changes that were sent to the store
interop_store_changes_total{service="placement",outcome="committed"} 40
interop_store_changes_total{service="placement",outcome="conflict"} 3
interop_store_changes_total{service="scheduler",outcome="unknown"} 1
interop_store_commit_changes_count{service="placement"} 99
`;
  expect(countStoreChanges(one + one)).toEqual({ sent: 88, conflicts: 6 });
});
