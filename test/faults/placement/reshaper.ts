/** Faults of the reshaper: accepts what it must refuse, or refuses with another code. */

import { hasStatus, isCall, onlyFor } from '../conditions.ts';
import { asAccepted, changeEach, withJson } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { answersAs } from './requests.ts';

const isReshaped = isCall('POST', '/reshaper');

export const RESHAPER_FAULTS: readonly Fault[] = [
  {
    id: 'reshaper-one-version-early',
    rule: 'status.declared',
    cases: 'placement.surface.not-before.reshape',
    at: '1.29',
    ...answersAs('1.29', '1.30', isReshaped),
  },
  {
    id: 'reshaper-ignores-generations',
    rule: 'status.expected',
    cases: 'placement.reshaper.stale-provider-is-refused',
    response: (r, q) => (isReshaped(q) ? asAccepted(r) : r),
  },
  {
    id: 'reshaper-does-not-move',
    rule: 'fact.holds',
    cases: 'placement.reshaper.moves-what-is-used',
    at: '1.30',
    request: (q) => (isReshaped(q) ? { ...q, method: 'GET', path: '/', body: null } : q),
    response: (r, q) => (isReshaped(q) ? asAccepted(r) : r),
  },
  {
    id: 'reshaped-answers-200',
    rule: 'status.declared',
    cases: 'placement.reshaper.replaces-inventories-alone',
    at: '1.30',
    response: (r, q) => (isReshaped(q) && r.status === 204 ? { ...r, status: 200 } : r),
  },
  {
    id: 'reshaper-hides-which-is-not-found',
    rule: 'error.expected-code',
    cases: 'placement.reshaper.unknown-provider-is-refused',
    response: onlyFor(hasStatus(400), (r) =>
      withJson(r, (json) =>
        changeEach(json, 'errors', (error) => ({ ...error, code: 'placement.undefined_code' })),
      ),
    ),
  },
];
