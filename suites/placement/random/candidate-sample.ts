/** With `limit`, which of the candidates are answered is the cloud's choice. */
import type { AnswerSample } from '../../../runner/case/call-source.ts';
import type { Request } from '../../../runner/exchange.ts';
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';

interface Candidates {
  allocation_requests: object[];
  provider_summaries: Record<string, { root_provider_uuid?: string }>;
}

/** Undefined where the call leaves no choice. */
export function candidateSample(
  { method, path }: Request,
  microversion: Microversion,
): AnswerSample | undefined {
  const [below, query = ''] = path.split('?') as [string, string?];
  const parts = query.split('&');
  const others = parts.filter((part) => part !== 'limit' && !part.startsWith('limit='));
  if (method !== 'GET' || below !== '/allocation_candidates' || others.length === parts.length)
    return undefined;
  // Since 1.29 summaries name their roots, and are those of every provider in the trees that were chosen.
  const withTrees = isWithin(microversion, '1.29');
  return {
    whole: others.length === 0 ? below : `${below}?${others.join('&')}`,
    measure: (chosen) =>
      areCandidates(chosen)
        ? { ...chosen, allocation_requests: chosen.allocation_requests.length, provider_summaries: {} }
        : chosen,
    problems: (chosen, whole) =>
      areCandidates(chosen) && areCandidates(whole) ? problems(chosen, whole, withTrees) : [],
  };
}

function areCandidates(json: unknown): json is Candidates {
  const { allocation_requests: requests, provider_summaries: summaries } = (json ??
    {}) as Partial<Candidates>;
  return Array.isArray(requests) && typeof summaries === 'object' && summaries !== null;
}

function problems(chosen: Candidates, whole: Candidates, withTrees: boolean): string[] {
  const found: string[] = [];
  if (exceeds(chosen.allocation_requests.map(textOf), whole.allocation_requests.map(textOf))) {
    found.push('an allocation request that is not in the whole, or not as often');
  }
  const summaries = Object.entries(chosen.provider_summaries);
  if (summaries.some(([uuid, summary]) => textOf(summary) !== textOf(whole.provider_summaries[uuid]))) {
    found.push('a provider summary that is not in the whole');
  }
  if (
    withTrees &&
    !sameNames(
      summaries.map(([uuid]) => uuid),
      expected(chosen, whole),
    )
  ) {
    found.push('other provider summaries than those of the chosen trees');
  }
  return found;
}

/** Two ways to satisfy the groups can look the same where the mappings are not shown, so they are counted. */
function exceeds(some: readonly string[], all: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const item of all) left.set(item, (left.get(item) ?? 0) + 1);
  return some.some((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count < 1;
  });
}

/** Every provider in a tree from which something is allocated. */
function expected(chosen: Candidates, whole: Candidates): string[] {
  const summaries = Object.entries(whole.provider_summaries);
  const used = chosen.allocation_requests.flatMap((request) =>
    Object.keys((request as { allocations: object }).allocations),
  );
  const roots = new Set(used.map((uuid) => whole.provider_summaries[uuid]?.root_provider_uuid));
  return summaries.filter(([, { root_provider_uuid: root }]) => roots.has(root)).map(([uuid]) => uuid);
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return textOf([...some].sort()) === textOf([...others].sort());
}

function textOf(json: unknown): string {
  return JSON.stringify(json);
}
