/** Finds what differs between the answers of all targets to one call. */
import type { Comparable, ComparableBody } from '../normalise/normalise.ts';
import type { Difference } from '../result/difference.ts';
import { formatStatus } from '../result/invalid-answer.ts';
import { type BodyDifference, findBodyDifferences } from './body-differences.ts';
import { generalise, joinValues } from './value-text.ts';

/** Compares headers and bodies only where the statuses are the same: otherwise they differ because of the status. */
export function findAnswerDifferences(answers: readonly Comparable[]): Difference[] {
  const status = findStatusDifference(answers);
  return status ? [status] : [...findHeaderDifferences(answers), ...findDifferentBody(answers)];
}

/** A status of 5xx is listed even where all targets answer it: the call then shows nothing about the API. */
function findStatusDifference(answers: readonly Comparable[]): Difference | undefined {
  const hasFailed = answers.some(({ status }) => status >= 500);
  if (!hasFailed && new Set(answers.map(({ status }) => status)).size === 1) return undefined;
  const values = answers.map(statusText);
  return {
    kind: hasFailed ? 'server error' : 'status',
    location: { in: 'response' },
    summary: joinValues(values),
    targetIndexes: allIndexes(answers),
    values,
  };
}

function allIndexes(answers: readonly Comparable[]): number[] {
  return answers.map((_answer, index) => index);
}

/** `409 (placement.concurrent_update)`: error codes separate causes that share a status. */
function statusText({ status, body }: Comparable): string {
  const code = body.kind === 'json' ? errorCodeIn(body.json) : undefined;
  return code === undefined ? formatStatus(status) : `${status} (${code})`;
}

function errorCodeIn(json: unknown): unknown {
  return (json as { errors?: { code?: unknown }[] } | null)?.errors?.[0]?.code;
}

function findHeaderDifferences(answers: readonly Comparable[]): Difference[] {
  const names = [...new Set(answers.flatMap(({ headers }) => [...headers.keys()]))];
  return names.flatMap((name): Difference[] => {
    const values = answers.map(({ headers }) => headers.get(name) ?? '(absent)');
    if (new Set(values).size === 1) return [];
    const summary = generalise(joinValues(values));
    const location = { in: 'header', name } as const;
    return [{ kind: 'header', location, summary, targetIndexes: allIndexes(answers), values }];
  });
}

/** Compares the first body with the first of the others that is not equal to it. */
function findDifferentBody(answers: readonly Comparable[]): Difference[] {
  const [first, ...others] = answers.map(({ body }) => body) as [ComparableBody, ...ComparableBody[]];
  const index = others.findIndex((other) => JSON.stringify(other) !== JSON.stringify(first));
  if (index === -1) return [];
  return compareBodies(first, others[index] as ComparableBody).map(({ pointer, summary, values }) => ({
    kind: 'body',
    location: { in: 'body', ...(pointer !== '' && { pointer }) },
    summary,
    targetIndexes: [0, index + 1],
    values,
  }));
}

function compareBodies(first: ComparableBody, other: ComparableBody): BodyDifference[] {
  if (first.kind === 'json' && other.kind === 'json') return findBodyDifferences(first.json, other.json);
  const values: [string, string] = [bodyKindText(first), bodyKindText(other)];
  return [{ pointer: '', summary: joinValues(values), values }];
}

function bodyKindText({ kind }: ComparableBody): string {
  if (kind === 'none') return 'no body';
  return kind === 'json' ? 'JSON' : kind;
}
