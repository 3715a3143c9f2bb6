/** The named faults of the scheduler, by resource. */
import type { Fault } from '../fault.ts';
import { CONCURRENCY_FAULTS } from './concurrency.ts';
import { CONSUMER_FAULTS } from './consumers.ts';
import { OUTAGE_FAULTS } from './outages.ts';
import { REGISTRY_FAULTS } from './registry.ts';
import { RESCHEDULE_FAULTS } from './reschedule.ts';
import { ALTERNATE_FAULTS } from './selections/alternates.ts';
import { BATCH_FAULTS } from './selections/batches.ts';
import { DRY_RUN_FAULTS } from './selections/dry-runs.ts';
import { ELIGIBLE_HOST_FAULTS } from './selections/eligible-hosts.ts';
import { EXPLANATION_FAULTS } from './selections/explanations.ts';
import { IDEMPOTENCY_FAULTS } from './selections/idempotency.ts';
import { SELECTION_FAULTS } from './selections/selections.ts';
import { SERVER_GROUP_FAULTS } from './server-groups.ts';

export const SCHEDULER_FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  selections: SELECTION_FAULTS,
  concurrency: CONCURRENCY_FAULTS,
  alternates: ALTERNATE_FAULTS,
  reschedule: RESCHEDULE_FAULTS,
  batches: BATCH_FAULTS,
  'idempotency keys': IDEMPOTENCY_FAULTS,
  'dry runs': DRY_RUN_FAULTS,
  explanations: EXPLANATION_FAULTS,
  'eligible hosts': ELIGIBLE_HOST_FAULTS,
  'server groups': SERVER_GROUP_FAULTS,
  'cells and hosts': REGISTRY_FAULTS,
  consumers: CONSUMER_FAULTS,
  outages: OUTAGE_FAULTS,
};
