/** The text form of evidence: a JSON object a line, one line a call, between a first line with the format and a last with the count. */
import { isObject } from '../../spec/openapi/json-object.ts';
import type { RecordedCall, RecordedOutcome, TaskName } from './recorded-call.ts';

export const EVIDENCE_FORMAT = 'api-interop/exchanges';

/** Raised whenever a line changes its form. */
export const EVIDENCE_VERSION = 1;

/** The first line. */
export function writeFirstLine(): string {
  return `${JSON.stringify({ format: EVIDENCE_FORMAT, formatVersion: EVIDENCE_VERSION })}\n`;
}

export function writeCallLine(
  task: TaskName,
  { service, began, ended, isAmongOthers, request, outcome }: RecordedCall,
): string {
  const { kind, ...rest } = outcome;
  return `${JSON.stringify({ task, service, began, ended, isAmongOthers, request, [kind]: rest })}\n`;
}

/** The last line. @param calls the number of lines between it and the first */
export function writeLastLine(calls: number): string {
  return `${JSON.stringify({ calls })}\n`;
}

/** @returns a problem in words where the line is no first line that this program reads */
export function checkFirstLine(line: string): string | undefined {
  const first = parse(line);
  if (first?.format !== EVIDENCE_FORMAT) return 'its first line is not that of recorded exchanges';
  if (first.formatVersion === EVIDENCE_VERSION) return undefined;
  return `its exchanges have format version ${first.formatVersion}, and this program reads ${EVIDENCE_VERSION}`;
}

/** A call with its task, the count of the last line, or undefined for another text. */
export function readLine(
  line: string,
): { task: TaskName; call: RecordedCall } | { calls: number } | undefined {
  const value = parse(line);
  if (!value) return undefined;
  if (typeof value.calls === 'number') return { calls: value.calls };
  const { task, service, began, ended, isAmongOthers, request } = value as unknown as RecordedCall & {
    task: TaskName;
  };
  const outcome = outcomeOf(value);
  if (!isTask(task) || typeof service !== 'string' || !isRequest(request) || outcome === undefined)
    return undefined;
  if (!Number.isInteger(began) || !Number.isInteger(ended) || ended <= began) return undefined;
  const shared = isAmongOthers === true && { isAmongOthers };
  return { task, call: { service, began, ended, ...shared, request, outcome } };
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTask(task: unknown): task is TaskName {
  if (task === null) return true;
  return (
    isObject(task) &&
    typeof task.id === 'string' &&
    typeof task.microversion === 'string' &&
    (task.attempt === 1 || task.attempt === 2)
  );
}

function isRequest(request: unknown): boolean {
  return (
    isObject(request) &&
    typeof request.method === 'string' &&
    typeof request.path === 'string' &&
    isObject(request.headers) &&
    (request.body === null || typeof request.body === 'string')
  );
}

function outcomeOf(value: Record<string, unknown>): RecordedOutcome | undefined {
  const { answer, failure, dropped, proxied } = value;
  if (isObject(answer) && isResponse(answer.response))
    return { kind: 'answer', ...answer } as unknown as RecordedOutcome;
  if (isObject(failure) && typeof failure.words === 'string')
    return { kind: 'failure', ...failure } as unknown as RecordedOutcome;
  if (isObject(proxied)) return { kind: 'proxied', ...proxied } as unknown as RecordedOutcome;
  return isObject(dropped) ? { kind: 'dropped' } : undefined;
}

function isResponse(response: unknown): boolean {
  return (
    isObject(response) &&
    Number.isInteger(response.status) &&
    typeof response.body === 'string' &&
    Array.isArray(response.headers) &&
    response.headers.every(
      (header) =>
        Array.isArray(header) && header.length === 2 && header.every((part) => typeof part === 'string'),
    )
  );
}
