/** The options of `interop run`, which docs/judge-a-cloud.md explains. */
export interface ConformanceOptions {
  /** The service root to judge; the reference server in this process when absent. */
  target?: string;
  /** For services with Keystone; `admin`, as `noauth2` takes it, when absent. */
  token?: string;
  /** An entry of `clouds.yaml`, in place of `target` and `token`. */
  osCloud?: string;
  /** Of a Placement, where the service is the scheduler. */
  placement?: string;
  /** How much of the suite runs; `standard` when absent. */
  depth?: 'quick' | 'standard' | 'full';
  /** `boundaries` when absent; `latest`, `all`, a microversion, or a range such as `1.10..1.20`. */
  microversions?: string;
  /** A pattern of the ids of cases: `placement.traits.*`. */
  only?: string;
  /** Random when absent; the report has it. */
  seed?: string;
  /** Headers that a proxy adds, which are not judged. */
  allowHeaders?: readonly string[];
  /** The path of a file of known failures. */
  knownFailures?: string;
  /** A guideline that decides the verdict: its path, or an edition of this package, such as `2026.11`. */
  guideline?: string;
  /** Sends only safe methods. */
  readOnly?: boolean;
  /** Ends at the first violation. */
  failFast?: boolean;
  /** Seconds after which the run ends, with what was found until then. */
  timeLimit?: number;
  /** Seconds for one answer; 30 when absent. */
  timeout?: number;
  /** Cases at once; a number that suits the target is found when absent. */
  concurrency?: number;
  /** Ends the run early, after what it created is removed. */
  signal?: AbortSignal;
}
