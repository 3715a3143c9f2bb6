/** Compares the calls that a case made in the recorded run with those that it makes now. */
import { isObject } from '../../../spec/openapi/json-object.ts';
import type { RecordedCall } from '../../evidence/recorded-call.ts';
import { headerMap, isJsonType, mediaTypeOf, parseJson, type Response } from '../../exchange.ts';
import { maskVolatileValues } from '../../report/volatile-values.ts';
import { TRANSPORT_HEADERS } from '../../target/transport-headers.ts';
import { compareShapes } from './compare-shapes.ts';

export interface PairedCalls {
  compared: number;
  /** Calls that have no counterpart: the case went another way after an answer, or shares what another one made. */
  alone: number;
  /** In words, each beginning with the call. */
  differences: string[];
}

/** Pairs the calls in their order. Names and UUIDs may differ. */
export function compareCalls(recorded: readonly RecordedCall[], live: readonly RecordedCall[]): PairedCalls {
  const left = live.filter(isAnswered);
  const before = recorded.filter(isAnswered);
  const differences: string[] = [];
  let compared = 0;
  for (const call of before) {
    const at = left.findIndex((other) => nameOf(other) === nameOf(call));
    const [pair] = at < 0 ? [] : left.splice(at, 1);
    if (!pair) continue;
    compared += 1;
    const difference = compareAnswers(answerOf(call), answerOf(pair));
    if (difference !== undefined)
      differences.push(`${call.request.method} ${call.request.path}: ${difference}`);
  }
  return { compared, alone: before.length - compared + left.length, differences };
}

/** A 500 to one of several writers is not judged, and the call was made again. */
function isAnswered({ outcome, isAmongOthers }: RecordedCall): boolean {
  return outcome.kind === 'answer' && isAmongOthers !== true;
}

function answerOf({ outcome }: RecordedCall): Response {
  return (outcome as Extract<RecordedCall['outcome'], { kind: 'answer' }>).response;
}

/** Equal for the same call of the same case: service, method, path without names, and what asks for the version. */
function nameOf({ service, request: { method, path, headers } }: RecordedCall): string {
  const asked = Object.entries(headers).filter(([name]) => name.includes('version') || name === 'accept');
  return maskVolatileValues([service, method, path, JSON.stringify(asked)].join(' '));
}

/** The first difference, in words. */
function compareAnswers(recorded: Response, live: Response): string | undefined {
  if (recorded.status !== live.status)
    return `status ${recorded.status} was recorded, and it is ${live.status} now`;
  return compareHeaders(recorded, live) ?? compareBodies(recorded, live);
}

function compareHeaders(recorded: Response, live: Response): string | undefined {
  const [before, after] = [namesOf(recorded), namesOf(live)];
  const lost = [...before].find((name) => !after.has(name));
  if (lost !== undefined) return `the header ${lost} was recorded, and is missing now`;
  const added = [...after].find((name) => !before.has(name));
  return added === undefined ? undefined : `the header ${added} was not recorded, and is there now`;
}

function namesOf(response: Response): Set<string> {
  return new Set([...headerMap(response).keys()].filter((name) => !TRANSPORT_HEADERS.has(name)));
}

function compareBodies(recorded: Response, live: Response): string | undefined {
  const [before, after] = [recorded, live].map((one) => mediaTypeOf(headerMap(one)));
  if (before !== after) return `the body was ${before ?? 'absent'}, and is ${after ?? 'absent'} now`;
  if (!isJsonType(before)) return undefined;
  const [was, is] = [parseJson(recorded.body), parseJson(live.body)];
  if (isObject(was) !== isObject(is)) return 'the body is JSON of another type';
  return compareShapes(was, is);
}
