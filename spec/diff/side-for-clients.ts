/** In a call to clients (a callback or a webhook) the cloud sends the request, and clients send the response. */
import type { Side } from '../openapi/location.ts';

/** The side of an ordinary call that breaks the same clients in the same way. */
export function sideForClients(side: Side, isToClients: boolean | undefined): Side {
  if (!isToClients) return side;
  return side === 'request' ? 'response' : 'request';
}
