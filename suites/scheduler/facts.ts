/** Collects the facts of one part of the scheduler's API as cases. */
import type { Case } from '../../runner/case/case.ts';
import type { CaseFacts } from '../../runner/case/case-facts.ts';
import type { SchedulerCase, SchedulerCloud } from './scheduler-cloud.ts';

type Facts = Pick<CaseFacts, 'since' | 'until' | 'clause'> & Pick<Case, 'boundaries'>;

/** @param capability also the middle word of the ids: `scheduler.<capability>.<words>` */
export function facts(capability: string) {
  const cases: SchedulerCase[] = [];
  return {
    /** States one fact. The id is for ever; the title says what is so, never what is tested. */
    fact(id: string, title: string, about: Facts, run: (cloud: SchedulerCloud) => Promise<void>): void {
      cases.push({ id: `scheduler.${capability}.${id}`, title, capability, ...about, run });
    },
    // The suite makes a SchedulerCloud for every case, so the narrower parameter is sound.
    cases: cases as readonly SchedulerCase[] as readonly Case[],
  };
}
