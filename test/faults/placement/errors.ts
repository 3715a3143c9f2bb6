/** Faults of errors: of another shape or with other codes. */

import { hasStatus, isError, onlyFor } from '../conditions.ts';
import { changeEach, withJson } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const ERROR_FAULTS: readonly Fault[] = [
  {
    id: 'errors-in-another-shape',
    rule: 'error.shape',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(isError, (r) => withJson(r, (json) => ({ errors: json.errors[0] }))),
  },
  {
    id: 'error-without-detail',
    rule: 'error.shape',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(isError, (r) =>
      withJson(r, (json) => changeEach(json, 'errors', ({ detail: _lost, ...error }) => error)),
    ),
  },
  {
    id: 'invented-code',
    rule: 'error.code',
    cases: 'placement.resource-providers.duplicate-name-is-refused',
    response: onlyFor(hasStatus(409), (r) =>
      withJson(r, (json) =>
        changeEach(json, 'errors', (error) => (error.code ? { ...error, code: 'placement.taken' } : error)),
      ),
    ),
  },
  {
    id: 'code-of-another-conflict',
    rule: 'error.expected-code',
    cases: 'placement.inventories.stale-generation-is-refused',
    response: onlyFor(hasStatus(409), (r) =>
      withJson(r, (json) =>
        changeEach(json, 'errors', (error) =>
          error.code ? { ...error, code: 'placement.inventory.inuse' } : error,
        ),
      ),
    ),
  },
];
