/** What the cases of a run did, within a range of microversions. */
import { isWithin } from '../../spec/contract/microversion.ts';
import type { MicroversionSpan } from '../../spec/guidelines/guideline.ts';
import type { Cause } from '../report/cause.ts';
import type { CaseResult, Report } from '../report/report.ts';

export type CaseOutcome = 'passed' | 'failed' | 'notRun';

export class CaseOutcomes {
  readonly #results = new Map<string, CaseResult[]>();
  readonly #known = new Map<string, Cause[]>();

  constructor({ cases, findings }: Pick<Report, 'cases' | 'findings'>) {
    for (const result of cases) append(this.#results, result.id, result);
    for (const cause of findings) {
      // For a guideline a known failure is a failure: it holds for every cloud alike.
      if (cause.level !== 'MUST' || cause.knownBy === undefined) continue;
      for (const id of cause.cases) append(this.#known, id, cause);
    }
  }

  /** @param span all microversions when null */
  outcomeOf(id: string, span: MicroversionSpan | null): CaseOutcome {
    const results = (this.#results.get(id) ?? []).filter(
      ({ microversion }) => microversion !== null && isWithin(microversion, span?.since, span?.until),
    );
    if (results.some(({ verdict }) => verdict === 'fail') || this.#hasKnownFailure(id, span)) return 'failed';
    const isComplete = results.every(({ verdict }) => verdict === 'pass' || verdict === 'warn');
    return results.length > 0 && isComplete ? 'passed' : 'notRun';
  }

  #hasKnownFailure(id: string, span: MicroversionSpan | null): boolean {
    return (this.#known.get(id) ?? []).some(({ microversions }) =>
      microversions.some((version) => isWithin(version, span?.since, span?.until)),
    );
  }
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
