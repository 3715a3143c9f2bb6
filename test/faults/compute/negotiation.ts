/** Faults of microversions: how they are chosen, echoed and refused, and where they are listed. */
import type { Request } from '../../../runner/exchange.ts';
import { hasStatus, onlyFor } from '../conditions.ts';
import { withJson } from '../edits.ts';
import {
  answer,
  answersAs,
  atVersion,
  isCallOf,
  OLDER_VERSION_HEADER,
  VERSION_HEADER,
  withEcho,
} from './calls.ts';
import type { ComputeFault } from './compute-fault.ts';

const asksFor = (text: RegExp) => (request: Request) => text.test(textOf(request));

export const NEGOTIATION_FAULTS: readonly ComputeFault[] = [
  {
    id: 'echo-of-the-newest',
    does: 'names its newest microversion in each answer, whatever was asked for',
    clause: 'negotiation',
    rule: 'negotiation.echo',
    cases: 'compute.answers.listFlavors',
    at: '2.50',
    response: (r) => withEcho(r, '2.104'),
  },
  {
    id: 'older-header-ignored',
    does: 'no longer reads X-OpenStack-Nova-API-Version, and answers as at 2.1',
    clause: 'negotiation',
    rule: 'negotiation.echo',
    cases: 'compute.negotiation.*.listFlavors',
    at: '2.75',
    request: ({ headers: { [OLDER_VERSION_HEADER]: _, ...headers }, ...q }) => ({ ...q, headers }),
  },
  {
    id: 'older-header-refused',
    does: 'refuses calls with X-OpenStack-Nova-API-Version',
    clause: 'negotiation',
    rule: 'request.accepted',
    cases: 'compute.negotiation.*.listFlavors',
    at: '2.75',
    response: onlyFor(
      ({ headers }) => headers[OLDER_VERSION_HEADER] !== undefined && headers[VERSION_HEADER] === undefined,
      (r) => answer(r, 400, { badRequest: { code: 400, message: 'Use OpenStack-API-Version.' } }),
    ),
  },
  {
    id: 'latest-is-an-older-one',
    does: 'answers latest as 2.90, and says that it is 2.104',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.negotiation.latest.listFlavorsDetail',
    at: '2.104',
    request: (q) => (asksFor(/latest/)(q) ? atVersion(q, '2.1') : q),
    response: onlyFor(asksFor(/latest/), (r) => withEcho(r, '2.104')),
  },
  {
    id: 'latest-in-the-echo',
    does: 'echoes the word latest',
    clause: 'negotiation',
    rule: 'negotiation.echo',
    cases: 'compute.negotiation.latest.listFlavors',
    at: '2.104',
    response: onlyFor(asksFor(/latest/), (r) => withEcho(r, 'latest')),
  },
  {
    id: 'absent-is-the-newest',
    does: 'answers calls without a microversion as at the newest one',
    clause: 'negotiation',
    rule: 'negotiation.echo',
    cases: 'compute.negotiation.absent.listFlavors',
    at: '2.1',
    request: (q) => (textOf(q) === '' ? atVersion(q, 'latest') : q),
  },
  {
    id: 'first-of-several-services-only',
    does: 'reads only the first service of the version header',
    clause: 'negotiation',
    rule: 'negotiation.echo',
    cases: 'compute.negotiation.beside-others.showLimits',
    at: '2.39',
    request: (q) => (/^compute/.test(textOf(q)) ? q : atVersion(q, '2.1')),
  },
  {
    id: 'one-beyond-the-newest',
    does: 'accepts the microversion after its newest one',
    clause: 'negotiation',
    rule: 'request.accepted',
    cases: 'compute.negotiation.refused.listFlavors',
    at: '2.1',
    request: (q) => (asksFor(/2\.105/)(q) ? atVersion(q, '2.104') : q),
    response: onlyFor(asksFor(/2\.105/), (r) => withEcho(r, '2.105')),
  },
  {
    id: 'malformed-is-the-oldest',
    does: 'takes a text that is no microversion for the oldest one',
    clause: 'negotiation',
    rule: 'request.accepted',
    cases: 'compute.negotiation.refused.listFlavors',
    at: '2.1',
    request: (q) => (asksFor(/ (?:new|1\.x)$/)(q) ? atVersion(q, '2.1') : q),
  },
  {
    id: 'unsupported-is-400',
    does: 'refuses a microversion that it does not have with 400 in place of 406',
    clause: 'negotiation',
    rule: 'request.accepted',
    cases: 'compute.negotiation.refused.listFlavors',
    at: '2.1',
    response: onlyFor(hasStatus(406), (r) => ({ ...r, status: 400 })),
  },
  {
    id: 'claims-a-newer-maximum',
    does: 'says in discovery that it has 2.110, and refuses it',
    clause: 'negotiation',
    rule: 'request.accepted',
    cases: 'compute.negotiation.refused.listFlavors',
    at: '2.1',
    response: onlyFor(isCallOf('GET', /^\/$/), (r) =>
      withJson(r, (json) => ({ ...json, version: { ...json.version, version: '2.110' } })),
    ),
  },
  {
    id: 'claims-an-older-maximum',
    does: 'says in discovery that 2.90 is its newest, and accepts 2.91',
    clause: 'negotiation',
    rule: 'request.accepted',
    cases: 'compute.negotiation.refused.listFlavors',
    at: '2.1',
    response: onlyFor(isCallOf('GET', /^\/$/), (r) =>
      withJson(r, (json) => ({ ...json, version: { ...json.version, version: '2.90' } })),
    ),
  },
  {
    id: 'claims-a-newer-minimum',
    does: 'says in discovery that 2.10 is its oldest, and accepts 2.1',
    clause: 'negotiation',
    rule: 'request.accepted',
    cases: 'compute.negotiation.refused.listFlavors',
    at: '2.10',
    response: onlyFor(isCallOf('GET', /^\/$/), (r) =>
      withJson(r, (json) => ({ ...json, version: { ...json.version, min_version: '2.10' } })),
    ),
  },
  {
    id: 'microversion-one-early',
    does: 'answers 2.54 as 2.55, with the description of a flavor',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: 'compute.answers.listFlavorsDetail',
    at: '2.54',
    ...answersAs('2.54', '2.55'),
  },
  {
    id: 'microversion-one-late',
    does: 'answers 2.55 as 2.54, without the description of a flavor',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listFlavorsDetail',
    at: '2.55',
    ...answersAs('2.55', '2.54'),
  },
];

function textOf({ headers }: Request): string {
  return [headers[VERSION_HEADER] ?? []].flat().join(',');
}
