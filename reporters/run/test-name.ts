/** The name of a case at a microversion in formats of test results. */
import type { CaseResult } from '../../runner/report/report.ts';

/** `a provider is created [1.20]`: the same in every run. */
export function nameOfTest({ title, microversion }: Pick<CaseResult, 'title' | 'microversion'>): string {
  return `${title} [${microversion ?? 'not run'}]`;
}
