/** Reads the plan of a suite's depths, which `npm run generate:depths` writes. */
import { readFileSync } from 'node:fs';
import type { DepthPlan } from '../runner/case/depth-plan.ts';
import type { Microversion } from '../spec/contract/microversion.ts';

/** @param file with `quick`, the number of its tasks, and `tasks`, each an id and a microversion */
export function readDepths(file: URL): DepthPlan {
  const known = plans.get(file.href);
  if (known) return known;
  const { quick, tasks } = JSON.parse(readFileSync(file, 'utf8')) as { quick: number; tasks: string[] };
  const plan = { quick, tasks: tasks.map(splitTask) };
  plans.set(file.href, plan);
  return plan;
}

const plans = new Map<string, DepthPlan>();

/** An id has no space. */
function splitTask(text: string): DepthPlan['tasks'][number] {
  const [id = '', microversion = ''] = text.split(' ');
  return { id, microversion: microversion as Microversion };
}
