/** The named faults of the scheduler, by what is wrong. */
import type { Fault } from '../fault.ts';
import { ALTERNATE_FAULTS } from './alternates.ts';
import { BATCH_FAULTS } from './batches.ts';
import { CLAIM_FAULTS } from './claims.ts';
import { CONSUMER_FAULTS } from './consumers.ts';
import { DRY_RUN_FAULTS } from './dry-runs.ts';
import { ELIGIBLE_FAULTS } from './eligible.ts';
import { EXPLANATION_FAULTS } from './explanations.ts';
import { GROUP_FAULTS } from './groups.ts';
import { IDEMPOTENCY_FAULTS } from './idempotency.ts';
import { OUTAGE_FAULTS } from './outages.ts';
import { RACE_FAULTS } from './races.ts';
import { REGISTRY_FAULTS } from './registry.ts';
import { RESCHEDULE_FAULTS } from './reschedule.ts';

export const SCHEDULER_FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  claims: CLAIM_FAULTS,
  races: RACE_FAULTS,
  alternates: ALTERNATE_FAULTS,
  reschedule: RESCHEDULE_FAULTS,
  batches: BATCH_FAULTS,
  'idempotency keys': IDEMPOTENCY_FAULTS,
  'dry runs': DRY_RUN_FAULTS,
  explanations: EXPLANATION_FAULTS,
  'eligible hosts': ELIGIBLE_FAULTS,
  'server groups': GROUP_FAULTS,
  'cells and hosts': REGISTRY_FAULTS,
  consumers: CONSUMER_FAULTS,
  outages: OUTAGE_FAULTS,
};
