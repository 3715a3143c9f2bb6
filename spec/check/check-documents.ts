/** Runs every check on every document of a service. */
import type { Microversion } from '../contract/microversion.ts';
import type { OpenApiDocument } from '../openapi/document.ts';
import { openapiForm } from './openapi-form.ts';
import type { Check, Problem } from './problem.ts';
import { CHECKS } from './registry.ts';

export interface FoundProblem extends Problem {
  /** The name of the check. */
  check: string;
  /** The first microversion with the problem. Later ones often have it too, and it is reported once. */
  version: Microversion;
}

/** @param documents oldest first */
export function checkDocuments(documents: ReadonlyMap<Microversion, OpenApiDocument>): FoundProblem[] {
  const found = new Map<string, FoundProblem>();
  for (const [version, document] of documents) {
    for (const [check, findProblems] of checksFor(document)) {
      for (const problem of findProblems(document)) {
        const key = `${check} ${problem.pointer} ${problem.problem}`;
        if (!found.has(key)) found.set(key, { check, version, ...problem });
      }
    }
  }
  return [...found.values()];
}

/** The other checks read documents as `OpenApiDocument`, so a document of another form gets the check of its form only. */
function checksFor(document: OpenApiDocument): readonly [string, Check][] {
  const checks = Object.entries(CHECKS);
  if (openapiForm(document).length === 0) return checks;
  return checks.filter(([, check]) => check === openapiForm);
}
