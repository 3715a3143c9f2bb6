/**
 * `api-interop/client`: clients that are typed by the microversion that they call.
 *
 * @packageDocumentation
 */
import { fileURLToPath } from 'node:url';
import type { ServiceDescription } from '../../client/runtime/service-description.ts';
import {
  type ClientOfEach,
  createFactory,
  type ServiceFactory,
} from '../../client/runtime/service-factory.ts';
import { UndeclaredAnswerError } from '../../client/runtime/undeclared-answer-error.ts';
import { PLACEMENT, type PlacementPaths } from '../../client/services/placement.ts';
import { SCHEDULER, type SchedulerPaths } from '../../client/services/scheduler.ts';

export { NoCommonVersionError } from '../../client/runtime/negotiate.ts';
export { type RetryOptions, retryConflicts } from '../../client/runtime/retry-conflicts.ts';
export type { ServiceDescription } from '../../client/runtime/service-description.ts';
export type {
  AnswerOf,
  CallInit,
  CallSettings,
  DataOf,
  OperationAt,
  PathWith,
  RefusedAnswer,
  SuccessfulAnswer,
} from '../../client/types/calls.ts';
export type { ClientOptions } from '../../client/types/client-options.ts';
export type { ServiceClient } from '../../client/types/service-client.ts';
export {
  type ClientOfEach,
  type PlacementPaths,
  type SchedulerPaths,
  type ServiceFactory,
  UndeclaredAnswerError,
};

/** Placement. */
export const placement: ServiceFactory<PlacementPaths> = createFactory(PLACEMENT, openJudgeOf('placement'));

/** The scheduler of this project. */
export const scheduler: ServiceFactory<SchedulerPaths> = createFactory(SCHEDULER, openJudgeOf('scheduler'));

/**
 * For the modules that `interop client` writes: makes a service of its description.
 * @param documents - the folder of the documents that `onViolation` judges by
 */
export function createServiceFactory<Paths>(
  description: ServiceDescription,
  documents: URL,
): ServiceFactory<Paths> {
  return createFactory(description, openJudgeOf(fileURLToPath(documents)));
}

/** @param service as `readContracts` takes it */
function openJudgeOf(service: string) {
  return async (endpoint: string, version: string) => {
    const { judge, readContracts, recordFetch } = await import('./judge.ts');
    const contracts = await readContracts(service, { endpoint });
    return async (request: Request, response: Response) => {
      const exchange = await recordFetch(request, response);
      return judge(exchange, contracts.contractFor(exchange.request, version));
    };
  };
}
