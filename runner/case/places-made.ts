/** Where a call makes something, as far as the call itself says so. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Ask } from '../run/session.ts';

type Asked = Pick<Ask, 'method' | 'path' | 'body' | 'microversion'>;

/**
 * The path of the thing, when the request chose its name. What no call removes is part of another thing, and goes with it.
 * @param newest the microversion at which things are removed
 */
export function listCreatedUrls(
  { method, path, body }: Asked,
  service: Service,
  newest: Microversion,
): string[] {
  const removal = (of: string): Contract => service.match('DELETE', of, newest).contract;
  if (method === 'PUT') return removal(path).kind === 'operation' ? [path] : [];
  if (method !== 'POST' || typeof body !== 'object' || body === null) return [];
  const contract = removal(`${path}/any`);
  const parameter = /\{(\w+)\}$/.exec(contract.path)?.[1] ?? '';
  const key = (body as Record<string, unknown>)[parameter];
  return contract.kind === 'operation' && typeof key === 'string' ? [`${path}/${key}`] : [];
}

/** True for a call that makes something of which its answer alone says where it is, and that is no part of another thing. */
export function isTracedByAnswer({ method, path, microversion }: Asked, service: Service): boolean {
  const whole = path.slice(0, path.lastIndexOf('/'));
  if (method !== 'POST' || service.match('DELETE', whole, microversion).contract.kind === 'operation')
    return false;
  const { responses } = service.match(method, path, microversion).contract;
  return [...responses.values()].some(({ status, headers }) => status < 300 && headers.has('location'));
}
