/** Puts a call of all targets into the form of the report. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Request } from '../../exchange.ts';
import type { ComparedCall } from '../result/comparison.ts';
import type { ScenarioContext } from './scenario-context.ts';
import type { SentCall } from './target-session.ts';

/** The request is that of the first target; others have ids of their own in it. */
export function describeCall(
  calls: readonly SentCall[],
  microversion: Microversion,
  { service, token, calls: number }: Pick<ScenarioContext, 'service' | 'token' | 'calls'>,
): ComparedCall {
  const [{ operation, stepId, request }] = calls as [SentCall, ...SentCall[]];
  return {
    number,
    caseId: stepId,
    operation,
    microversion,
    request: maskToken(request, service.profile.authentication.header, token),
    responses: calls.map(({ response }) => response),
  };
}

function maskToken(request: Request, header: string | null, token: string): Request {
  const value = header === null ? undefined : request.headers[header];
  if (header === null || typeof value !== 'string') return request;
  return { ...request, headers: { ...request.headers, [header]: value.replace(token, '$TOKEN') } };
}
