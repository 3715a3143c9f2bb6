/** The URLs that a call creates, as far as the call itself says. */
import type { Contract } from '../../../spec/contract/contract.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { VersionedRequest } from '../call-request.ts';

type CreatingCall = Pick<VersionedRequest, 'method' | 'path' | 'body' | 'microversion'>;

/**
 * The path of the new resource, where the request chooses its name. What has no DELETE is part of another resource and
 * is removed with it.
 * @param newest the microversion at which resources are removed
 */
export function listCreatedUrls(
  { method, path, body }: CreatingCall,
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

/** True for a call that creates a resource whose path only the answer tells, and that is not part of another resource. */
export function isTracedByAnswer({ method, path, microversion }: CreatingCall, service: Service): boolean {
  const whole = path.slice(0, path.lastIndexOf('/'));
  if (method !== 'POST' || service.match('DELETE', whole, microversion).contract.kind === 'operation')
    return false;
  const { responses } = service.match(method, path, microversion).contract;
  return [...responses.values()].some(({ status, headers }) => status < 300 && headers.has('location'));
}
