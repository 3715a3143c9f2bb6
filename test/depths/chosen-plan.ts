/** The plan of a service's depths and the evidence for it: what `npm run generate:depths` writes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Case } from '../../runner/case/case.ts';

/** The most calls of a run. The cases of the model make more or fewer calls with another seed, so a plan stays below. */
export const CALL_LIMITS = { quick: 5_000, standard: 20_000 } as const;

export interface ChosenPlan {
  /** See `digestOfInputs`. */
  digest: string;
  /** The number of the first tasks that `quick` runs. */
  quick: number;
  /** An id and a microversion each, the most telling first. */
  tasks: string[];
}

/** By fault, up to three tasks of the plan that find it, in its order; empty for a fault that the plan does not find. */
export interface Evidence {
  calls: { quick: number; standard: number; full: number };
  /** Requests of each task of the plan, in its order. */
  callsOfTasks: number[];
  finders: Record<string, string[]>;
  /** Shares of the faults that a plan finds which was chosen without them. */
  heldOut: { quick: number; standard: number };
}

/** Changes where a case or a fault is added or removed, or a case gets other microversions. */
export function digestOfInputs(cases: readonly Case[], faultIds: readonly string[]): string {
  const lines = cases.map(({ id, since, until, boundaries }) =>
    JSON.stringify([id, since, until, boundaries]),
  );
  const text = [...lines.sort(), ...[...faultIds].sort()].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

export function planFile(service: string): URL {
  return new URL(`../../suites/${service}/depths.json`, import.meta.url);
}

export function evidenceFile(service: string): URL {
  return new URL(`./evidence/${service}.json`, import.meta.url);
}

export function readPlan(service: string): ChosenPlan {
  return JSON.parse(readFileSync(planFile(service), 'utf8'));
}

export function readEvidence(service: string): Evidence {
  return JSON.parse(readFileSync(evidenceFile(service), 'utf8'));
}
