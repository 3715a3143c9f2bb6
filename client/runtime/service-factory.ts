/** Makes the clients of a service from its description. */

import type { ClientOptions } from '../types/client-options.ts';
import type { ServiceClient } from '../types/service-client.ts';
import { ClientCaller } from './client-caller.ts';
import { negotiateVersion } from './negotiate.ts';
import type { ServiceDescription } from './service-description.ts';
import type { UntypedInit } from './untyped-init.ts';
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
  /**
   * Asks the cloud which microversions it has, and opens a client of the first of these that is among them. Its `version` says which
   * one, and tells the types apart: `if (cloud.version === '1.39') …`.
   * @param versions - the preferred one first
   * @throws NoCommonVersionError where the cloud has none of them
   */
  negotiate<Version extends keyof Paths & string>(
    versions: readonly Version[],
    options: ClientOptions & { signal?: AbortSignal },
  ): Promise<ClientOfEach<Paths, Version>>;
  /** The microversions that there are clients for, oldest first. */
  readonly versions: readonly (keyof Paths & string)[];
}

/** A union, with a client for each of the versions. */
export type ClientOfEach<Paths, Version extends keyof Paths & string> = Version extends unknown
  ? ServiceClient<Version, Paths[Version]>
  : never;

export function createFactory<Paths>(
  service: ServiceDescription,
  openJudge: OpenJudge,
): ServiceFactory<Paths> {
  const open = (version: string, options: ClientOptions) => {
    requireVersion(service, version);
    requireUrl(options.endpoint);
    const caller = new ClientCaller(service, version, options, openJudge);
    const callWith = (method: string) => (path: string, init?: UntypedInit) =>
      caller.call(method, path, init);
    const methods = METHODS.map((method) => [method, callWith(method)]);
    return {
      version,
      ...Object.fromEntries(methods),
      update: caller.update.bind(caller),
      pages: caller.pages.bind(caller),
    };
  };
  const negotiate = async (
    versions: readonly string[],
    { signal, ...options }: ClientOptions & { signal?: AbortSignal },
  ) => {
    for (const version of versions) requireVersion(service, version);
    requireUrl(options.endpoint);
    return open(await negotiateVersion(service, versions, options, signal), options);
  };
  return Object.assign(open, { negotiate, versions: service.versions }) as unknown as ServiceFactory<Paths>;
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
