/** Collects the facts of one part of Placement's API as cases. */
import type { Case } from '../../runner/case/case.ts';
import type { CaseFacts } from '../../runner/case/case-facts.ts';
import type { PlacementCase, PlacementCloud } from './placement-cloud.ts';

type Facts = Pick<CaseFacts, 'since' | 'until' | 'clause'> & Pick<Case, 'boundaries'>;

/** @param capability also the middle word of the ids: `placement.<capability>.<words>` */
export function facts(capability: string) {
  const cases: PlacementCase[] = [];
  return {
    /** States one fact. The id is for ever; the title says what is so, never what is tested. */
    fact(id: string, title: string, about: Facts, run: (cloud: PlacementCloud) => Promise<void>): void {
      cases.push({ id: `placement.${capability}.${id}`, title, capability, ...about, run });
    },
    // The suite makes a PlacementCloud for every case, so the narrower parameter is sound.
    cases: cases as readonly PlacementCase[] as readonly Case[],
  };
}
