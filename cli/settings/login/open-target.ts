/** Opens the target of a command: HTTP, with retries on a bad network. */
import { type HttpTargetOptions, httpTarget } from '../../../runner/target/http/http-target.ts';
import { type Patience, patientTarget } from '../../../runner/target/patient-target.ts';
import type { Target } from '../../../runner/target/target.ts';

/** A retry waits at most as long as an answer may take. */
export function openTarget(
  url: string,
  options: HttpTargetOptions & Pick<Patience, 'signal' | 'hasRequestIds'>,
): Target {
  const { timeout: limit, signal, hasRequestIds = true } = options;
  return patientTarget(httpTarget(url, options), { limit, hasRequestIds, ...(signal && { signal }) });
}
