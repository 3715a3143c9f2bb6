/** Faults of refusals: their status, and the shape of their bodies. */
import type { Request, Response } from '../../../runner/exchange.ts';
import { hasStatus, onlyFor } from '../conditions.ts';
import { withHeader, withJson } from '../edits.ts';
import { answer, isCallOf } from './calls.ts';
import type { ComputeFault } from './compute-fault.ts';

const UNKNOWN = 'compute.surface.absent.showFlavor';
const isUnknownFlavor = (request: Request, { status }: Response) =>
  status === 404 && isCallOf('GET', /^\/flavors\/[^/.]+$/)(request);

export const ERROR_FAULTS: readonly ComputeFault[] = [
  {
    id: 'error-of-the-guideline',
    does: 'writes errors as the API guideline has them, in a list',
    clause: 'error-shape',
    rule: 'error.shape',
    cases: UNKNOWN,
    at: '2.90',
    response: onlyFor(isUnknownFlavor, (r) =>
      answer(r, 404, { errors: [{ status: 404, title: 'Not Found', detail: 'No such flavor.' }] }),
    ),
  },
  {
    id: 'request-id-in-an-error',
    does: 'repeats the request id in the body of an error',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: UNKNOWN,
    at: '2.90',
    response: onlyFor(isUnknownFlavor, (r) =>
      withJson(r, (json) =>
        Object.fromEntries(
          Object.entries(json as Record<string, object>).map(([name, error]) => [
            name,
            { ...error, request_id: 'req-1' },
          ]),
        ),
      ),
    ),
  },
  {
    id: 'code-of-an-error-as-text',
    does: 'writes the code of an error as text',
    clause: 'error-shape',
    rule: 'error.shape',
    cases: UNKNOWN,
    at: '2.61',
    response: onlyFor(isUnknownFlavor, (r) =>
      withJson(r, (json) => ofFault(json, (one) => ({ ...one, code: String(one.code) }))),
    ),
  },
  {
    id: 'code-of-another-status',
    does: 'writes 400 as the code of an error that is 404',
    clause: 'error-shape',
    rule: 'error.shape',
    cases: UNKNOWN,
    at: '2.61',
    response: onlyFor(isUnknownFlavor, (r) =>
      withJson(r, (json) => ofFault(json, (one) => ({ ...one, code: 400 }))),
    ),
  },
  {
    id: 'another-name-of-an-error',
    does: 'calls an error notFound that is itemNotFound on every other cloud',
    clause: 'error-shape',
    rule: 'error.shape',
    cases: UNKNOWN,
    at: '2.61',
    response: onlyFor(isUnknownFlavor, (r) =>
      withJson(r, (json) => ({ notFound: Object.values(json as object)[0] })),
    ),
  },
  {
    id: 'unknown-flavor-is-400',
    does: 'answers 400 for a flavor that does not exist',
    clause: 'status',
    rule: 'request.refused',
    cases: UNKNOWN,
    at: '2.61',
    response: onlyFor(isUnknownFlavor, (r) =>
      answer(r, 400, { badRequest: { code: 400, message: 'No such flavor.' } }),
    ),
  },
  {
    id: 'unknown-server-is-403',
    does: 'answers 403 for a server that does not exist',
    clause: 'status',
    rule: 'request.refused',
    cases: 'compute.surface.absent.showServer',
    at: '2.61',
    response: onlyFor(
      (q, r) => r.status === 404 && isCallOf('GET', /^\/servers\/[^/.]+$/)(q),
      (r) => answer(r, 403, { forbidden: { code: 403, message: 'No such server.' } }),
    ),
  },
  {
    id: 'unknown-flavor-is-410',
    does: 'answers 410 for a flavor that does not exist',
    clause: 'status',
    rule: 'status.declared',
    cases: UNKNOWN,
    at: '2.61',
    response: onlyFor(isUnknownFlavor, (r) => ({ ...r, status: 410 })),
  },
  {
    id: 'page-in-place-of-an-error',
    does: 'answers with a page in HTML where an error in JSON was',
    clause: 'header-value',
    rule: 'body.media-type',
    cases: UNKNOWN,
    at: '2.61',
    response: onlyFor(isUnknownFlavor, (r) => ({
      ...withHeader(r, 'content-type', 'text/html'),
      body: '<h1>Not found</h1>',
    })),
  },
  {
    id: 'no-token-needed',
    does: 'answers a call without a token',
    clause: 'status',
    rule: 'request.refused',
    cases: 'compute.token.needed.listFlavors',
    at: '2.104',
    response: onlyFor(hasStatus(401), (r) => answer(r, 200, { flavors: [] })),
  },
  {
    id: 'realm-of-its-own',
    does: 'names no Keystone where a token is missing',
    clause: 'header-value',
    rule: 'header.malformed',
    cases: 'compute.token.needed.showLimits',
    at: '2.104',
    response: onlyFor(hasStatus(401), (r) => withHeader(r, 'www-authenticate', 'Bearer')),
  },
];

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
function ofFault(json: any, change: (fault: any) => any): unknown {
  return Object.fromEntries(Object.entries(json).map(([name, error]) => [name, change(error)]));
}
