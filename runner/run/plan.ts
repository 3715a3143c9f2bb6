/** Which cases are still to be run at which microversions. It grows: what a case touches says where else to run it. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Case } from '../case/case.ts';
import {
  firstMicroversions,
  furtherMicroversions,
  type MicroversionSelection,
} from './select-microversions.ts';

export interface Task {
  ofCase: Case;
  microversion: Microversion;
}

export class Plan {
  /** Cases that hold at none of the microversions asked. */
  readonly unasked: readonly Case[];
  readonly #queue: Task[] = [];
  readonly #planned = new Map<Case, Set<Microversion>>();
  readonly #service: Service;
  readonly #selection: MicroversionSelection;
  readonly #asked: readonly Microversion[];
  #size = 0;

  constructor(
    cases: readonly Case[],
    service: Service,
    selection: MicroversionSelection,
    asked: readonly Microversion[],
  ) {
    this.#service = service;
    this.#selection = selection;
    this.#asked = asked;
    for (const ofCase of cases) {
      this.#planned.set(ofCase, new Set());
      this.#add(ofCase, firstMicroversions(ofCase, selection, asked));
    }
    this.unasked = cases.filter((ofCase) => this.#planned.get(ofCase)?.size === 0);
  }

  /** Tasks known of so far, those that were taken included. */
  get size(): number {
    return this.#size;
  }

  take(): Task | undefined {
    return this.#queue.shift();
  }

  /** Adds the first and the last microversion of each revision of what the case touched. */
  expand(ofCase: Case, touched: ReadonlySet<string>): void {
    if (this.#selection.kind !== 'boundaries') return;
    this.#add(ofCase, furtherMicroversions(ofCase, touched, this.#service, this.#asked));
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
