/** Rejects hosts that are disabled, alone or with their cell. */
import type { Filter } from './filter.ts';

export const enabled: Filter = {
  reason: 'disabled',
  stage: 'registry',
  transient: false,
  passes: ({ host, cell }) => host.enabled && cell !== undefined && !cell.disabled,
};
