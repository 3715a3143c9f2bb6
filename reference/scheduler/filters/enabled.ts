/** A host that its operator has switched off, alone or with its cell, is given nothing new. */
import type { Filter } from './filter.ts';

export const enabled: Filter = {
  reason: 'disabled',
  stage: 'registry',
  transient: false,
  passes: ({ host, cell }) => host.enabled && cell !== undefined && !cell.disabled,
};
