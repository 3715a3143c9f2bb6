/** Drafts the discovery call. */
import type { CallKind } from '../call-draft.ts';

export const ROOT_CALLS: readonly CallKind[] = [
  {
    operation: 'getVersions',
    since: '1.0',
    weight: 0.7,
    draft: () => ({ operation: 'getVersions', method: 'GET', path: '/' }),
  },
];
