/** Exchanges of a real Nova, one a line: what `npm test` judges where no Nova runs. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Exchange, Request } from '../../../runner/exchange.ts';
import type { Finding } from '../../../runner/finding.ts';
import { judge, judgeCall } from '../../../runner/rules/judge.ts';
import type { Contract } from '../../../spec/contract/contract.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { versionOf } from '../../faults/compute/calls.ts';

/** Without tokens, and with the same names and ids in each recording. */
export type RecordedExchange = Pick<Exchange, 'request' | 'response'>;

/** That the links of the recorded answers have. */
export const ROOT = 'http://nova.test/v2.1';

export const RECORDING = fileURLToPath(new URL('nova-34.0.0.jsonl', import.meta.url));

export function readRecording(): RecordedExchange[] {
  return readFileSync(RECORDING, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedExchange);
}

/** Undefined for a call at a version that the service does not have. */
export function contractOf(service: Service, request: Request): Contract | undefined {
  const at = microversionOf(service, request);
  if (at === undefined) return undefined;
  const path = request.path.split('?')[0] as string;
  return service.match(request.method, path, at, bodyOf(request)).contract;
}

/** @param root that links are below @returns the findings of the general rules */
export function judgeExchange(service: Service, exchange: RecordedExchange, root = ROOT): Finding[] {
  const contract = contractOf(service, exchange.request);
  const microversion = microversionOf(service, exchange.request);
  if (!contract || microversion === undefined) return [];
  const whole = { ...exchange, number: 1, took: 0 };
  return judge(judgeCall({ service, root, exchange: whole, contract, microversion, followsLocation: false }));
}

function microversionOf(service: Service, request: Request): Microversion | undefined {
  const asked = versionOf(request);
  const version = (asked === 'latest' ? service.newest : asked) as Microversion;
  return service.has(version) ? version : undefined;
}

function bodyOf({ body }: Request): unknown {
  if (body === null) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
