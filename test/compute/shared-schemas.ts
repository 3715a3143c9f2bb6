/** The schemas that have names in the documents of compute. */
import type { DraftOperation } from './build-operation.ts';
import type { SharedSchema } from './share-schemas.ts';

/**
 * @param operations drafts of all versions, by `operationId`
 * @returns parts that occur in several operations, and the bodies that are long at some version
 */
export function listSharedSchemas(
  operations: ReadonlyMap<string, readonly DraftOperation[]>,
): SharedSchema[] {
  const bodies = [...operations].flatMap(([operation, drafts]) => bodiesOf(operation, drafts));
  // What `/os-volumes_boot` copies is named after the original.
  return [...PARTS, ...bodies.sort((one, other) => Number(isCopy(one)) - Number(isCopy(other)))];
}

function isCopy({ operation }: SharedSchema): boolean {
  return operation.includes('VolumesBoot');
}

function bodiesOf(operation: string, drafts: readonly DraftOperation[]): SharedSchema[] {
  return (['request', 'response'] as const)
    .filter((kind) => drafts.some((draft) => JSON.stringify(draft[kind] ?? null).length > LONG))
    .map((kind) => ({ name: `${capitalise(operation)}${capitalise(kind)}`, operation, kind, pointer: '' }));
}

/** Characters of JSON from which a body gets a name of its own. */
const LONG = 300;

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const SERVER = '/properties/server/properties';
const SHOWN = ['showServer', 'response', '/properties/server'] as const;

const PARTS: readonly SharedSchema[] = (
  [
    ['Timestamp', 'showAggregate', 'response', '/properties/aggregate/properties/created_at'],
    ['TimestampOrNull', 'showAggregate', 'response', '/properties/aggregate/properties/updated_at'],
    ['BooleanWord', 'createFlavor', 'request', '/properties/flavor/properties/os-flavor-access:is_public'],
    ['Name', 'createFlavor', 'request', '/properties/flavor/properties/name'],
    ['ProjectId', 'listFlavorAccess', 'response', '/properties/flavor_access/items/properties/tenant_id'],
    ['QuotaLimit', 'updateQuota', 'request', '/properties/quota_set/properties/cores'],
    ['PositiveSize', 'createFlavor', 'request', '/properties/flavor/properties/ram'],
    ['Size', 'createFlavor', 'request', '/properties/flavor/properties/disk'],
    [
      'IpAddress',
      'attachServerInterface',
      'request',
      '/properties/interfaceAttachment/properties/fixed_ips/items/properties/ip_address',
    ],
    ['ImageId', 'createServer', 'request', `${SERVER}/imageRef`],
    ['Metadata', 'createServer', 'request', `${SERVER}/metadata`],
    ['StringMetadata', ...SHOWN.slice(0, 2), `${SHOWN[2]}/properties/metadata`],
    ['Links', 'showFlavor', 'response', '/properties/flavor/properties/links'],
    ['NextLinks', 'listFlavors', 'response', '/properties/flavors_links'],
    ['SchedulerHints', 'createServer', 'request', '/properties/os:scheduler_hints'],
    ['BlockDeviceMapping', 'createServer', 'request', `${SERVER}/block_device_mapping`],
    ['BlockDeviceMappingV2', 'createServer', 'request', `${SERVER}/block_device_mapping_v2`],
    ['ServerNetworks', 'createServer', 'request', `${SERVER}/networks`],
    ['ServerFault', 'showServer', 'response', `${SHOWN[2]}/properties/fault`],
    ['ServerImage', 'showServer', 'response', `${SHOWN[2]}/properties/image`],
    ['ServerFlavor', 'showServer', 'response', `${SHOWN[2]}/properties/flavor`],
    ['ServerStatus', 'showServer', 'response', `${SHOWN[2]}/properties/status`],
    ['ServerAddresses', 'showServer', 'response', `${SHOWN[2]}/properties/addresses`],
    [
      'AttachedVolumes',
      'showServer',
      'response',
      `${SHOWN[2]}/properties/os-extended-volumes:volumes_attached`,
    ],
    ['ServerSummary', 'listServers', 'response', '/properties/servers/items'],
    ['Server', 'listServersDetail', 'response', '/properties/servers/items'],
    ['ServerFault', 'listServersDetail', 'response', '/properties/servers/items/oneOf/0/properties/fault'],
    ['ServerImage', 'listServersDetail', 'response', '/properties/servers/items/oneOf/0/properties/image'],
    ['ServerFlavor', 'listServersDetail', 'response', '/properties/servers/items/oneOf/0/properties/flavor'],
    ['ServerStatus', 'listServersDetail', 'response', '/properties/servers/items/oneOf/0/properties/status'],
    [
      'ServerAddresses',
      'listServersDetail',
      'response',
      '/properties/servers/items/oneOf/0/properties/addresses',
    ],
    [
      'AttachedVolumes',
      'listServersDetail',
      'response',
      '/properties/servers/items/oneOf/0/properties/os-extended-volumes:volumes_attached',
    ],
    [
      'StringMetadata',
      'listServersDetail',
      'response',
      '/properties/servers/items/oneOf/0/properties/metadata',
    ],
    ['Flavor', 'listFlavorsDetail', 'response', '/properties/flavors/items'],
    ['Image', 'listImagesDetail', 'response', '/properties/images/items'],
    ['Aggregate', 'showAggregate', 'response', '/properties/aggregate'],
    ['Hypervisor', 'listHypervisorsDetail', 'response', '/properties/hypervisors/items'],
    ['Volume', 'showVolume', 'response', '/properties/volume'],
    ['Snapshot', 'showSnapshot', 'response', '/properties/snapshot'],
    ['SecurityGroup', 'showSecurityGroup', 'response', '/properties/security_group'],
    [
      'SecurityGroupRule',
      'showSecurityGroup',
      'response',
      '/properties/security_group/properties/rules/items',
    ],
    ['ServerMigration', 'showServerMigration', 'response', '/properties/migration'],
    ['ServerGroup', 'showServerGroup', 'response', '/properties/server_group'],
    ['QuotaDetail', 'showQuotaDetail', 'response', '/properties/quota_set/properties/cores'],
    [
      'ServerUsages',
      'listProjectUsages',
      'response',
      '/properties/tenant_usages/items/properties/server_usages',
    ],
    ['ServerSortKey', 'listServers', 'query', 'sort_key'],
    ['FlavorSortKey', 'listFlavors', 'query', 'sort_key'],
    ['Limit', 'listServers', 'query', 'limit'],
    ['SecurityGroups', 'createServer', 'request', `${SERVER}/security_groups`],
  ] as [string, string, SharedSchema['kind'], string][]
).map(([name, operation, kind, pointer]) => ({ name, operation, kind, pointer }));
