/**
 * Checks recorded calls against the history of the store: whether each call can be put at a revision where its answer was true, so that
 * calls which followed each other in time follow each other in the history (linearizability). The revisions are a total order, and a
 * write has one of its own, so each call takes the earliest revision that is possible: no search is needed.
 */
import type { History, ProviderFacts, Step } from './history.ts';

/** A call as its client saw it. Each consumer is claimed once, and released at most once. */
export interface TimedCall {
  /** Milliseconds of one clock. */
  start: number;
  end: number;
  does: CallAction;
}

export type CallAction =
  /** `unknown`: no answer, or 503. A claim that was refused would not have fitted. */
  | { call: 'claim'; consumer: string; provider: string; amount: number; outcome: Outcome }
  | { call: 'release'; consumer: string; outcome: Outcome }
  /** With a mark that no other has. One that was refused named another generation than there was. */
  | { call: 'reshape'; provider: string; generation: number; mark: number; outcome: Outcome }
  | { call: 'read provider'; provider: string; generation: number; used: number }
  | { call: 'read consumer'; consumer: string; isThere: boolean };

export type Outcome = 'done' | 'refused' | 'unknown';

/** What is wrong, one sentence each; none where the history explains all calls. */
export function checkHistory(history: History, calls: readonly TimedCall[]): string[] {
  return [
    ...checkInvariants(history),
    ...checkWrites(history, calls),
    ...checkReshapes(history, calls),
    ...checkOrder(history, calls),
  ];
}

function checkInvariants({ providers, consumers }: History): string[] {
  const problems: string[] = [];
  for (const [uuid, steps] of providers)
    for (const [index, { revision, value }] of steps.entries()) {
      if (value.used > value.capacity)
        problems.push(`provider ${uuid} has ${value.used} of ${value.capacity} used at revision ${revision}`);
      const before = steps[index - 1]?.value;
      if (before && value.generation < before.generation)
        problems.push(`the generation of provider ${uuid} falls at revision ${revision}`);
    }
  for (const [uuid, steps] of consumers)
    if (steps.filter(({ value }) => value).length > 1)
      problems.push(`consumer ${uuid} was claimed ${steps.filter(({ value }) => value).length} times`);
  return problems;
}

/** What was answered happened, what was refused did not, and nothing happened that no call asked for. */
function checkWrites({ consumers }: History, calls: readonly TimedCall[]): string[] {
  const problems: string[] = [];
  const asked = { claim: new Set<string>(), release: new Set<string>() };
  for (const { does } of calls) {
    if (does.call !== 'claim' && does.call !== 'release') continue;
    const { call, consumer, outcome } = does;
    const happened = findWrite(consumers.get(consumer), call) !== undefined;
    if (outcome !== 'refused') asked[call].add(consumer);
    if (outcome === 'done' && !happened)
      problems.push(`the ${call} of ${consumer} was answered, and is lost`);
    if (outcome === 'refused' && happened && call === 'claim')
      problems.push(`the claim of ${consumer} was refused, and was done`);
  }
  for (const [consumer, steps] of consumers)
    for (const call of ['claim', 'release'] as const)
      if (findWrite(steps, call) !== undefined && !asked[call].has(consumer))
        problems.push(`the ${call} of ${consumer} was done, and nobody asked for it`);
  return problems;
}

/** The same for reshapes; each replaced what it had named. */
function checkReshapes({ providers }: History, calls: readonly TimedCall[]): string[] {
  const problems: string[] = [];
  const asked = new Set<number>([0]);
  for (const { does } of calls) {
    if (does.call !== 'reshape') continue;
    const { provider, generation, mark, outcome } = does;
    if (outcome !== 'refused') asked.add(mark);
    const steps = providers.get(provider) ?? [];
    const index = steps.findIndex(({ value }) => value.mark === mark);
    if (outcome === 'done' && index < 0) problems.push(`the reshape to ${mark} was answered, and is lost`);
    if (outcome === 'refused' && index >= 0)
      problems.push(`the reshape to ${mark} was refused, and was done`);
    const before = steps[index - 1]?.value.generation;
    if (before !== undefined && before !== generation)
      problems.push(`the reshape to ${mark} named generation ${generation}, and replaced ${before}`);
  }
  for (const [uuid, steps] of providers) {
    const marks = steps.map(({ value }) => value.mark).filter((mark, index, all) => mark !== all[index - 1]);
    for (const [index, mark] of marks.entries())
      if (!asked.has(mark))
        problems.push(`the reshape of ${uuid} to ${mark} was done, and nobody asked for it`);
      else if (marks.indexOf(mark) < index) problems.push(`the reshape of ${uuid} to ${mark} was done twice`);
  }
  return problems;
}

