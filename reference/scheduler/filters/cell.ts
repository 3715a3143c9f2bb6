/** Passes hosts of the requested cell. */
import type { Filter } from './filter.ts';

export const cell: Filter = {
  reason: 'cell',
  stage: 'filter',
  transient: false,
  applies: ({ cell_uuid }) => cell_uuid !== undefined,
  passes: ({ host }, { cell_uuid }) => host.cell_uuid === cell_uuid,
};
