/** A source that makes the calls of a list, for tests of the engine alone. */
import type { CreateCallSource, PlannedCall } from '../../../runner/case/call-source.ts';
import type { Response } from '../../../runner/exchange.ts';
import type { Target } from '../../../runner/target/target.ts';

/** Over and over. */
export function callList(
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

export function get(path: string, rest: Partial<PlannedCall> = {}): PlannedCall {
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

/** The target with other answers to what is sent below a path. */
export function answering(target: Target, path: string, answer: (response: Response) => Response): Target {
  return {
    ...target,
    async send(request) {
      const response = await target.send(request);
      return request.path.startsWith(path) ? answer(response) : response;
    },
  };
}
