/** Makes the clients of a service from its description. */
import { Caller, type UntypedInit } from './caller.ts';
import type { ClientOptions } from './client-options.ts';
import type { ServiceClient } from './service-client.ts';
import type { ServiceDescription } from './service-description.ts';
import type { OpenJudge } from './watch-answers.ts';

/** A service: call it with a microversion and a cloud to get a client. */
export interface ServiceFactory<Paths> {
  /**
   * Opens a client; nothing is sent.
   * @throws RangeError for a microversion that the client does not have, and for an endpoint that is no URL
   */
  <Version extends keyof Paths & string>(
    version: Version,
    options: ClientOptions,
  ): ServiceClient<Version, Paths[Version]>;
  /** The microversions that there are clients for, oldest first. */
  readonly versions: readonly (keyof Paths & string)[];
}

export function createFactory<Paths>(
  service: ServiceDescription,
  openJudge: OpenJudge,
): ServiceFactory<Paths> {
  const open = (version: string, options: ClientOptions) => {
    requireVersion(service, version);
    requireUrl(options.endpoint);
    const caller = new Caller(service, version, options, openJudge);
    const callWith = (method: string) => (path: string, init?: UntypedInit) =>
      caller.call(method, path, init);
    const methods = METHODS.map((method) => [method, callWith(method)]);
    return { version, ...Object.fromEntries(methods) };
  };
  return Object.assign(open, { versions: service.versions }) as unknown as ServiceFactory<Paths>;
}

const METHODS = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD'];

function requireVersion({ service, versions }: ServiceDescription, version: string): void {
  if (versions.includes(version)) return;
  const range = versions.length > 3 ? `${versions[0]} to ${versions.at(-1)}` : versions.join(', ');
  throw new RangeError(`There is no client of ${service} ${version}. Clients: ${range}.`);
}

function requireUrl(endpoint: unknown): void {
  if (typeof endpoint === 'string' && URL.canParse(endpoint) && /^https?:/.test(endpoint)) return;
  throw new RangeError(
    `The endpoint ${JSON.stringify(endpoint)} is no URL. Give the root of the service, such as https://cloud/placement.`,
  );
}
