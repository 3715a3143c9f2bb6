/** Keys that are ignored, or stored for too few or too many responses. */
import type { Request, Response } from '../../../../runner/exchange.ts';
import { versionOf } from '../../conditions.ts';
import { withHeader, withJson } from '../../edits.ts';
import type { Fault } from '../../fault.ts';
import { claimDirectly, mapAmounts, rewriteAllocations } from '../allocations.ts';
import {
  type AnyJson,
  bodyOf,
  consumersOf,
  errorResponse,
  hasCode,
  isSelectionRequest,
  NEWEST,
} from '../calls.ts';
import { ALREADY_CLAIMED, onError } from '../selection-edits.ts';

const of = (words: string) => ({ cases: `scheduler.idempotency.${words}`, at: NEWEST }) as const;

const KEY = 'idempotency-key';
const REPLAYED = 'openstack-scheduler-replayed';

const keyOf = ({ headers }: Request) => headers[KEY] as string | undefined;
const isReplay = ({ headers }: Response) => headers.some(([name]) => name.toLowerCase() === REPLAYED);

export const IDEMPOTENCY_FAULTS: readonly Fault[] = [
  {
    id: 'key-ignored',
    rule: 'status.expected',
    ...of('replay-is-the-same-answer'),
    request: (q) => withKey(q, undefined),
  },
  {
    id: 'replay-does-not-say-so',
    rule: 'fact.holds',
    ...of('replay-is-the-same-answer'),
    response: (r) => withHeader(r, REPLAYED, null),
  },
  {
    id: 'first-answer-is-a-replay-too',
    rule: 'fact.holds',
    ...of('replay-is-the-same-answer'),
    response: (r, q) => (keyOf(q) && r.status === 201 ? withHeader(r, REPLAYED, 'true') : r),
  },
  {
    id: 'replay-has-an-id-of-its-own',
    rule: 'fact.holds',
    ...of('replay-is-the-same-answer'),
    response: (r) => (isReplay(r) ? withJson(r, (json) => ({ ...json, id: UNKNOWN_UUID })) : r),
  },
  {
    id: 'replay-without-alternates',
    rule: 'fact.holds',
    ...of('replay-is-the-same-answer'),
    response: (r) =>
      isReplay(r)
        ? withJson(r, ({ selections, ...rest }) => ({
            ...rest,
            selections: selections.map((one: AnyJson) => ({ ...one, alternates: [] })),
          }))
        : r,
  },
  {
    id: 'replay-answers-200',
    rule: 'status.expected',
    ...of('replay-is-the-same-answer'),
    response: (r) => (isReplay(r) ? { ...r, status: 200 } : r),
  },
  {
    id: 'replay-claims-again',
    rule: 'fact.holds',
    ...of('replay-is-the-same-answer'),
    async exchange(request, backend) {
      const response = await backend.send(request);
      const twice = ({ allocations }: AnyJson) => ({
        allocations: mapAmounts(allocations, (amount) => amount * 2),
      });
      if (isReplay(response))
        for (const consumer of consumersOf(request)) await rewriteAllocations(backend, consumer, twice);
      return response;
    },
  },
  {
    id: 'replay-claims-what-was-given-back',
    rule: 'fact.holds',
    ...of('replay-claims-nothing-of-what-was-given-back'),
    async exchange(request, backend) {
      const response = await backend.send(request);
      if (!isReplay(response)) return response;
      for (const { consumer_uuid, allocation_request } of bodyOf(response).selections)
        await claimDirectly(backend, consumer_uuid, allocation_request.allocations);
      return response;
    },
  },
  {
    id: 'another-body-with-a-key-is-taken',
    rule: 'status.expected',
    ...of('another-body-is-refused'),
    ...onError('idempotency_key.mismatch', (request, { send }) => send(withKey(request, undefined))),
  },
  {
    id: 'another-body-is-answered-as-the-first',
    rule: 'status.expected',
    ...of('another-body-is-refused'),
    ...replaceRepeatedCalls((first, request) => ({ ...request, body: first.body })),
  },
  {
    id: 'key-of-another-microversion-is-replayed',
    rule: 'status.expected',
    ...of('another-microversion-is-refused'),
    ...replaceRepeatedCalls((first, request) => ({ ...request, headers: first.headers })),
    response: (r, q) => withHeader(r, 'openstack-api-version', `scheduler ${versionOf(q)}`),
  },
  {
    id: 'bodies-compared-letter-by-letter',
    rule: 'status.expected',
    ...of('order-of-properties-does-not-count'),
    ...replaceRepeatedCalls((first, request) =>
      first.body === request.body ? request : 'idempotency_key.mismatch',
    ),
  },
  {
    id: 'refusal-keeps-the-key',
    rule: 'status.expected',
    ...of('refusal-leaves-the-key-free'),
    ...replayErrors(),
  },
  {
    id: 'another-key-is-no-other-call',
    rule: 'status.expected',
    ...of('another-key-is-another-call'),
    request: (q) => (keyOf(q) ? withKey(q, consumersOf(q).join()) : q),
  },
  {
    id: 'long-keys-cut-off',
    rule: 'status.expected',
    ...of('bad-key-is-refused.long'),
    request: (q) => withKey(q, keyOf(q)?.slice(0, 255)),
  },
  {
    id: 'keys-with-spaces-taken',
    rule: 'status.expected',
    ...of('bad-key-is-refused.space'),
    request: (q) => withKey(q, keyOf(q)?.replaceAll(' ', '_')),
  },
  {
    id: 'keys-of-forty-characters-at-most',
    rule: 'status.expected',
    ...of('long-key-is-taken'),
    response: (r, q) => ((keyOf(q)?.length ?? 0) > 40 ? errorResponse(r, 400, 'request.bad_value') : r),
  },
  {
    id: 'key-read-one-microversion-early',
    rule: 'status.expected',
    ...of('not-read-early'),
    at: '1.6',
    ...replayWithoutKeySupport(),
  },
  {
    id: 'call-in-progress-is-a-consumer-that-is-claimed',
    rule: 'fact.holds',
    ...of('ten-at-once-claim-once'),
    response: (r) => (hasCode(r, 'idempotency_key.in_progress') ? errorResponse(r, 409, ALREADY_CLAIMED) : r),
  },
  {
    id: 'key-not-seen-while-the-call-runs',
    rule: 'fact.holds',
    ...of('ten-at-once-claim-once'),
    ...onError('idempotency_key.in_progress', (request, { send }) => send(withKey(request, undefined))),
  },
  {
    id: 'key-forgotten-with-the-connection',
    rule: 'fact.holds',
    ...of('lost-answer-claims-once'),
    request: (q) => withKey(q, undefined),
  },
];

