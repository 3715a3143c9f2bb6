/** The suite of the scheduler: every case, and the cloud that they are written against. */
import type { Suite } from '../../runner/suite.ts';
import { cases as aggregates } from './aggregates.ts';
import { cases as alternates } from './alternates.ts';
import { cases as batches } from './batches.ts';
import { cases as cells } from './cells.ts';
import { cases as concurrency } from './concurrency.ts';
import { cases as concurrencyOfChanges } from './concurrency-of-changes.ts';
import { cases as concurrencyOfGroups } from './concurrency-of-groups.ts';
import { cases as consumers } from './consumers.ts';
import { cases as dryRuns } from './dry-runs.ts';
import { cases as eligibleHosts } from './eligible-hosts.ts';
import { cases as explanations } from './explanations.ts';
import { cases as groupPolicies } from './group-policies.ts';
import { cases as groupsOfResources } from './groups-of-resources.ts';
import { cases as hostLists } from './host-lists.ts';
import { cases as hosts } from './hosts.ts';
import { cases as idempotency } from './idempotency.ts';
import { cases as inventories } from './inventories.ts';
import { cases as narrowing } from './narrowing.ts';
import { cases as outages } from './outages.ts';
import { cases as outagesOfConsumers } from './outages-of-consumers.ts';
import { cases as reasons } from './reasons.ts';
import { cases as refusals } from './refusals.ts';
import { findRemnants } from './remnants.ts';
import { cases as reschedule } from './reschedule.ts';
import { SCHEDULER_SAMPLES } from './samples/samples.ts';
import { SchedulerCloud } from './scheduler-cloud.ts';
import { cases as selections } from './selections.ts';
import { cases as serverGroups } from './server-groups.ts';
import { cases as traits } from './traits.ts';
import { cases as versions } from './versions.ts';
import { cases as weights } from './weights.ts';

export const scheduler: Suite = {
  service: 'scheduler',
  companions: ['placement'],
  callsAtOnce: 10,
  tokenCheck: '/cells',
  findRemnants,
  samples: SCHEDULER_SAMPLES,
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
