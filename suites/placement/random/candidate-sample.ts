/** With `limit`, each cloud chooses which allocation candidates it returns. */
import type { AnswerSample } from '../../../runner/case/generated/call-source.ts';
import type { Request } from '../../../runner/exchange.ts';
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import { decodeOrKeep } from '../../../spec/openapi/percent-encoding.ts';
import { segmentsOf } from '../path-segments.ts';

interface Candidates {
  allocation_requests: object[];
  provider_summaries: Record<string, { root_provider_uuid?: string }>;
}

/** Returns how to compare the answers to a call with `limit`; undefined for any other call. */
export function sampleOf({ method, path }: Request, microversion: Microversion): AnswerSample | undefined {
  const [base, query = ''] = path.split('?') as [string, string?];
  const parts = query.split('&');
  const others = parts.filter((part) => decodeOrKeep(part.split('=')[0] as string) !== 'limit');
  const segments = segmentsOf(base);
  const isList = method === 'GET' && segments.length === 1 && segments[0] === 'allocation_candidates';
  if (!isList || others.length === parts.length) return undefined;
  // Since 1.29 the summaries name their roots, and there is one for every provider of the chosen trees.
  const hasTrees = isWithin(microversion, '1.29');
  return {
    whole: others.length === 0 ? base : `${base}?${others.join('&')}`,
    measure: (chosen) =>
      areCandidates(chosen)
        ? { ...chosen, allocation_requests: chosen.allocation_requests.length, provider_summaries: {} }
        : chosen,
    problems: (chosen, whole) =>
      areCandidates(chosen) && areCandidates(whole) ? findProblems(chosen, whole, hasTrees) : [],
  };
}

function areCandidates(json: unknown): json is Candidates {
  const { allocation_requests: requests, provider_summaries: summaries } = (json ??
    {}) as Partial<Candidates>;
  return Array.isArray(requests) && typeof summaries === 'object' && summaries !== null;
}

function findProblems(chosen: Candidates, whole: Candidates, hasTrees: boolean): string[] {
  const found: string[] = [];
  if (exceeds(chosen.allocation_requests.map(textOf), whole.allocation_requests.map(textOf))) {
    found.push('an allocation request that the answer without limit does not have, or not as often');
  }
  const summaries = Object.entries(chosen.provider_summaries);
  if (summaries.some(([uuid, summary]) => textOf(summary) !== textOf(whole.provider_summaries[uuid]))) {
    found.push('a provider summary that the answer without limit does not have');
  }
  if (
    hasTrees &&
    !haveSameNames(
      summaries.map(([uuid]) => uuid),
      listExpectedSummaries(chosen, whole),
    )
  ) {
    found.push('provider summaries that are not exactly those of the chosen trees');
  }
  return found;
}

/** Counts, because two ways to satisfy the groups look the same where the answer has no mappings. */
function exceeds(some: readonly string[], all: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const item of all) left.set(item, (left.get(item) ?? 0) + 1);
  return some.some((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count < 1;
  });
}

/** The providers of every tree from which an allocation request takes something. */
function listExpectedSummaries(chosen: Candidates, whole: Candidates): string[] {
  const summaries = Object.entries(whole.provider_summaries);
  const sumUsed = chosen.allocation_requests.flatMap((request) =>
    Object.keys((request as { allocations: object }).allocations),
  );
  const roots = new Set(sumUsed.map((uuid) => whole.provider_summaries[uuid]?.root_provider_uuid));
  return summaries.filter(([, { root_provider_uuid: root }]) => roots.has(root)).map(([uuid]) => uuid);
}

function haveSameNames(some: readonly string[], others: readonly string[]): boolean {
  return textOf([...some].sort()) === textOf([...others].sort());
}

function textOf(json: unknown): string {
  return JSON.stringify(json);
}
