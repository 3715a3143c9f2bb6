/** The suite of a service that is only a folder: cases are generated, from samples that workflows and lists give. */
import { Cloud } from '../../runner/case/cloud.ts';
import type { Suite } from '../../runner/case/suite.ts';
import type { Service } from '../../spec/contract/service.ts';
import { listSamples } from './list-samples.ts';
import { findNamedRemnants } from './remnants.ts';
import { findTokenCheck } from './token-check.ts';

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

/** @param service of the folder */
export function buildFolderSuite(service: Service): Suite {
  const operations = listSamples(service);
  return {
    service: service.name,
    cases: [],
    samples: { operations, semanticRefusals: {}, parameters: {}, unknownUrls: UNKNOWN_URLS },
    tokenCheck: service.profile.authentication.check ?? findTokenCheck(service),
    findRemnants: (read) => findNamedRemnants(service, read),
    listUnsampled: () =>
      service
        .operations()
        .filter((operation) => operations[operation] === undefined)
        .map((operation) => ({ operation, reason: whyUnsampled(service, operation) })),
    newCloud: (...args) => new Cloud(...args),
  };
}

function whyUnsampled(service: Service, operation: string): string {
  const [contract] = service.revisions(operation);
  if (contract?.method !== 'GET') return 'no workflow calls it';
  return 'no workflow calls it, and no list has what its path or query needs';
}