const UNKNOWN_UUID = '00000000-0000-4000-8000-000000000000';

function withKey(request: Request, key: string | undefined): Request {
  const { [KEY]: _key, ...headers } = request.headers;
  return { ...request, headers: key === undefined ? headers : { ...headers, [KEY]: key } };
}

/** Replaces a call whose key was sent before by another call or an error. */
function replaceRepeatedCalls(
  change: (first: Request, request: Request) => Request | string,
): Pick<Fault, 'exchange'> {
  const firsts = new Map<string, Request>();
  return {
    async exchange(request, { send }) {
      const key = keyOf(request);
      const first = key && firsts.get(key);
      if (key && !first) firsts.set(key, request);
      const replacement = first ? change(first, request) : request;
      return typeof replacement === 'string'
        ? errorResponse(await send(request), 409, replacement)
        : send(replacement);
    },
  };
}

function replayErrors(): Pick<Fault, 'exchange'> {
  const refused = new Map<string, Response>();
  return {
    async exchange(request, { send }) {
      const key = keyOf(request);
      const kept = key && refused.get(key);
      if (kept) return kept;
      const response = await send(request);
      if (key && isSelectionRequest(request) && response.status === 409) refused.set(key, response);
      return response;
    },
  };
}

/** Replays responses at microversions at which the service ignores keys. */
function replayWithoutKeySupport(): Pick<Fault, 'exchange'> {
  const answers = new Map<string, Response>();
  return {
    async exchange(request, { send }) {
      const key = keyOf(request);
      const response = (key && answers.get(key)) || (await send(request));
      if (key && isSelectionRequest(request) && response.status === 201) answers.set(key, response);
      return response;
    },
  };
}
