/** Finds the endpoint of a service in Keystone's catalogue. */
import { CannotJudge } from '../../target/discover.ts';
import type { ServiceSettings } from '../clouds/service-settings.ts';
import type { CatalogueService } from './issued-token.ts';

/** @throws CannotJudge with what the catalogue has, where it lacks the service, the region or the interface */
export function findEndpoint(
  catalogue: readonly CatalogueService[],
  { type, name, region, interfaces }: ServiceSettings,
): string {
  const services = catalogue.filter(
    (each) => each.type === type && (name === undefined || each.name === null || each.name === name.value),
  );
  const endpoints = services.flatMap((each) => each.endpoints);
  if (endpoints.length === 0) {
    const types = list(catalogue.map((each) => each.type));
    throw new CannotJudge(
      `The cloud's catalogue has no service of type ${type}${name ? ` named ${name.value}` : ''}. It has ${types}. Give its URL on the command line, or as ${type}_endpoint_override in clouds.yaml.`,
    );
  }
  const inRegion = endpoints.filter((each) => region === undefined || each.region === region.value);
  if (inRegion.length === 0) {
    const regions = list(endpoints.map((each) => each.region));
    throw new CannotJudge(
      `The cloud's catalogue has no ${type} in the region ${region?.value} (${region?.place}). It has one in ${regions}. Choose it with --os-region-name.`,
    );
  }
  for (const { value } of interfaces) {
    const found = inRegion.find((each) => each.interface === value.replace(/URL$/, ''));
    if (found) return found.url;
  }
  const wanted = interfaces.map(({ value }) => value).join(' or ');
  throw new CannotJudge(
    `The cloud's catalogue has no ${wanted} endpoint of ${type} (${interfaces[0]?.place}). It has ${list(inRegion.map((each) => each.interface))}. Choose one with --os-interface.`,
  );
}

function list(names: readonly string[]): string {
  return [...new Set(names)].sort().join(', ') || 'nothing';
}
