import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../spec/contract/contract.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { compareMicroversions, type Microversion } from '../../../spec/contract/microversion.ts';
import { isValid } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';

const service = loadService('scheduler');

const UUID = '11111111-1111-4111-8111-111111111111';

/** The properties of a request, with the first microversion that has them. */
const REQUEST: [property: string, since: Microversion, value: unknown][] = [
  ['num_alternates', '1.1', 100],
  ['required', '1.4', ['HW_CPU_X86_AVX2']],
  ['forbidden', '1.4', ['HW_CPU_X86_AVX2']],
  ['member_of', '1.5', [[UUID]]],
  ['not_member_of', '1.5', [UUID]],
  ['in_tree', '1.5', UUID],
  ['exclude_hosts', '1.6', [UUID]],
  ['only_hosts', '1.6', [UUID]],
  ['cell_uuid', '1.6', UUID],
  ['availability_zone', '1.6', 'north'],
  ['dry_run', '1.8', true],
  ['explain', '1.9', 'hosts'],
  ['required_any', '1.10', [['HW_CPU_X86_AVX2']]],
  ['root_required', '1.10', ['HW_CPU_X86_AVX2']],
  ['root_forbidden', '1.10', ['HW_CPU_X86_AVX2']],
  ['groups', '1.11', { _disk: { resources: { DISK_GB: 1 } } }],
  ['group_policy', '1.11', 'isolate'],
  ['same_subtree', '1.11', [['_disk']]],
  ['group_uuid', '1.12', UUID],
];

const LEAST = { consumers: [{ uuid: UUID }], project_id: 'p', user_id: 'u', resources: { VCPU: 1 } };

describe('a request for a selection', () => {
  it.each(REQUEST)('can have %s from %s on', (property, since, value) => {
    const taking = service.microversions.filter((version) =>
      takes(version, { ...leastAt(version), [property]: value }),
    );
    expect(taking).toEqual(
      service.microversions.filter((version) => compareMicroversions(version, since) >= 0),
    );
  });

  it('is for one consumer up to 1.2, and for a list from 1.3 on', () => {
    const of = (version: Microversion, body: object) =>
      takes(version, { ...body, project_id: 'p', user_id: 'u' });
    const one = { consumer: { uuid: UUID }, resources: { VCPU: 1 } };
    const list = { consumers: [{ uuid: UUID }], resources: { VCPU: 1 } };
    expect([of('1.2', one), of('1.2', list), of('1.3', one), of('1.3', list)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  const asking: [string, object, boolean][] = [
    ['the unnamed group alone', { resources: { VCPU: 1 } }, true],
    ['a named group alone', { groups: { _a: { resources: { VCPU: 1 } } } }, true],
    [
      'one of several named groups',
      { groups: { _a: { resources: { VCPU: 1 } }, _b: { required: ['T'] } } },
      true,
    ],
    ['no group', { groups: { _a: { required: ['T'] } } }, false],
    ['nothing', {}, false],
  ];
  it.each(asking)('can ask for resources in %s', (_name, parts, fits) => {
    const { resources: _, ...rest } = LEAST;
    expect(takes('1.12', { ...rest, ...parts })).toBe(fits);
  });
});

describe('every response of the scheduler', () => {
  const answers = service.contracts.flatMap((contract) =>
    [...contract.responses.values()].map((response) => ({ name: nameOf(contract), ...response })),
  );

  it('has the three common headers, except 401', () => {
    const without = answers.filter(
      ({ headers, status }) => status !== 401 && !REQUIRED.every((name) => headers.get(name)?.required),
    );
    expect(without.map(({ name, status }) => `${name} ${status}`)).toEqual([]);
  });

  it('is JSON, and an error has one of the declared codes', () => {
    const odd = answers.filter(({ bodies, status }) => {
      const types = [...bodies.keys()];
      return status === 204 ? types.length > 0 : types.join() !== 'application/json';
    });
    const uncoded = answers.filter(({ bodies, status }) => status >= 400 && codesOf(bodies).length === 0);
    expect([...odd, ...uncoded].map(({ name, status }) => `${name} ${status}`)).toEqual([]);
  });

  it('with status 503 has Retry-After', () => {
    const without = answers.filter(
      ({ headers, status }) => status === 503 && !headers.get('retry-after')?.required,
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('can explain "no valid host" from 1.9 on, and no other conflict', () => {
    const fits = (version: Microversion, code: string) =>
      isValid(schemaOf('createSelection', version, 409), {
        errors: [{ ...ERROR, code, explanation: EXPLANATION }],
      });
    expect(fits('1.8', 'scheduler.selection.no_valid_host')).toBe(false);
    expect(fits('1.9', 'scheduler.selection.no_valid_host')).toBe(true);
    expect(fits('1.9', 'scheduler.consumer.already_claimed')).toBe(false);
  });
});

const REQUIRED = ['openstack-api-version', 'vary', 'x-openstack-request-id'];
const ERROR = { status: 409, title: 't', detail: 'd', request_id: `req-${UUID}` };
const EXPLANATION = { hosts_registered: 1, hosts_considered: 0, by_reason: { 'insufficient:VCPU': 1 } };

function takes(version: Microversion, body: unknown): boolean {
  return isValid(service.contract('createSelection', version)?.body?.schema as JsonSchema, body);
}

function leastAt(version: Microversion): object {
  const { consumers, ...rest } = LEAST;
  return compareMicroversions(version, '1.3') < 0 ? { ...rest, consumer: consumers[0] } : LEAST;
}

function nameOf({ operation, since }: Contract): string {
  return `${operation} ${since}`;
}

function schemaOf(operation: string, version: Microversion, status: number): JsonSchema {
  const response = service.contract(operation, version)?.responses.get(status);
  return response?.bodies.get('application/json') as JsonSchema;
}

/** Every `code` that an error in the list may have. */
function codesOf(bodies: ReadonlyMap<string, JsonSchema>): string[] {
  const text = JSON.stringify(bodies.get('application/json'));
  return [...text.matchAll(/"scheduler\.[a-z_.]+"/g)].map(([code]) => code);
}
