/** The calls of the comparison: what the middleware, the microversion and the policy answer, and in which order. */
import type { Callers } from './callers.ts';

export interface CallToBoth {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** @param project of the callers without the role `admin` */
export function listCalls(callers: Callers, project: string): (CallToBoth & { name: string })[] {
  const usages = `/usages?project_id=${project}`;
  const everyone = [...callers.keys()];
  return [
    ...everyone.flatMap((caller) => [
      call(caller, 'GET', '/resource_providers'),
      call(caller, 'GET', usages),
      call(caller, 'POST', '/reshaper', { body: '{}' }),
    ]),
    ...SOME.flatMap((caller) => [
      call(caller, 'GET', '/'),
      call(caller, 'GET', '/nothing'),
      call(caller, 'PATCH', '/resource_providers'),
      call(caller, 'GET', '/traits', { headers: { 'openstack-api-version': 'placement 1.99' } }),
      call(caller, 'POST', '/resource_providers', { body: '{' }),
      call(caller, 'POST', '/resource_providers', { body: 'x', headers: { 'content-type': 'text/plain' } }),
      call(caller, 'GET', '/resource_providers/00000000-0000-4000-8000-000000000000'),
    ]),
    call('reader', 'GET', '/usages?project_id=another'),
    call('member', 'GET', '/traits', { headers: { 'x-roles': 'admin', 'x-project-id': 'other' } }),
    call('admin', 'GET', '/traits', { headers: { 'x-roles': 'member', 'x-identity-status': 'Invalid' } }),
    ...['service', 'member', 'an unknown token'].flatMap((service) => [
      call('admin', 'GET', '/traits', { headers: { 'x-service-token': tokenOf(service) } }),
      call('nobody', 'GET', '/traits', { headers: { 'x-service-token': tokenOf(service) } }),
    ]),
  ];

  function call(
    caller: string,
    method: string,
    path: string,
    { headers = {}, body }: Partial<Pick<CallToBoth, 'headers' | 'body'>> = {},
  ): CallToBoth & { name: string } {
    const token = callers.get(caller);
    const extra = Object.keys(headers).length > 0 ? ` with ${describeHeaders(headers)}` : '';
    return {
      name: `${method} ${path.replace(project, 'PROJECT')} of ${caller}${extra}${body === '{' ? ', malformed' : ''}`,
      method,
      path,
      headers: {
        'openstack-api-version': 'placement 1.39',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { 'x-auth-token': token }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    };
  }

  function tokenOf(caller: string): string {
    return callers.get(caller) as string;
  }

  function describeHeaders(headers: Record<string, string>): string {
    const nameOf = (value: string) => [...callers].find(([, token]) => token === value)?.[0] ?? value;
    return Object.entries(headers)
      .map(([name, value]) => `${name}: ${nameOf(value)}`)
      .join(', ');
  }
}

const SOME = ['nobody', 'member', 'admin'];
