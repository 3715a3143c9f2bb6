/** Microversions that are echoed or told apart wrongly. */
import { always, created, isError, isSuccess, onlyFor } from './applying.ts';
import { type Fault, withHeader } from './fault.ts';

export const NEGOTIATION_FAULTS: readonly Fault[] = [
  {
    id: 'echoes-the-newest',
    rule: 'negotiation.echo',
    cases: created,
    response: onlyFor(isSuccess, (r) => withHeader(r, 'openstack-api-version', 'placement 1.39')),
  },
  {
    id: 'echo-lost-on-errors',
    rule: 'negotiation.echo',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(isError, (r) => withHeader(r, 'openstack-api-version', null)),
  },
  {
    id: 'vary-lost',
    rule: 'negotiation.vary',
    cases: created,
    response: onlyFor(always, (r) => withHeader(r, 'vary', null)),
  },
  {
    id: 'vary-names-only-the-proxy',
    rule: 'negotiation.vary',
    cases: created,
    response: onlyFor(isSuccess, (r) => withHeader(r, 'vary', 'accept-encoding')),
  },
];
