/** One case at one microversion: what a run plans. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Case } from '../case/case.ts';

export interface Task {
  ofCase: Case;
  microversion: Microversion;
}
