/** Faults of the bodies of successes: properties, types and values. */
import { onlyFor } from '../conditions.ts';
import { changeEach, withJson } from '../edits.ts';
import { isCallOf, showsServer } from './calls.ts';
import type { ComputeFault } from './compute-fault.ts';

const FLAVORS = isCallOf('GET', /^\/flavors\/detail$/);
// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
type Change = (item: any) => any;
const ofServer = (change: Change) =>
  onlyFor(showsServer, (r) => withJson(r, ({ server }) => ({ server: change(server) })));
const ofFlavors = (change: Change) =>
  onlyFor(FLAVORS, (r) => withJson(r, (json) => changeEach(json, 'flavors', change)));
const ofServices = (change: Change) =>
  onlyFor(isCallOf('GET', /^\/os-services$/), (r) =>
    withJson(r, (json) => changeEach(json, 'services', change)),
  );
const ofHypervisors = (change: Change) =>
  onlyFor(isCallOf('GET', /^\/os-hypervisors\/detail$/), (r) =>
    withJson(r, (json) => changeEach(json, 'hypervisors', change)),
  );
const ofImages = (change: Change) =>
  onlyFor(isCallOf('GET', /^\/images\/detail$/), (r) =>
    withJson(r, (json) => changeEach(json, 'images', change)),
  );

