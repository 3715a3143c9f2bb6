/** Collects the facts about the scheduler's API as cases. */
import { factsOf } from '../facts.ts';
import type { SchedulerCloud } from './scheduler-cloud.ts';

export const facts = factsOf<SchedulerCloud>('scheduler');
