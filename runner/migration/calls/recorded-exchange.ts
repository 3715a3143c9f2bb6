/** Makes a call of a recorded request and its answer. */
import type { Profile } from '../../../spec/profile/profile.ts';
import type { Request } from '../../exchange.ts';
import { readAskedVersion } from '../../traffic/asked-version.ts';
import type { CallPlace, MadeCall, SeenAnswer } from './made-call.ts';
import { readSentBody } from './read-body.ts';

/** @param request below the root of the service */
export function madeCallOf(
  request: Request,
  { answer, place, profile }: { answer: SeenAnswer; place: CallPlace; profile: Profile },
): MadeCall {
  const { text, path } = readAskedVersion(profile, request);
  const [plain = '', query = ''] = path.split('?');
  return {
    place,
    version: text,
    method: request.method.toUpperCase(),
    path: plain,
    query: [...new URLSearchParams(query)].map(([name, value]) => ({ name, value })),
    hasUnseenQuery: false,
    body: readSentBody(request.body),
    answer,
  };
}
