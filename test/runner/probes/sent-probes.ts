/** Runs a generated case against nothing, and records what it would send and expects. */
import type { CallRequest } from '../../../runner/case/call-request.ts';
import type { Case } from '../../../runner/case/case.ts';
import type { Cloud } from '../../../runner/case/cloud.ts';
import type { ExpectedAnswer } from '../../../runner/case/expectation/expected-answer.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';

export interface SentProbe extends CallRequest {
  expected: ExpectedAnswer['status'];
}

/** Each call is answered as a refusal. @param newest that the target has */
export async function sentBy(
  ofCase: Case,
  service: Service,
  microversion: Microversion,
  newest: Microversion = service.newest,
): Promise<SentProbe[]> {
  const sent: SentProbe[] = [];
  const cloud = {
    microversion,
    newest,
    session: { service },
    async call(request: CallRequest, { status }: ExpectedAnswer) {
      sent.push({ ...request, expected: status });
      return { call: { exchange: { response: { status: 400 } } } };
    },
  } as unknown as Cloud;
  await ofCase.run(cloud);
  return sent;
}
