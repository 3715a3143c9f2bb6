/** Puts every check to every document of a service. */
import type { Microversion } from '../contract/microversion.ts';
import type { Service } from '../contract/service.ts';
import type { Problem } from './problem.ts';
import { CHECKS } from './registry.ts';

export interface FoundProblem extends Problem {
  check: string;
  /** The first microversion that has it; those after it often have it too, and are not named. */
  version: Microversion;
}

export function checkService(service: Service): FoundProblem[] {
  const found = new Map<string, FoundProblem>();
  for (const version of service.microversions) {
    const document = service.document(version);
    for (const [check, problemsOf] of Object.entries(CHECKS)) {
      for (const problem of problemsOf(document)) {
        const key = `${check} ${problem.pointer} ${problem.problem}`;
        if (!found.has(key)) found.set(key, { check, version, ...problem });
      }
    }
  }
  return [...found.values()];
}
