/** Builds the headers of every request that the runner sends to a service. */
import type { Microversion } from '../../spec/contract/microversion.ts';

export interface RequestHeadersOptions {
  /** The service's name in the version header. */
  service: string;
  microversion: Microversion;
  token: string;
  /** True where a JSON body is sent. */
  hasBody?: boolean;
}

/** Returns header names in lower case. */
export function makeRequestHeaders({
  service,
  microversion,
  token,
  hasBody = false,
}: RequestHeadersOptions): Record<string, string> {
  return {
    accept: 'application/json',
    'openstack-api-version': `${service} ${microversion}`,
    'x-auth-token': token,
    ...(hasBody && { 'content-type': 'application/json' }),
  };
}
