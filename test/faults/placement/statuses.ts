/** Faults of statuses: undeclared ones, and declared ones in the wrong place. */
import { hasStatus, onlyFor } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { CREATE_CASE, isRead } from './requests.ts';

export const STATUS_FAULTS: readonly Fault[] = [
  {
    id: 'read-answers-203',
    rule: 'status.declared',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) => (r.status === 200 ? { ...r, status: 203 } : r)),
  },
  {
    id: 'delete-answers-202',
    rule: 'status.declared',
    cases: 'placement.resource-providers.deleted-is-gone',
    response: onlyFor(hasStatus(204), (r) => ({ ...r, status: 202 })),
  },
  {
    id: 'missing-thing-answers-410',
    rule: 'status.declared',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(hasStatus(404), (r) => ({ ...r, status: 410 })),
  },
  {
    id: 'duplicate-answers-400',
    rule: 'status.expected',
    cases: 'placement.resource-providers.duplicate-name-is-refused',
    response: onlyFor(hasStatus(409), (r) => ({ ...r, status: 400 })),
  },
  {
    id: 'forbidden-answers-401',
    rule: 'status.expected',
    cases: 'placement.refusals.no-role.getTrait',
    response: onlyFor(hasStatus(403), (r) => ({ ...r, status: 401 })),
  },
];
