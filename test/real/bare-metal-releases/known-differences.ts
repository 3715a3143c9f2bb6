/** Differences of Ironic 29.0.0 and 39.0.0 that docs/two-releases.md lists, and where a comparison shows them. */
import type { CauseMember, DifferenceGroup } from '../../../runner/compare/result/scenario-comparison.ts';

export interface KnownDifference {
  /** Its number on the page. */
  number: string;
  what: string;
  operation: string;
  /** A part of the words of the variation; empty for a call as the workflow has it. */
  variation: string;
  /** Of the two releases, the older first; the header or the last part of the pointer where no status differs. */
  shows: string;
}

/** At 1.96. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  known('1', 'a header of 1.107', '', '', 'x-openstack-request-id'),
  known('2', 'a field of port groups of 1.103', 'listPortgroupsInDetail', '', 'category'),
  known('2', 'a field of port groups of 1.102', 'listPortgroupsInDetail', '', 'physical_network'),
  known('2', 'a field of port groups of 1.111', 'listPortgroupsInDetail', '', 'dynamic_portgroup'),
  known(
    '3',
    'a field of ports that can be written',
    'updatePort',
    '"add","path":"/description"',
    '400 vs 200',
  ),
  known('4', 'a filter of ports of 1.99', 'listPorts', '?conductor_groups=interop', '400 vs 200'),
  known('4', 'a filter of ports of 1.97', 'listPorts', '?description_contains=', '400 vs 200'),
  known('4', 'a filter of port groups of 1.99', 'listPortgroups', '?conductor_groups=interop', '400 vs 200'),
  known('5', 'virtual media by NFS', 'attachVirtualMedia', 'nfs:', '400 vs 204'),
  known('6', 'the name of a runbook', 'updateRunbook', '"replace","path":"/name"', '400 vs 200'),
  known('7', 'an allocation without a UUID', 'createAllocation', 'uuid is a plain text', '400 vs 201'),
  known(
    '8',
    'an inspection rule without conditions',
    'createInspectionRule',
    'conditions is missing',
    '201 vs 500',
  ),
  known('9', 'a vendor method of a driver', 'callDriverVendorMethod', '?method=', '400 vs 500'),
  known(
    '9',
    'a vendor method of no driver',
    'callDriverVendorMethod',
    'driver_name is no-such',
    '404 vs 500',
  ),
  known('9', 'DELETE of port groups', 'listPortgroups', 'DELETE', '400 vs 500'),
  known('10', 'an empty loop', 'showInspectionRule', '', 'loop'),
  known('11', 'the description of a runbook', 'createRunbook', 'description is "', '201 vs 400'),
  known('12', 'a parameter without effect', 'listVolumeTargets', '?project=', '200 vs 400'),
  known('13', 'a field of a later version', 'createPort', 'description is "', '400 vs 406'),
  known('14', 'a URL that is nested too deep', 'listPortsOfNode', '/interop at the end', '403 vs 400'),
  known('15', 'a chassis that does not exist', 'updateChassis', 'chassis_uuid is no-such', '404 vs 400'),
  known('17', 'the traits of a runbook', 'replaceRunbookTraits', '', '405 vs 404'),
  known('18', 'a parent that is null', 'createNode', 'parent_node is null', '400 vs 201'),
  known('18', 'a parent that does not exist', 'createNode', 'parent_node is a UUID', '201 vs 400'),
  known('19', 'a body that is nested deep', 'createPort', '30 objects deep', '201 vs 400'),
  known('20', 'the password of a volume', 'showVolumeTarget', '', 'auth_password'),
  known('22', 'two filters of port groups', 'listPortgroups', '?node=(of the run)&address=', '200 vs 400'),
  known('23', 'a patch that is an object', 'updateInspectionRule', '{}', '200 vs 400'),
  known('24', 'an empty marker', 'listInspectionRules', '?marker=', '400 vs 200'),
  known('25', 'PATCH without an id', 'createAllocation', 'PATCH', '400 vs 500'),
  known('26', 'POST to a runbook', 'createRunbook', '/interop at the end', '400 vs 500'),
  known('27', 'a port without a node', 'updatePort', '"remove","path":"/node_uuid"', '500 vs 200'),
  known('28', 'a body that is null', 'createChassis', 'null', '500 vs 400'),
  known('29', 'an order of a history', 'listNodeHistory', '?sort_key=state', '400 vs 200'),
  known('30', 'a removed property', 'updatePortgroup', '"remove","path":"/physical_network"', '400 vs 500'),
  known('31', 'the volume of a new node', 'showVolumeTarget', 'DELETE', '400 vs 204'),
];

/** At older versions, with the operation to look at. */
export const EARLIER_DIFFERENCES: readonly (KnownDifference & { at: string })[] = [
  {
    at: '1.51',
    ...known('16', 'headers before 1.52', 'listAllocations', '', 'x-openstack-ironic-api-version'),
  },
  { at: '1.51', ...known('16', 'errors before 1.52', 'listAllocations', '', 'faultcode') },
  { at: '1.23', ...known('21', 'mode of port groups before 1.26', 'showPortgroup', '', 'mode') },
  { at: '1.23', ...known('21', 'properties of port groups before 1.26', 'showPortgroup', '', 'properties') },
  { at: '1.22', ...known('16', 'category before 1.23', 'createPortgroup', 'category is', '400 vs 404') },
];

/** The operations and workflows to look at. */
export const OPERATIONS = [
  ...['listPortgroupsInDetail', 'updatePort', 'createPort', 'attachVirtualMedia', 'inspection-rules'],
  ...['createRunbook', 'updateRunbook', 'replaceRunbookTraits', 'createAllocation', 'listVolumeTargets'],
  ...['showVolumeTarget', 'listPortsOfNode', 'updateChassis', 'listPorts', 'listPortgroups', 'createNode'],
  ...['callDriverVendorMethod', 'createChassis', 'listNodeHistory', 'updatePortgroup'],
];

/** Of these, all together take seconds. */
export const QUICK_OPERATIONS = [
  ...['callDriverVendorMethod', 'attachVirtualMedia', 'updateChassis', 'replaceRunbookTraits'],
];

/** The differences that these show. */
export function listQuick(): KnownDifference[] {
  return KNOWN_DIFFERENCES.filter(
    ({ operation }) => operation === '' || QUICK_OPERATIONS.includes(operation),
  );
}

export function findKnown(
  { operation, variation, shows }: KnownDifference,
  groups: readonly DifferenceGroup[],
): CauseMember | undefined {
  return groups
    .flatMap(({ members }) => members)
    .find(
      (member) =>
        (operation === '' || member.operation === operation) &&
        (variation === '' || member.variation.includes(variation)) &&
        [member.summary, member.location.name, member.location.pointer?.split('/').at(-1)].includes(shows),
    );
}

function known(
  number: string,
  what: string,
  operation: string,
  variation: string,
  shows: string,
): KnownDifference {
  return { number, what, operation, variation, shows };
}
