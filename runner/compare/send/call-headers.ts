/** The headers of calls that the comparison makes on its own account, such as reads of generations and removals. */
import type { Microversion } from '../../../spec/contract/microversion.ts';

/** @param service the name in the microversion header, such as `placement` */
export function buildHeaders(
  service: string,
  microversion: Microversion,
  token: string,
): Record<string, string> {
  return {
    accept: 'application/json',
    'openstack-api-version': `${service} ${microversion}`,
    'x-auth-token': token,
  };
}
