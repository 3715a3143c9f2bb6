/** Says where services are served, and how to call them. */
import type { ReferenceService } from '../../reference/applications.ts';

/** @param keystone the URL of the Keystone that tokens come from, if any */
export function describeServices(
  services: readonly ReferenceService[],
  url: string,
  keystone: string | undefined,
): string {
  const rootOf = (name: ReferenceService) => (services.length === 1 ? url : `${url}/${name}`);
  const lines = services.map((name) => `${TITLES[name]}, all microversions, at ${rootOf(name)}\n`);
  const [first] = services as [ReferenceService];
  const token = keystone === undefined ? 'admin' : '$(openstack token issue -f value -c id)';
  const quote = keystone === undefined ? "'" : '"';
  const example = `curl -H ${quote}X-Auth-Token: ${token}${quote} ${rootOf(first)}${FIRST_PATHS[first]}`;
  const source =
    keystone === undefined ? 'The token is "admin"' : `Tokens are those of the Keystone at ${keystone}`;
  return `${lines.join('')}${source}: ${example}\n`;
}

const TITLES: Readonly<Record<ReferenceService, string>> = {
  placement: 'Placement',
  scheduler: 'The scheduler',
};
const FIRST_PATHS: Readonly<Record<ReferenceService, string>> = {
  placement: '/resource_providers',
  scheduler: '/hosts',
};
