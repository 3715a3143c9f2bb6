/** The header with the token, where the service takes one and the client has one. */
import type { ClientOptions } from '../types/client-options.ts';
import type { ServiceDescription } from './service-description.ts';

export async function tokenHeaders(
  { token: place }: ServiceDescription,
  { token }: ClientOptions,
): Promise<Record<string, string>> {
  if (token === undefined || place === null) return {};
  const value = typeof token === 'string' ? token : await token();
  return { [place.header]: place.template.replaceAll('{token}', value) };
}
