/** Faults of the actions of servers: each key of the body is an operation of its own. */
import type { Request } from '../../../runner/exchange.ts';
import { onlyFor } from '../conditions.ts';
import { withBody, withHeader } from '../edits.ts';
import { answer, answersAs, isCallOf } from './calls.ts';
import type { ComputeFault } from './compute-fault.ts';

const isAction = isCallOf('POST', /^\/servers\/[^/]+\/action$/);
const sends = (key: string) => (request: Request) => isAction(request) && keysOf(request).includes(key);
const locks = sends('lock');

export const ACTION_FAULTS: readonly ComputeFault[] = [
  {
    id: 'crash-dump-one-microversion-early',
    does: 'takes trigger_crash_dump at 2.16, which came with 2.17',
    clause: 'property',
    rule: 'request.refused',
    cases: 'compute.surface.other-version.triggerServerCrashDump',
    at: '2.16',
    ...answersAs('2.16', '2.17', sends('trigger_crash_dump')),
  },
  {
    id: 'action-of-its-own',
    does: 'has an action that no microversion has',
    clause: 'property',
    rule: 'request.refused',
    cases: 'compute.surface.actions./servers/{server_id}/action',
    at: '2.90',
    response: onlyFor(sends('os-clone'), (r) => ({ ...r, status: 202, body: '' })),
  },
  {
    id: 'lock-is-200',
    does: 'answers 200 where it locks a server, and 202 is declared',
    clause: 'status',
    rule: 'status.declared',
    cases: 'compute.answers.lockServer',
    at: '2.72',
    response: onlyFor(locks, (r) => (r.status === 202 ? { ...r, status: 200 } : r)),
  },
  {
    id: 'lock-with-a-body',
    does: 'shows the server where it locks one',
    clause: 'property',
    rule: 'body.unexpected',
    cases: 'compute.answers.lockServer',
    at: '2.90',
    response: onlyFor(locks, (r) => (r.status === 202 ? answer(r, 202, { server: {} }) : r)),
  },
  {
    id: 'task-of-an-action',
    does: 'names a task in a header of its own where it unlocks a server',
    clause: 'header',
    rule: 'header.undeclared',
    cases: 'compute.answers.unlockServer',
    at: '2.90',
    response: onlyFor(sends('unlock'), (r) => withHeader(r, 'x-task', '1')),
  },
  {
    id: 'second-key-beside-an-action',
    does: 'ignores an unknown key beside an action',
    clause: 'property',
    rule: 'request.refused',
    cases: 'compute.answers.unlockServer',
    at: '2.50',
    request: (q) => (sends('unlock')(q) ? withBody(q, () => ({ unlock: null })) : q),
  },
  {
    id: 'property-within-an-action',
    does: 'takes a property of its own within an action',
    clause: 'property',
    rule: 'request.refused',
    cases: 'compute.request-body.undeclared-property.lockServer',
    at: '2.104',
    request: (q) =>
      locks(q) ? withBody(q, (json) => ({ lock: { locked_reason: json.lock?.locked_reason } })) : q,
  },
  {
    id: 'location-of-a-tag-lost',
    does: 'leaves out Location of a new tag',
    clause: 'header',
    rule: 'header.missing',
    cases: 'compute.answers.addServerTag',
    at: '2.26',
    response: onlyFor(
      (q, r) => q.method === 'PUT' && r.status === 201,
      (r) => withHeader(r, 'location', null),
    ),
  },
  {
    id: 'location-of-a-tag-elsewhere',
    does: 'names another host in Location of a new tag',
    clause: 'header-value',
    rule: 'location.resolves',
    cases: 'compute.answers.addServerTag',
    at: '2.90',
    response: onlyFor(
      (q, r) => q.method === 'PUT' && r.status === 201,
      (r) => withHeader(r, 'location', 'http://10.0.0.7:8774/v2.1/servers/1/tags/interop'),
    ),
  },
];

function keysOf({ body }: Request): string[] {
  try {
    return Object.keys(JSON.parse(body ?? '{}') ?? {});
  } catch {
    return [];
  }
}
