/** The depths of a service without a plan of its own: what differs first and newest first, what is alike once. */
import { describe, expect, it } from 'vitest';
import type { MakeSample } from '../../../runner/case/generated/sample.ts';
import { deriveDepths } from '../../../runner/plan/derive-depths.ts';
import { buildProbeCases } from '../../../runner/probes/registry.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

const things = (more = '') => `paths:
  /things:
    get: { operationId: listThings, responses: { 200: {} } }
    post:
      operationId: addThing
      requestBody: { content: { application/json: { schema: { type: object, additionalProperties: false, properties: { a: { type: string }${more} } } } } }
      responses: { 201: {} }
  /others:
    get: { operationId: listOthers, responses: { 200: {} } }
`;

const service = strangerService(
  {
    '1.0': things(),
    '1.1': things(),
    '1.2': things(', b: { type: string }'),
    '1.3': things(', b: { type: string }'),
  },
  `versions: { request: [{ header: V }], absent: oldest, latest: latest }
requests: { undeclared-query: refused }
refusals: { malformed-version: { 400: {} }, media-type: [415], no-body: [400], accept: [] }
`,
);
const sample: MakeSample = async () => ({});
const operations = { listThings: sample, addThing: sample, listOthers: sample };
const cases = buildProbeCases(service, { operations, semanticRefusals: {}, parameters: {}, unknownUrls: [] });
const plan = deriveDepths(service, cases);
const quick = plan.tasks.slice(0, plan.quick);

function versionsOf(tasks: typeof plan.tasks, id: string): string[] {
  return tasks.filter((task) => task.id === `stranger.${id}`).map(({ microversion }) => microversion);
}

describe('the derived plan', () => {
  it.each<[string, { quick: string[]; standard: string[] }]>([
    ['answers.addThing', { quick: ['1.3', '1.1'], standard: ['1.3', '1.1', '1.2', '1.0'] }],
    ['answers.listThings', { quick: ['1.3'], standard: ['1.3', '1.0'] }],
    ['request-body.wrong-type.addThing', { quick: ['1.3'], standard: ['1.3', '1.2', '1.1', '1.0'] }],
    ['request-body.edge.addThing', { quick: [], standard: ['1.3', '1.2', '1.1', '1.0'] }],
    ['query.undeclared.listOthers', { quick: ['1.3'], standard: ['1.3', '1.0'] }],
    ['negotiation.refused.listThings', { quick: ['1.0'], standard: ['1.0'] }],
    ['negotiation.refused.listOthers', { quick: [], standard: ['1.0'] }],
    ['negotiation.latest.addThing', { quick: [], standard: ['1.3'] }],
    ['request-headers.accept.listThings', { quick: ['1.3'], standard: ['1.3'] }],
    ['request-headers.accept.addThing', { quick: ['1.3'], standard: ['1.3'] }],
    ['request-headers.accept.listOthers', { quick: [], standard: ['1.3'] }],
    ['surface.methods./things', { quick: ['1.3'], standard: ['1.3', '1.0'] }],
  ])('has %s', (id, want) => {
    expect({ quick: versionsOf(quick, id), standard: versionsOf(plan.tasks, id) }).toEqual(want);
  });

  it('has each case at some microversion, and no task twice', () => {
    expect(new Set(plan.tasks.map(({ id }) => id))).toEqual(new Set(cases.map(({ id }) => id)));
    expect(new Set(plan.tasks.map(({ id, microversion }) => `${id} ${microversion}`)).size).toBe(
      plan.tasks.length,
    );
  });

  it('begins with the newest microversions at each depth', () => {
    expect(quick[0]?.microversion).toBe('1.3');
    expect(quick.at(-1)?.microversion).toBe('1.0');
    expect(plan.tasks[plan.quick]?.microversion).toBe('1.3');
  });
});
