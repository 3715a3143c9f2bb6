/** Statuses that are not declared, or not the ones that are due. */
import { hasStatus, onlyFor } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { created, isRead } from './asking.ts';

export const STATUS_FAULTS: readonly Fault[] = [
  {
    id: 'read-answers-203',
    rule: 'status.declared',
    cases: created,
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
