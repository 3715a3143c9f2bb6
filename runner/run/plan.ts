/** The tasks of a run. The plan grows: the operations that a case calls decide where else it runs. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Case } from '../case/case.ts';
import {
  firstMicroversions,
  furtherMicroversions,
  type MicroversionSelection,
} from './select-microversions.ts';

/** One case at one microversion. */
export interface Task {
  ofCase: Case;
  microversion: Microversion;
}

export class Plan {
  /** Cases that hold at none of the selected microversions. */
  readonly skipped: readonly Case[];
  readonly #queue: Task[] = [];
  readonly #planned = new Map<Case, Set<Microversion>>();
  readonly #service: Service;
  readonly #selection: MicroversionSelection;
  readonly #microversions: readonly Microversion[];
  #size = 0;

  constructor(
    cases: readonly Case[],
    service: Service,
    selection: MicroversionSelection,
    selected: readonly Microversion[],
  ) {
    this.#service = service;
    this.#selection = selection;
    this.#microversions = selected;
    for (const ofCase of cases) {
      this.#planned.set(ofCase, new Set());
      this.#add(ofCase, firstMicroversions(ofCase, selection, selected));
    }
    this.skipped = cases.filter((ofCase) => this.#planned.get(ofCase)?.size === 0);
  }

  /** Tasks planned so far, including those taken. */
  get size(): number {
    return this.#size;
  }

  take(): Task | undefined {
    return this.#queue.shift();
  }

  /** Adds the first and last microversion of each revision of what the case called. */
  expand(ofCase: Case, touched: ReadonlySet<string>): void {
    if (this.#selection.kind !== 'boundaries') return;
    this.#add(ofCase, furtherMicroversions(ofCase, touched, this.#service, this.#microversions));
  }

  #add(ofCase: Case, microversions: readonly Microversion[]): void {
    const planned = this.#planned.get(ofCase) as Set<Microversion>;
    for (const microversion of microversions.filter((version) => !planned.has(version))) {
      planned.add(microversion);
      this.#queue.push({ ofCase, microversion });
      this.#size += 1;
    }
  }
}
