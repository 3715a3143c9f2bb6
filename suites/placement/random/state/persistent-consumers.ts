/**
 * Finds the consumers in a request. Placement keeps a consumer, at generation 0, whose claim it refused for an unknown
 * provider: no call removes or shows it.
 */
import type { Request } from '../../../../runner/exchange.ts';
import { parseJson } from '../../../../runner/exchange.ts';
import { CANONICAL_UUID } from '../../../../spec/contract/validate.ts';
import { findClaimedConsumers } from '../../claimed-consumers.ts';

export function findPersistentPaths({ method, path, body }: Request): string[] {
  const consumers = findClaimedConsumers({ method, path, body: parseJson(body ?? '') });
  return consumers.filter((uuid) => CANONICAL_UUID.test(uuid)).map((uuid) => `/allocations/${uuid}`);
}
