/** A call source that repeats a list of calls, to test the comparison without a generator. */
import type { CreateCallSource, PlannedCall } from '../../../runner/case/generated/call-source.ts';
import type { Response } from '../../../runner/exchange.ts';
import type { Target } from '../../../runner/target/target.ts';

/** Creates the source. It starts again at the end of the list. */
export function createCallList(
  calls: readonly PlannedCall[],
  removablePaths: readonly string[] = [],
): CreateCallSource {
  return () => ({
    next: (number) => calls[(number - 1) % calls.length] as PlannedCall,
    observe() {},
    annotate: (call) => call,
    findPersistentPaths: () => [],
    reset() {},
    removablePaths,
    emptyLists: [
      {
        path: '/resource_providers',
        listNames: (json) =>
          (json as { resource_providers: { name: string }[] }).resource_providers.map(({ name }) => name),
      },
    ],
  });
}

export function planGet(path: string, rest: Partial<PlannedCall> = {}): PlannedCall {
  const headers = {
    accept: 'application/json',
    'openstack-api-version': 'placement 1.39',
    'x-auth-token': 'admin',
  };
  return {
    operation: 'any',
    microversion: '1.39',
    request: { method: 'GET', path, headers, body: null },
    ...rest,
  };
}

/** Wraps a target so that its answers to calls below a path are changed. */
export function changeAnswers(
  target: Target,
  path: string,
  answer: (response: Response) => Response,
): Target {
  return {
    ...target,
    async send(request) {
      const response = await target.send(request);
      return request.path.startsWith(path) ? answer(response) : response;
    },
  };
}
