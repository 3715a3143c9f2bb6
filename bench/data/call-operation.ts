/** Calls a reference service in this process, without HTTP and without validation. */
import { isRefusal } from '../../reference/handler-result.ts';
import type { Application } from '../../reference/http/application.ts';
import type { HandlerInput } from '../../reference/http/handler.ts';

/** At the newest microversion. @returns the body. @throws Error with the detail where it is refused */
export async function callOperation(
  { operations, service }: Application,
  operation: string,
  part: Partial<HandlerInput>,
): Promise<unknown> {
  const input = {
    microversion: service.newest,
    path: {},
    query: new Map(),
    body: undefined,
    mount: '',
    idempotencyKey: undefined,
    requestId: 'req-bench',
    now: new Date(),
    ...part,
  };
  const answer = await operations.get(operation)?.handle(input);
  if (answer === undefined || isRefusal(answer)) throw new Error(`${operation}: ${answer?.detail}`);
  return answer.body;
}
