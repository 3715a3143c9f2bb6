/** The suite of a service that is only a folder: cases are generated, from samples that workflows and lists give. */

import { Cloud } from '../../runner/case/cloud.ts';
import type { MakeSample } from '../../runner/case/generated/sample.ts';
import type { Suite } from '../../runner/case/suite.ts';
import { canSucceed } from '../../spec/contract/contract.ts';
import type { Service } from '../../spec/contract/service.ts';
import { listPathParameters } from '../../spec/openapi/objects/list-path-parameters.ts';
import type { Workflows } from '../../spec/workflows/workflow.ts';
import { linkSamples } from './link-samples.ts';
import { listSamples } from './list-samples.ts';
import { findNamedRemnants } from './remnants.ts';
import { SharedSamples } from './shared-samples.ts';
import { SharedWorkflows } from './shared-workflows.ts';
import { findTokenCheck } from './token-check.ts';
import { workflowFacts } from './workflow-facts.ts';
import { workflowSamples } from './workflow-samples.ts';

/** URLs that exist in other services, and in frameworks that show more than they should. */
const UNKNOWN_URLS = [
  '/interop',
  '/metrics',
  '/healthcheck',
  '/docs',
  '/openapi.json',
  '/admin',
  '/debug',
  '/v9',
];

/** @param workflows of the folder */
export function buildFolderSuite(service: Service, workflows: readonly Workflows[] = []): Suite {
  const sharedWorkflows = new SharedWorkflows(service.name);
  const shared = new SharedSamples(service.name, (cloud) => sharedWorkflows.addReader(cloud));
  const ofWorkflows = workflowSamples(service, workflows, sharedWorkflows);
  const ofReads = linkSamples(service, listSamples(service));
  const operations = mergeSamples(service, shared, ofReads, ofWorkflows);
  return {
    service: service.name,
    cases: workflowFacts(service, workflows, sharedWorkflows),
    samples: { operations, semanticRefusals: {}, parameters: {}, unknownUrls: UNKNOWN_URLS },
    tokenCheck: service.profile.authentication.check ?? findTokenCheck(service),
    findRemnants: (read) => findNamedRemnants(service, read),
    listUnsampled: () =>
      service
        .operations()
        .filter((operation) => operations[operation] === undefined)
        .map((operation) => ({ operation, reason: whyUnsampled(service, operation) })),
    newCloud: (...args) => new Cloud(...args),
    close: async (session) => [...(await shared.close(session)), ...(await sharedWorkflows.close(session))],
  };
}

/** A workflow makes what it needs, which a read-only run may not: there, lists have to do. */
function mergeSamples(
  service: Service,
  shared: SharedSamples,
  ofLists: Readonly<Record<string, MakeSample>>,
  ofWorkflows: Readonly<Record<string, MakeSample>>,
): Record<string, MakeSample> {
  const removed = service.operations().filter((operation) => !service.revisions(operation).some(canSucceed));
  const listed = Object.entries(ofLists).map(([operation, make]) => [
    operation,
    shared.share(operation, make),
  ]);
  const merged: Record<string, MakeSample> = {
    ...Object.fromEntries(listed),
    ...Object.fromEntries(removed.map((operation) => [operation, sampleOfRemoved(service, operation)])),
  };
  for (const [operation, written] of Object.entries(ofWorkflows)) {
    const isRead = service.revisions(operation)[0]?.method === 'GET';
    const make = isRead ? shared.share(operation, written) : written;
    const fromList = merged[operation];
    merged[operation] = (cloud, at) => (cloud.readOnly && fromList ? fromList : make)(cloud, at);
  }
  return merged;
}

/** What was removed at all microversions is refused whatever the call has. */
function sampleOfRemoved(service: Service, operation: string): MakeSample {
  const path = service.revisions(operation)[0]?.path ?? '';
  const names = listPathParameters(path);
  return async (cloud) => ({ params: Object.fromEntries(names.map((name) => [name, cloud.uuid()])) });
}

function whyUnsampled(service: Service, operation: string): string {
  const [contract] = service.revisions(operation);
  if (contract?.method !== 'GET') return 'no workflow calls it';
  return 'no workflow calls it, and no link or list has what its path or query needs';
}
