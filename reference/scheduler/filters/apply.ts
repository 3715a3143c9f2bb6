/** Applies the filters to a host. */
import type { SelectionRequest } from '../request.ts';
import type { Filter } from './filter.ts';
import type { HostView } from './host-view.ts';
import { FILTERS } from './registry.ts';

/** The filters that apply to a request. */
export function filtersFor(request: SelectionRequest): readonly Filter[] {
  return FILTERS.filter(({ applies }) => applies?.(request) !== false);
}

/**
 * The first filter that rejects the host; undefined when it passes all.
 * @param filters those of the request; pass them when checking many hosts
 */
export function findFailingFilter(
  view: HostView,
  request: SelectionRequest,
  filters = filtersFor(request),
): Filter | undefined {
  for (const filter of filters) if (!filter.passes(view, request)) return filter;
  return undefined;
}
