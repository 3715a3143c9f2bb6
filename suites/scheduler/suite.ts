/** The scheduler's suite: its cases, and the kind of cloud that they run with. */
import type { Suite } from '../../runner/case/suite.ts';
import { readDepths } from '../read-depths.ts';
import { cases as concurrencyOfChanges } from './cases/concurrency/changes.ts';
import { cases as concurrency } from './cases/concurrency/selections.ts';
import { cases as concurrencyOfGroups } from './cases/concurrency/server-groups.ts';
import { cases as consumers } from './cases/consumers.ts';
import { cases as outagesOfConsumers } from './cases/outages/consumers.ts';
import { cases as outages } from './cases/outages/selections.ts';
import { cases as refusals } from './cases/refusals.ts';
import { cases as cells } from './cases/registry/cells.ts';
import { cases as hostLists } from './cases/registry/host-lists.ts';
import { cases as hosts } from './cases/registry/hosts.ts';
import { cases as serverGroups } from './cases/registry/server-groups.ts';
import { cases as reschedule } from './cases/reschedule.ts';
import { cases as aggregates } from './cases/selections/aggregates.ts';
import { cases as alternates } from './cases/selections/alternates.ts';
import { cases as batches } from './cases/selections/batches.ts';
import { cases as dryRuns } from './cases/selections/dry-runs.ts';
import { cases as eligibleHosts } from './cases/selections/eligible-hosts.ts';
import { cases as explanations } from './cases/selections/explanations.ts';
import { cases as narrowing } from './cases/selections/host-filters.ts';
import { cases as idempotency } from './cases/selections/idempotency.ts';
import { cases as inventories } from './cases/selections/inventories.ts';
import { cases as reasons } from './cases/selections/reasons.ts';
import { cases as groupsOfResources } from './cases/selections/request-groups.ts';
import { cases as selections } from './cases/selections/selections.ts';
import { cases as groupPolicies } from './cases/selections/server-group-policies.ts';
import { cases as traits } from './cases/selections/traits.ts';
import { cases as weights } from './cases/selections/weights.ts';
import { cases as versions } from './cases/versions.ts';
import { findRemnants } from './remnants.ts';
import { SCHEDULER_SAMPLES } from './samples/samples.ts';
import { SchedulerCloud } from './scheduler-cloud.ts';

export const scheduler: Suite = {
  service: 'scheduler',
  companions: ['placement'],
  callsAtOnce: 10,
  tokenCheck: '/cells',
  findRemnants,
  samples: SCHEDULER_SAMPLES,
  readDepths: () => readDepths(new URL('./depths.json', import.meta.url)),
  cases: [
    ...versions,
    ...refusals,
    ...cells,
    ...hosts,
    ...hostLists,
    ...selections,
    ...inventories,
    ...eligibleHosts,
    ...weights,
    ...consumers,
    ...alternates,
    ...reschedule,
    ...batches,
    ...traits,
    ...aggregates,
    ...narrowing,
    ...idempotency,
    ...dryRuns,
    ...explanations,
    ...reasons,
    ...groupsOfResources,
    ...serverGroups,
    ...groupPolicies,
    ...concurrency,
    ...concurrencyOfGroups,
    ...concurrencyOfChanges,
    ...outages,
    ...outagesOfConsumers,
  ],
  newCloud: (...args) => new SchedulerCloud(...args),
};