export const BODY_FAULTS: readonly ComputeFault[] = [
  {
    id: 'description-of-a-server-early',
    does: 'shows at 2.18 the description of a server, which came with 2.19',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: 'compute.answers.showServer',
    at: '2.18',
    response: ofServer((server) => ({ ...server, description: null })),
  },
  {
    id: 'hardware-of-a-server',
    does: 'shows a property of its own in a server',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: 'compute.answers.showServer',
    at: '2.96',
    response: ofServer((server) => ({ ...server, 'X-CLOUD:hardware': 'fast' })),
  },
  {
    id: 'property-within-an-address',
    does: 'shows a property of its own in the addresses of a server',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: 'compute.answers.showServer',
    at: '2.96',
    response: ofServer(({ addresses, ...server }) => ({
      ...server,
      addresses: Object.fromEntries(
        Object.entries(addresses as Record<string, object[]>).map(([name, all]) => [
          name,
          all.map((one) => ({ ...one, 'X-CLOUD:pool': 'a' })),
        ]),
      ),
    })),
  },
  {
    id: 'property-within-the-image-of-a-server',
    does: 'shows the name of the image in a server',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: 'compute.answers.showServer',
    at: '2.90',
    response: ofServer((server) => ({ ...server, image: { ...server.image, name: 'interop' } })),
  },
  {
    id: 'property-within-the-flavor-of-a-server',
    does: 'shows the id of the flavor in a server at 2.47, which took it away',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: 'compute.answers.showServer',
    at: '2.47',
    response: ofServer((server) => ({ ...server, flavor: { ...server.flavor, id: '1' } })),
  },
  {
    id: 'title-of-links',
    does: 'gives links of flavors a title',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: 'compute.answers.listFlavorsDetail',
    at: '2.1',
    response: ofFlavors((flavor) => ({
      ...flavor,
      links: flavor.links.map((link: object) => ({ ...link, title: 'this' })),
    })),
  },
  {
    id: 'property-at-the-top',
    does: 'counts the flavors beside the list',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: 'compute.answers.listFlavors',
    at: '2.104',
    response: onlyFor(isCallOf('GET', /^\/flavors$/), (r) => withJson(r, (json) => ({ ...json, total: 2 }))),
  },
  {
    id: 'ram-of-a-flavor-lost',
    does: 'leaves out the memory of flavors',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listFlavorsDetail',
    at: '2.61',
    response: ofFlavors(({ ram: _, ...flavor }) => flavor),
  },
  {
    id: 'number-as-text',
    does: 'writes the memory of flavors as text',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listFlavorsDetail',
    at: '2.90',
    response: ofFlavors((flavor) => ({ ...flavor, ram: String(flavor.ram) })),
  },
  {
    id: 'text-as-number',
    does: 'writes an empty swap as 0 before 2.75',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listFlavorsDetail',
    at: '2.74',
    response: ofFlavors((flavor) => ({ ...flavor, swap: 0 })),
  },
  {
    id: 'null-in-place-of-absent',
    does: 'writes the extra specs of flavors as null at 2.60, where they are absent',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: 'compute.answers.listFlavorsDetail',
    at: '2.60',
    response: ofFlavors((flavor) => ({ ...flavor, extra_specs: null })),
  },
  {
    id: 'null-in-place-of-a-list',
    does: 'answers with null in place of a list',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listAggregates',
    at: '2.41',
    response: onlyFor(isCallOf('GET', /^\/os-aggregates$/), (r) => withJson(r, () => ({ aggregates: null }))),
  },
  {
    id: 'absent-in-place-of-null',
    does: 'leaves out why a service is disabled where it is not',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listServices',
    at: '2.53',
    response: ofServices(({ disabled_reason: _, ...service }) => service),
  },
  {
    id: 'list-as-a-map',
    does: 'answers with a map by id in place of a list',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listServices',
    at: '2.70',
    response: onlyFor(isCallOf('GET', /^\/os-services$/), (r) =>
      withJson(r, ({ services }) => ({
        services: Object.fromEntries(services.map((one: { id: string }) => [one.id, one])),
      })),
    ),
  },
  {
    id: 'time-with-a-zone',
    does: 'writes the times of images with +00:00 in place of Z',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listImagesDetail',
    at: '2.35',
    response: ofImages((image) => ({ ...image, created: image.created.replace('Z', '+00:00') })),
  },
  {
    id: 'time-of-a-server-with-fractions',
    does: 'writes the time of a server with fractions of a second',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.showServer',
    at: '2.90',
    response: ofServer((server) => ({ ...server, updated: server.updated.replace('Z', '.000000Z') })),
  },
  {
    id: 'time-without-a-zone-with-one',
    does: 'writes when a service was updated with a Z',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listServices',
    at: '2.90',
    response: ofServices((service) => ({ ...service, updated_at: `${service.updated_at}Z` })),
  },
  {
    id: 'value-of-its-own',
    does: 'calls the state of a service degraded',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listServices',
    at: '2.90',
    response: ofServices((service) => ({ ...service, state: 'degraded' })),
  },
  {
    id: 'status-of-a-server-of-its-own',
    does: 'shows a server with the status RUNNING, which no microversion has',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.showServer',
    at: '2.90',
    response: ofServer((server) => ({ ...server, status: 'RUNNING' })),
  },
  {
    id: 'id-of-a-service-as-number',
    does: 'shows services by number at 2.53, where they have UUIDs',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listServices',
    at: '2.53',
    response: ofServices((service) => ({ ...service, id: 1 })),
  },
  {
    id: 'object-as-json-in-text',
    does: 'writes the processor of a hypervisor as JSON in a text at 2.28, where it is an object',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listHypervisorsDetail',
    at: '2.28',
    response: ofHypervisors((one) => ({ ...one, cpu_info: JSON.stringify(one.cpu_info) })),
  },
  {
    id: 'boolean-as-text',
    does: 'writes whether flavors are public as text',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listFlavorsDetail',
    at: '2.90',
    response: ofFlavors((flavor) => ({ ...flavor, 'os-flavor-access:is_public': 'true' })),
  },
  {
    id: 'locked-is-1',
    does: 'writes whether a server is locked as a number',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listServersDetail',
    at: '2.9',
    response: onlyFor(isCallOf('GET', /^\/servers\/detail$/), (r) =>
      withJson(r, (json) => changeEach(json, 'servers', (server) => ({ ...server, locked: 0 }))),
    ),
  },
  {
    id: 'body-in-another-encoding',
    does: 'writes NaN, which JSON does not have',
    clause: 'type',
    rule: 'body.not-json',
    cases: 'compute.answers.showLimits',
    at: '2.90',
    response: onlyFor(isCallOf('GET', /^\/limits$/), (r) => ({
      ...r,
      body: r.body.replace(/"maxTotalCores": ?-?\d+/, '"maxTotalCores": NaN'),
    })),
  },
  {
    id: 'property-of-the-version-document',
    does: 'adds a property to the document of its version',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: 'compute.answers.showRoot',
    at: '2.90',
    response: onlyFor(isCallOf('GET', /^\/$/), (r) =>
      withJson(r, ({ version }) => ({ version: { ...version, region: 'north' } })),
    ),
  },
  {
    id: 'status-of-the-version-of-its-own',
    does: 'says in discovery that its version is STABLE',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.showRoot',
    at: '2.90',
    response: onlyFor(isCallOf('GET', /^\/$/), (r) =>
      withJson(r, ({ version }) => ({ version: { ...version, status: 'STABLE' } })),
    ),
  },
  {
    id: 'limit-of-its-own',
    does: 'adds a limit to the absolute limits',
    clause: 'property',
    rule: 'body.undeclared-property',
    cases: 'compute.answers.showLimits',
    at: '2.57',
    response: onlyFor(isCallOf('GET', /^\/limits$/), (r) =>
      withJson(r, (json) => ({
        limits: { ...json.limits, absolute: { ...json.limits.absolute, maxTotalGpus: 1 } },
      })),
    ),
  },
];
