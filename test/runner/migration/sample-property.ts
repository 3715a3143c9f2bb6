/** What a verdict promises, seen on the reference: the same call at the newer version, beside its answer at the older one. */
import { type Exchange, headerMap, parseJson } from '../../../runner/exchange.ts';
import type { MadeCall } from '../../../runner/migration/calls/made-call.ts';
import { madeCallOf } from '../../../runner/migration/calls/recorded-exchange.ts';
import { placement } from './sample-calls.ts';

/** The call of an exchange, as it would be read from a file. */
export function callOf({ request, response }: Exchange): MadeCall {
  return madeCallOf(request, {
    answer: {
      kind: 'recorded',
      status: response.status,
      headerNames: [...headerMap(response).keys()],
      body: parseJson(response.body),
    },
    place: { file: 'samples' },
    profile: placement.profile,
  });
}

/** What of an answer the other one lacks, in words; empty where the same call still gives all of it. */
export function listLosses(before: Exchange, after: Exchange): string[] {
  const [own, other] = [before.response, after.response];
  if (own.status !== other.status) return [`status ${own.status} → ${other.status}`];
  const names = headerMap(other);
  const headers = [...headerMap(own).keys()].filter((name) => !names.has(name));
  return [...headers.map((name) => `header ${name}`), ...lostMembers(shapeOf(own.body), shapeOf(other.body))];
}

function lostMembers(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...before].flatMap(([pointer, type]) => {
    const next = after.get(pointer);
    return next === type || (next !== undefined && type === 'null')
      ? []
      : [`${pointer}: ${type} → ${next ?? 'nothing'}`];
  });
}

/** The JSON type at each pointer, without the UUIDs and names of one call. */
function shapeOf(body: string): Map<string, string> {
  const value = parseJson(body);
  const shape = new Map<string, string>();
  const visit = (each: unknown, at: string) => {
    shape.set(at, each === null ? 'null' : Array.isArray(each) ? 'array' : typeof each);
    if (typeof each !== 'object' || each === null) return;
    for (const [key, below] of Object.entries(each))
      visit(below, `${at}/${Array.isArray(each) || UUID.test(key) ? '*' : key}`);
  };
  visit(value, '');
  return shape;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
