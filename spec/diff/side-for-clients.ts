/** What a cloud sends in a call to clients is to them as its answers are, and what they answer as what they send. */
import type { Side } from '../openapi/location.ts';

export function sideForClients(side: Side, isToClients: boolean | undefined): Side {
  if (!isToClients) return side;
  return side === 'request' ? 'response' : 'request';
}
