/** OpenStack's own tests hold these words fast; here they are looked at without Python. */
import { expect, it } from 'vitest';
import { usePlacementServer } from '../placement-server.ts';

const { send } = usePlacementServer();
const UUID = '12eccdbb-0fee-4df3-aab3-827ba48a1a1b';

const rows: [string, string, string][] = [
  [
    'resources=',
    '1.39',
    'Badly formed resources parameter. Expected resources query string parameter in form: ?resources=',
  ],
  ['resources=VCPU:1,', '1.39', 'Got: .'],
  ['resources=VCPU:x', '1.39', 'Requested resource VCPU expected positive integer amount. Got: x.'],
  ['resources=VCPU:-2', '1.39', 'Requested resource VCPU requires amount >= 1. Got: -2.'],
  [
    'resources=VCPU:1&required=',
    '1.21',
    "Expected 'required' parameter value of the form: HW_CPU_X86_VMX,CUSTOM_MAGIC. Got: ",
  ],
  ['resources=VCPU:1&required=', '1.22', 'of the form: HW_CPU_X86_VMX,!CUSTOM_MAGIC.'],
  ['resources=VCPU:1&required=in:A,B', '1.38', 'only supported since microversion 1.39.'],
  ['resources=VCPU:1&member_of=x', '1.39', "Expected 'member_of' parameter to contain valid UUID(s). Got: x"],
  [`resources=VCPU:1&member_of=${UUID},${UUID}`, '1.39', "must be prefixed with the 'in:' or '!in:' keyword"],
  [`resources=VCPU:1&member_of=!${UUID}`, '1.31', 'Forbidden member_of parameters are not supported'],
  [
    `resources=VCPU:1&member_of=${UUID}&member_of=${UUID}`,
    '1.23',
    'Multiple member_of parameters are not supported',
  ],
  ['resources=VCPU:1&in_tree=x', '1.39', "Expected 'in_tree' parameter to be a format of uuid. Got: x"],
  [
    'resources=VCPU:1&same_subtree=,',
    '1.39',
    'Empty string (unsuffixed group) can not be specified in `same_subtree`',
  ],
  [
    'resources=VCPU:1&root_required=A&root_required=A',
    '1.39',
    "Query parameter 'root_required' may be specified only once.",
  ],
  ['resources=VCPU:1&limit=0', '1.39', "'0' does not match '^[1-9][0-9]*$'. Failed validating 'pattern'"],
  ['resources=VCPU:1&interop=1', '1.24', "Additional properties are not allowed ('interop' was unexpected)"],
  ['resources=VCPU:1&interop=1', '1.25', "'interop' does not match any of the regexes"],
];
it.each(rows)('?%s at %s', async (query, version, words) => {
  const { status, json } = await send('GET', `/allocation_candidates?${query}`, { version });
  expect(status).toBe(400);
  expect(json.errors[0].detail).toContain(words);
});
