/** What all runs of scenarios in one comparison share. */
import type { Service } from '../../../spec/contract/service.ts';
import type { Target } from '../../target/target.ts';
import type { Vocabulary } from '../variations/vocabulary.ts';

export interface ScenarioContext {
  service: Service;
  targets: readonly Target[];
  token: string;
  seed: string;
  signal: AbortSignal | undefined;
  vocabulary: Vocabulary;
  /** Counts the runs, so that each has fresh values. */
  runs: number;
  /** To each target. */
  calls: number;
  /** What could not be removed: target, and why. */
  leftBehind: string[];
}
