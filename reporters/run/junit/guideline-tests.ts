/** The capabilities of a guideline as JUnit test cases: what does not decide the verdict is skipped where it does not pass. */
import type { CapabilityJudgement } from '../../../runner/report/guideline-judgement.ts';
import type { Report } from '../../../runner/report/report.ts';
import { explainCapability } from '../guideline-text.ts';
import type { JunitTest } from './junit-test.ts';

/** Empty for a run that was not judged by a guideline. */
export function listGuidelineTests({ guideline }: Report): JunitTest[] {
  if (guideline === null) return [];
  return guideline.capabilities.map((capability) => ({
    classname: `guideline ${guideline.edition}`,
    name: capability.id,
    took: 0,
    element: elementOf(capability),
    message: `${capability.status}: ${explainCapability(capability)}`,
  }));
}

function elementOf({ status, verdict }: CapabilityJudgement): JunitTest['element'] {
  if (verdict === 'pass') return null;
  if (status !== 'required') return 'skipped';
  return verdict === 'fail' ? 'failure' : 'error';
}
