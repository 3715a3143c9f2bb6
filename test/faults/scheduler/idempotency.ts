/** Keys that are not read, or remembered for too little or too much. */
import type { Request, Response } from '../../../runner/exchange.ts';
import { versionOf } from '../conditions.ts';
import { withHeader, withJson } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { bodyOf, consumersOf, hasCode, isSelecting, type Json, NEWEST, refusal } from './asking.ts';
import { ALREADY_CLAIMED, amounts, claim, rewrite, whenRefused } from './doing.ts';

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
    response: (r) => (isReplay(r) ? withJson(r, (json) => ({ ...json, id: OTHER })) : r),
  },
  {
    id: 'replay-without-alternates',
    rule: 'fact.holds',
    ...of('replay-is-the-same-answer'),
    response: (r) =>
      isReplay(r)
        ? withJson(r, ({ selections, ...rest }) => ({
            ...rest,
            selections: selections.map((one: Json) => ({ ...one, alternates: [] })),
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
    async exchange(request, behind) {
      const response = await behind.send(request);
      const twice = ({ allocations }: Json) => ({
        allocations: amounts(allocations, (amount) => amount * 2),
      });
      if (isReplay(response))
        for (const consumer of consumersOf(request)) await rewrite(behind, consumer, twice);
      return response;
    },
  },
  {
    id: 'replay-claims-what-was-given-back',
    rule: 'fact.holds',
    ...of('replay-claims-nothing-of-what-was-given-back'),
    async exchange(request, behind) {
      const response = await behind.send(request);
      if (!isReplay(response)) return response;
      for (const { consumer_uuid, allocation_request } of bodyOf(response).selections)
        await claim(behind, consumer_uuid, allocation_request.allocations);
      return response;
    },
  },
  {
    id: 'another-body-with-a-key-is-taken',
    rule: 'status.expected',
    ...of('another-body-is-refused'),
    ...whenRefused('idempotency_key.mismatch', (request, { send }) => send(withKey(request, undefined))),
  },
  {
    id: 'another-body-is-answered-as-the-first',
    rule: 'status.expected',
    ...of('another-body-is-refused'),
    ...remembering((first, request) => ({ ...request, body: first.body })),
  },
  {
    id: 'key-of-another-microversion-is-replayed',
    rule: 'status.expected',
    ...of('another-microversion-is-refused'),
    ...remembering((first, request) => ({ ...request, headers: first.headers })),
    response: (r, q) => withHeader(r, 'openstack-api-version', `scheduler ${versionOf(q)}`),
  },
  {
    id: 'bodies-compared-letter-by-letter',
    rule: 'status.expected',
    ...of('order-of-properties-does-not-count'),
    ...remembering((first, request) => (first.body === request.body ? request : 'idempotency_key.mismatch')),
  },
  {
    id: 'refusal-keeps-the-key',
    rule: 'status.expected',
    ...of('refusal-leaves-the-key-free'),
    ...keepingRefusals(),
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
    response: (r, q) => ((keyOf(q)?.length ?? 0) > 40 ? refusal(r, 400, 'request.bad_value') : r),
  },
  {
    id: 'key-read-one-microversion-early',
    rule: 'status.expected',
    ...of('not-read-early'),
    at: '1.6',
    ...replayingEverything(),
  },
  {
    id: 'call-in-progress-is-a-consumer-that-is-claimed',
    rule: 'fact.holds',
    ...of('ten-at-once-claim-once'),
    response: (r) => (hasCode(r, 'idempotency_key.in_progress') ? refusal(r, 409, ALREADY_CLAIMED) : r),
  },
  {
    id: 'key-not-seen-while-the-call-runs',
    rule: 'fact.holds',
    ...of('ten-at-once-claim-once'),
    ...whenRefused('idempotency_key.in_progress', (request, { send }) => send(withKey(request, undefined))),
  },
  {
    id: 'key-forgotten-with-the-connection',
    rule: 'fact.holds',
    ...of('lost-answer-claims-once'),
    request: (q) => withKey(q, undefined),
  },
];

const OTHER = '00000000-0000-4000-8000-000000000000';

function withKey(request: Request, key: string | undefined): Request {
  const { [KEY]: _key, ...headers } = request.headers;
  return { ...request, headers: key === undefined ? headers : { ...headers, [KEY]: key } };
}

/** What becomes of a call whose key was sent before: another one, or a refusal. */
function remembering(
  change: (first: Request, request: Request) => Request | string,
): Pick<Fault, 'exchange'> {
  const firsts = new Map<string, Request>();
  return {
    async exchange(request, { send }) {
      const key = keyOf(request);
      const first = key && firsts.get(key);
      if (key && !first) firsts.set(key, request);
      const instead = first ? change(first, request) : request;
      return typeof instead === 'string' ? refusal(await send(request), 409, instead) : send(instead);
    },
  };
}

function keepingRefusals(): Pick<Fault, 'exchange'> {
  const refused = new Map<string, Response>();
  return {
    async exchange(request, { send }) {
      const key = keyOf(request);
      const kept = key && refused.get(key);
      if (kept) return kept;
      const response = await send(request);
      if (key && isSelecting(request) && response.status === 409) refused.set(key, response);
      return response;
    },
  };
}

/** Where the service itself does not read keys. */
function replayingEverything(): Pick<Fault, 'exchange'> {
  const answers = new Map<string, Response>();
  return {
    async exchange(request, { send }) {
      const key = keyOf(request);
      const response = (key && answers.get(key)) || (await send(request));
      if (key && isSelecting(request) && response.status === 201) answers.set(key, response);
      return response;
    },
  };
}
