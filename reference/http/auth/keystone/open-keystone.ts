/** Opens a Keystone that validates the tokens of a server's clients. */
import type { Authenticator } from '../authenticator.ts';
import { type IdentityConnection, identityClient } from './identity-client.ts';
import { keystoneAuthenticator } from './keystone.ts';
import type { ServiceTokenSource } from './service-token.ts';

/** A Keystone, and the login of the service that asks it. */
export interface ServiceKeystone {
  /** With or without `/v3` at its end; `WWW-Authenticate` names it as it is. */
  url: string;
  connection: IdentityConnection;
  serviceToken: ServiceTokenSource;
}

export interface OpenKeystone {
  authenticator: Authenticator;
  close(): Promise<void>;
}

/** @param log receives the reason for each 503 */
export function openKeystone(
  { url, connection, serviceToken }: ServiceKeystone,
  log: (message: string) => void,
): OpenKeystone {
  const client = identityClient({ url, connection });
  return {
    authenticator: keystoneAuthenticator({ client, serviceToken, publicUrl: url, log }),
    close: () => client.close(),
  };
}
