/**
 * The same hosts in two models: flat, where each kind of device is a resource class of the host, and nested, where each
 * kind is a child provider with one class and a trait. docs/modelling.md compares the queries that they allow.
 */

import type { LoadClient } from '../measure/load-client.ts';
import { type PreparedRequest, requestText } from '../measure/request-text.ts';
import { CONNECTIONS } from '../measure/rounds.ts';
import { makeHosts } from './hosts.ts';

export type DeviceModel = 'flat' | 'nested';

/** Devices of several kinds on each host, in addition to the host's own inventory. */
export interface Devices {
  host: Record<string, number>;
  /** The class of all kinds in the nested model. */
  nestedClass: string;
  kinds: readonly { flatClass: string; trait: string }[];
  /** The inventory of each kind on each host. */
  total: number;
}

export const SHEDS: Devices = {
  host: { VCPU: 8 },
  nestedClass: 'CUSTOM_BIKESHED',
  kinds: ['RED', 'GREEN', 'BLUE'].map((colour) => ({
    flatClass: `CUSTOM_BIKESHED_${colour}`,
    trait: `CUSTOM_${colour}`,
  })),
  total: 3,
};

export const VIRTUAL_FUNCTIONS: Devices = {
  host: { VCPU: 8, MEMORY_MB: 4096 },
  nestedClass: 'SRIOV_NET_VF',
  kinds: ['1', '2'].map((network) => ({
    flatClass: `CUSTOM_VF_NET${network}`,
    trait: `CUSTOM_PHYSNET_${network}`,
  })),
  total: 8,
};

/** Creates hosts before their children, and each provider's inventory before its traits. */
export async function fillModel(
  client: LoadClient,
  { url, model, devices, count }: { url: string; model: DeviceModel; devices: Devices; count: number },
): Promise<void> {
  const hosts = makeHosts(count).map((host) => hostOf(host, model, devices));
  const children = model === 'flat' ? [] : hosts.flatMap((host) => childrenOf(host, devices));
  const calls: [status: number, requests: PreparedRequest[]][] = [
    [201, nameRequests(model, devices)],
    [200, [...hosts.map(createRequest), ...hosts.map(inventoriesRequest)]],
    [
      200,
      [...children.map(createRequest), ...children.map(inventoriesRequest), ...children.map(traitsRequest)],
    ],
  ];
  for (const [status, requests] of calls) {
    if (requests.length === 0) continue;
    const texts = requests.map((request) => requestText(url, request));
    await client.send(
      { url, requests: texts, connections: CONNECTIONS, end: { requests: texts.length } },
      status,
    );
  }
}

interface Provider {
  uuid: string;
  name: string;
  parent: string | null;
  totals: Record<string, number>;
  traits: readonly string[];
}

function hostOf(
  { uuid, name }: { uuid: string; name: string },
  model: DeviceModel,
  devices: Devices,
): Provider {
  const flat = devices.kinds.map(({ flatClass }) => [flatClass, devices.total]);
  const totals = { ...devices.host, ...(model === 'flat' && Object.fromEntries(flat)) };
  return { uuid, name, parent: null, totals, traits: [] };
}

function childrenOf(host: Provider, { kinds, nestedClass, total }: Devices): Provider[] {
  return kinds.map(({ trait }, index) => ({
    uuid: childUuid(host.uuid, index),
    name: `${host.name}-${trait}`,
    parent: host.uuid,
    totals: { [nestedClass]: total },
    traits: [trait],
  }));
}

/** Differs from all host UUIDs in the version digit. */
function childUuid(host: string, index: number): string {
  return `${host.slice(0, 14)}${index + 1}${host.slice(15)}`;
}

function nameRequests(model: DeviceModel, { kinds, nestedClass }: Devices): PreparedRequest[] {
  const classes = model === 'flat' ? kinds.map(({ flatClass }) => flatClass) : [nestedClass];
  const custom = classes.filter((name) => name.startsWith('CUSTOM_'));
  return [
    ...custom.map((name) => ({ method: 'PUT', path: `/resource_classes/${name}` })),
    ...(model === 'flat' ? [] : kinds.map(({ trait }) => ({ method: 'PUT', path: `/traits/${trait}` }))),
  ];
}

function createRequest({ uuid, name, parent }: Provider): PreparedRequest {
  return { method: 'POST', path: '/resource_providers', body: { uuid, name, parent_provider_uuid: parent } };
}

function inventoriesRequest({ uuid, totals }: Provider): PreparedRequest {
  const entries = Object.entries(totals).map(([name, total]) => [name, { total }]);
  const body = { resource_provider_generation: 0, inventories: Object.fromEntries(entries) };
  return { method: 'PUT', path: `/resource_providers/${uuid}/inventories`, body };
}

function traitsRequest({ uuid, traits }: Provider): PreparedRequest {
  const body = { resource_provider_generation: 1, traits };
  return { method: 'PUT', path: `/resource_providers/${uuid}/traits`, body };
}
