/**
 * The tasks of a run, the most telling first. At full depth the plan grows: the operations that a case calls decide where
 * else it runs.
 */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Case } from '../case/case.ts';
import type { DepthPlan } from '../case/depth-plan.ts';
import type { Depth } from '../depth.ts';
import { listMostTellingTasks, selectCasesOfDepth } from './most-telling-tasks.ts';
import {
  firstMicroversions,
  furtherMicroversions,
  type MicroversionSelection,
} from './select-microversions.ts';
import type { Task } from './task.ts';

export interface PlanOptions {
  service: Service;
  selection: MicroversionSelection;
  /** Those of the selection that the target has, oldest first. */
  microversions: readonly Microversion[];
  depth: Depth;
  /** Chooses among the tasks that the rest of the options plan; all when absent. */
  chooses?(id: string, microversion: Microversion): boolean;
  /** Absent for a full run of a suite without a plan of its own. */
  depths?: DepthPlan | undefined;
}

export class Plan {
  /** Cases that hold at none of the selected microversions. */
  readonly skipped: readonly Case[];
  readonly #cases: readonly Case[];
  readonly #options: PlanOptions;
  readonly #isFull: boolean;
  readonly #queue: Task[] = [];
  readonly #planned = new Map<Case, Set<Microversion>>();
  #taken = 0;

  constructor(cases: readonly Case[], options: PlanOptions) {
    this.#cases = cases;
    this.#options = options;
    this.#isFull = options.depth === 'full' || options.depths === undefined;
    for (const ofCase of cases) this.#planned.set(ofCase, new Set());
    for (const { ofCase, microversion } of this.tasksOf(options.depth)) this.#add(ofCase, [microversion]);
    if (this.#isFull) for (const ofCase of cases) this.#add(ofCase, this.#firstOf(ofCase));
    const ofDepth = selectCasesOfDepth(cases, options.depths, options.depth);
    this.skipped = ofDepth.filter((ofCase) => this.#firstOf(ofCase).length === 0);
  }

  /** Tasks planned so far, including those taken. */
  get size(): number {
    return this.#queue.length;
  }

  /** False for a full run of a suite without a plan of depths. */
  get hasDepths(): boolean {
    return this.#options.depths !== undefined;
  }

  /** The tasks that the suite's plan has for a depth, on this target. Full depth has more, which are not known at first. */
  tasksOf(depth: Depth): Task[] {
    const { depths, microversions } = this.#options;
    return depths ? listMostTellingTasks(depths, depth, this.#cases, microversions) : [];
  }

  /** True while tasks are left that were not taken. */
  get hasMore(): boolean {
    return this.#taken < this.#queue.length;
  }

  take(): Task | undefined {
    const task = this.#queue[this.#taken];
    if (task) this.#taken += 1;
    return task;
  }

  /** Adds the first and last microversion of each revision of what the case called, at full depth. */
  expand(ofCase: Case, touched: ReadonlySet<string>): void {
    const { selection, service, microversions } = this.#options;
    if (!this.#isFull || selection.kind !== 'boundaries') return;
    this.#add(ofCase, furtherMicroversions(ofCase, touched, service, microversions));
  }

  #firstOf(ofCase: Case): Microversion[] {
    return firstMicroversions(ofCase, this.#options.selection, this.#options.microversions);
  }

  #add(ofCase: Case, microversions: readonly Microversion[]): void {
    const planned = this.#planned.get(ofCase) as Set<Microversion>;
    for (const microversion of microversions.filter((version) => !planned.has(version))) {
      planned.add(microversion);
      if (this.#options.chooses?.(ofCase.id, microversion) === false) continue;
      this.#queue.push({ ofCase, microversion });
    }
  }
}
