/** What differs between the answers of all targets to one call. */

import type { Comparable, ComparableBody } from '../normalise/normalise.ts';
import { type BodyDifference, bodyDifferences } from './body-differences.ts';
import { beside, type Difference, generalised } from './difference.ts';

/** Where the statuses differ, nothing else is compared: the rest follows from it. */
export function answerDifferences(answers: readonly Comparable[]): Difference[] {
  const whole = statusDifference(answers);
  return whole ? [whole] : [...headerDifferences(answers), ...bodiesOf(answers)];
}

function statusDifference(answers: readonly Comparable[]): Difference | undefined {
  const failed = answers.some(({ status }) => status >= 500);
  if (!failed && new Set(answers.map(({ status }) => status)).size === 1) return undefined;
  const values = answers.map(statusText);
  const kind = failed ? 'server error' : 'status';
  return { kind, place: '', how: beside(values), between: everyone(answers), values };
}

function everyone(answers: readonly Comparable[]): number[] {
  return answers.map((_answer, index) => index);
}

/** `409 (placement.concurrent_update)`: codes tell causes apart that statuses do not. */
function statusText({ status, body }: Comparable): string {
  const code = body.kind === 'json' ? codeIn(body.json) : undefined;
  return code === undefined ? String(status) : `${status} (${code})`;
}

function codeIn(json: unknown): unknown {
  return (json as { errors?: { code?: unknown }[] } | null)?.errors?.[0]?.code;
}

function headerDifferences(answers: readonly Comparable[]): Difference[] {
  const names = [...new Set(answers.flatMap(({ headers }) => [...headers.keys()]))];
  return names.flatMap((name) => {
    const values = answers.map(({ headers }) => headers.get(name) ?? '(absent)');
    if (new Set(values).size === 1) return [];
    return [
      { kind: 'header', place: name, how: generalised(beside(values)), between: everyone(answers), values },
    ];
  });
}

/** The first one's and that of the first target with another. */
function bodiesOf(answers: readonly Comparable[]): Difference[] {
  const [first, ...others] = answers.map(({ body }) => body) as [ComparableBody, ...ComparableBody[]];
  const index = others.findIndex((other) => JSON.stringify(other) !== JSON.stringify(first));
  if (index === -1) return [];
  const between = [0, index + 1];
  return betweenBodies(first, others[index] as ComparableBody).map((found) => ({
    kind: 'body',
    ...found,
    between,
  }));
}

function betweenBodies(first: ComparableBody, other: ComparableBody): BodyDifference[] {
  if (first.kind === 'json' && other.kind === 'json') return bodyDifferences(first.json, other.json);
  const values: [string, string] = [kindText(first), kindText(other)];
  return [{ place: '', how: beside(values), values }];
}

function kindText({ kind }: ComparableBody): string {
  if (kind === 'none') return 'no body';
  return kind === 'json' ? 'JSON' : kind;
}
