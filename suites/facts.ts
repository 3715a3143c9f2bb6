/** Collects the facts about one service's API as cases. */
import type { Case } from '../runner/case/case.ts';
import type { CaseFacts } from '../runner/case/case-facts.ts';
import type { Cloud } from '../runner/case/cloud.ts';

/** A case that a suite runs with its own kind of cloud. */
export interface CaseFor<SuiteCloud extends Cloud> extends Omit<Case, 'run'> {
  run(cloud: SuiteCloud): Promise<void>;
}

type FactOptions = Pick<CaseFacts, 'since' | 'until' | 'clause'> & Pick<Case, 'boundaries'>;

/** @returns a function that starts the list of the cases of one capability */
export function factsOf<SuiteCloud extends Cloud>(service: string) {
  /** @param capability also the middle word of the ids: `service.capability.words` */
  return function facts(capability: string) {
    const cases: CaseFor<SuiteCloud>[] = [];
    return {
      /** Adds one case. Its id never changes; its title says what is true on a conforming cloud, not what is tested. */
      fact(id: string, title: string, options: FactOptions, run: CaseFor<SuiteCloud>['run']): void {
        cases.push({ id: `${service}.${capability}.${id}`, title, capability, ...options, run });
      },
      // The suite creates a SuiteCloud for every case (`newCloud`), so the narrower parameter is safe.
      cases: cases as readonly Omit<Case, 'run'>[] as readonly Case[],
    };
  };
}