function checkOrder(history: History, calls: readonly TimedCall[]): string[] {
  const problems: string[] = [];
  const byStart = [...calls].sort((a, b) => a.start - b.start);
  const ended: { end: number; revision: number }[] = [];
  let floor = 0;
  for (const { start, end, does } of byStart) {
    // What was answered before this call began is its past.
    for (let index = ended.length - 1; index >= 0; index -= 1) {
      const { end: earlier, revision } = ended[index] as { end: number; revision: number };
      if (earlier >= start) continue;
      floor = Math.max(floor, revision);
      ended.splice(index, 1);
    }
    const found = findRevision(history, does, floor);
    if (found === 'anywhere') continue;
    if (found === undefined)
      problems.push(`${describe(does)} at ${start.toFixed(0)} ms is not true at revision ${floor} or later`);
    else ended.push({ end, revision: found });
  }
  return problems;
}

/** The earliest revision from the floor on where the answer is true. */
function findRevision(history: History, does: CallAction, floor: number): number | 'anywhere' | undefined {
  const consumer = 'consumer' in does ? history.consumers.get(does.consumer) : undefined;
  const provider = 'provider' in does ? history.providers.get(does.provider) : undefined;
  if (does.call === 'read provider')
    return findStep(
      provider,
      floor,
      ({ generation, used }) => generation === does.generation && used === does.used,
    );
  if (does.call === 'read consumer')
    return findStep(consumer ?? NEVER, floor, (isThere) => isThere === does.isThere);
  if (does.outcome === 'unknown') return 'anywhere';
  if (does.call === 'reshape') return findReshape(provider, does, floor);
  if (does.outcome === 'refused')
    return does.call === 'claim'
      ? findStep(provider, floor, (facts) => !fits(facts, does.amount))
      : findStep(consumer ?? NEVER, floor, (isThere) => !isThere);
  const revision = findWrite(consumer, does.call);
  // That it is lost is another problem.
  if (revision === undefined) return 'anywhere';
  return revision > floor ? revision : undefined;
}

function findReshape(
  steps: readonly Step<ProviderFacts>[] = [],
  { generation, mark, outcome }: CallAction & { call: 'reshape' },
  floor: number,
): number | 'anywhere' | undefined {
  if (outcome === 'refused') return findStep(steps, floor, (facts) => facts.generation !== generation);
  const revision = steps.find(({ value }) => value.mark === mark)?.revision;
  if (revision === undefined) return 'anywhere';
  return revision > floor ? revision : undefined;
}

const NEVER: readonly Step<boolean>[] = [{ revision: 0, value: false }];

function fits({ capacity, used }: ProviderFacts, amount: number): boolean {
  return used + amount <= capacity;
}

function findWrite(steps: readonly Step<boolean>[] = [], call: 'claim' | 'release'): number | undefined {
  const claimed = steps.findIndex(({ value }) => value);
  if (claimed < 0) return undefined;
  return steps[call === 'claim' ? claimed : claimed + 1]?.revision;
}

function findStep<T>(
  steps: readonly Step<T>[] = [],
  floor: number,
  isTrue: (value: T) => boolean,
): number | undefined {
  for (const [index, { revision, value }] of steps.entries()) {
    const next = steps[index + 1]?.revision ?? Number.POSITIVE_INFINITY;
    if (next > floor && isTrue(value)) return Math.max(revision, floor);
  }
  return undefined;
}

function describe(does: CallAction): string {
  const { call, ...rest } = does;
  return `${call} ${JSON.stringify(rest)}`;
}
