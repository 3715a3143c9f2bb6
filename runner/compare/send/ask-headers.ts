/** The headers of calls that the engine makes for itself. */
import type { Microversion } from '../../../spec/contract/microversion.ts';

export function headersAt(
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
