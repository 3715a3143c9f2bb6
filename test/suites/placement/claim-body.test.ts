import { describe, expect, it } from 'vitest';
import type { BodyContract } from '../../../spec/contract/contract.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { firstProblem } from '../../../spec/contract/validate.ts';
import { claimBody } from '../../../suites/placement/claim-body.ts';

const service = loadService('placement');
const provider = '5e8f2e1c-6c0f-4b8e-9d3a-2f7c1b0a9d8e';
const taken = { [provider]: { VCPU: 1 } };
const list = [{ resource_provider: { uuid: provider }, resources: { VCPU: 1 } }];
const byProvider = { [provider]: { resources: { VCPU: 1 } } };
const owner = { project_id: 'interop-project', user_id: 'interop-user' };

describe('the body that writes allocations', () => {
  it.each<[Microversion, object]>([
    ['1.0', { allocations: list }],
    ['1.7', { allocations: list }],
    ['1.8', { allocations: list, ...owner }],
    ['1.11', { allocations: list, ...owner }],
    ['1.12', { allocations: byProvider, ...owner }],
    ['1.27', { allocations: byProvider, ...owner }],
    ['1.28', { allocations: byProvider, ...owner, consumer_generation: null }],
    ['1.37', { allocations: byProvider, ...owner, consumer_generation: null }],
    ['1.38', { allocations: byProvider, ...owner, consumer_generation: null, consumer_type: 'INTEROP' }],
  ])('has the form of %s', (microversion, body) => {
    expect(claimBody(microversion, taken)).toEqual(body);
  });

  it.each(service.microversions)('is valid by the document of %s', (microversion) => {
    const { contract } = service.match('PUT', `/allocations/${provider}`, microversion);
    const { schema } = contract.body as BodyContract;
    expect(firstProblem(schema, claimBody(microversion, taken))).toBeUndefined();
  });

  it('has the given project, user, generation and type', () => {
    const body = claimBody('1.38', taken, { project: 'p', user: 'u', generation: 7, type: 'SERVER' });
    expect(body).toMatchObject({
      project_id: 'p',
      user_id: 'u',
      consumer_generation: 7,
      consumer_type: 'SERVER',
    });
  });
});
