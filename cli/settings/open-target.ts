/** The target of a command: behind a URL, and borne with where the network is bad. */
import { type HttpTargetOptions, httpTarget } from '../../runner/target/http-target.ts';
import { patientTarget } from '../../runner/target/patient-target.ts';
import type { Target } from '../../runner/target/target.ts';

/** A call waits, before it is sent again, for no longer than its answer may take. */
export function openTarget(url: string, options: HttpTargetOptions & { signal?: AbortSignal }): Target {
  const { timeout: limit, signal } = options;
  return patientTarget(httpTarget(url, options), { limit, ...(signal && { signal }) });
}
