import { describe, expect, it } from 'vitest';
import { loadService } from '../../../spec/contract/load-service.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';

const service = loadService('placement');
const scheduler = loadService('scheduler');

const CALLS: [string, { call: [string, string, Microversion]; want: string }][] = [
  ['an operation', { call: ['GET', '/traits/A', '1.6'], want: 'getTrait' }],
  ['the root, with or without a slash', { call: ['GET', '', '1.0'], want: 'getVersions' }],
  [
    'an operation of the next microversion',
    { call: ['GET', '/traits/A', '1.5'], want: 'notYet GET /traits/{name}' },
  ],
  [
    'a method that the path never has',
    { call: ['PATCH', '/traits/A', '1.6'], want: 'unknownMethod /traits/{name}' },
  ],
  ['a URL that matches no route', { call: ['GET', '/health', '1.6'], want: 'unknownUrl' }],
  ['a URL with a slash too many', { call: ['GET', '/traits/', '1.6'], want: 'unknownUrl' }],
  ['a URL with a slash too many after a name', { call: ['GET', '/traits/A/', '1.6'], want: 'unknownUrl' }],
  [
    'the operation that a path had before',
    { call: ['PUT', '/resource_classes/A', '1.6'], want: 'renameResourceClass' },
  ],
  [
    'the operation that a path has now',
    { call: ['PUT', '/resource_classes/A', '1.7'], want: 'ensureResourceClass' },
  ],
  ['a name of any length', { call: ['GET', `/traits/${'A'.repeat(5000)}`, '1.6'], want: 'getTrait' }],
];

/** Each with the operation and the statuses of its contract. */
const SCHEDULER_CALLS: [string, { call: [string, string, Microversion]; want: [string, ...number[]] }][] = [
  [
    'a method that the path has later',
    { call: ['GET', '/groups/a', '1.11'], want: ['notYet GET /groups/{uuid}', 401, 404] },
  ],
  [
    'a method that the path never has, before the path exists',
    { call: ['PATCH', '/groups/a', '1.11'], want: ['unknownMethod /groups/{uuid}', 401, 404] },
  ],
  [
    'a method that the path never has',
    { call: ['PATCH', '/groups/a', '1.12'], want: ['unknownMethod /groups/{uuid}', 401, 405] },
  ],
  [
    'a path below another',
    {
      call: ['POST', '/consumers/a/reschedule', '1.2'],
      want: ['rescheduleConsumer', 200, 400, 401, 403, 404, 406, 409, 415, 503],
    },
  ],
  [
    'a list that does not exist',
    { call: ['GET', '/selections', '1.12'], want: ['unknownMethod /selections', 401, 405] },
  ],
];

const OPERATIONS = [service, scheduler].flatMap((one) =>
  one.operations().map((operation) => ({ name: one.name, service: one, operation })),
);

describe('a service', () => {
  it.each(CALLS)('finds the contract of %s', (_name, { call, want }) => {
    expect(service.match(...call).contract.operation).toBe(want);
  });

  it.each(SCHEDULER_CALLS)('finds the contract of %s, and with it the statuses', (_name, { call, want }) => {
    const { operation, responses } = scheduler.match(...call).contract;
    expect([operation, ...responses.keys()]).toEqual(want);
  });

  it('decodes the values of the path', () => {
    expect(service.match('GET', '/traits/A%20B', '1.6').params).toEqual({ name: 'A B' });
  });

  it('has 40 microversions, and far fewer revisions than operations at each of them', () => {
    expect(service.microversions).toHaveLength(40);
    const revisions = service.contracts.filter(({ kind }) => kind === 'operation');
    expect(revisions.length).toBeLessThan(200);
  });

  it.each(OPERATIONS)(
    '$name: $operation has revisions that follow one another without gap or overlap',
    (of) => {
      const versions = of.service.microversions;
      const revisions = of.service.revisions(of.operation);
      revisions.slice(1).forEach((revision, index) => {
        const before = revisions[index]?.until as Microversion;
        expect(versions.indexOf(revision.since)).toBe(versions.indexOf(before) + 1);
      });
    },
  );

  it.each(scheduler.paths())(
    'of the scheduler answers other methods of %s with 404 until the path exists',
    (path) => {
      for (const version of scheduler.microversions) {
        const { contract } = scheduler.match('PATCH', path.replaceAll(/\{\w+\}/g, 'any'), version);
        const exists = scheduler.document(version).paths[path] !== undefined;
        expect([version, ...contract.responses.keys()]).toEqual([version, 401, exists ? 405 : 404]);
      }
    },
  );

  it('has the exact methods of the Allow header', () => {
    const { contract } = service.match('PATCH', '/resource_classes', '1.30');
    expect(contract.responses.get(405)?.headers.get('allow')?.schema).toMatchObject({
      items: { enum: ['GET', 'POST'] },
      minItems: 2,
      maxItems: 2,
    });
  });

  const escaped: [string, string, object][] = [
    ['/traits/a%20b', 'getTrait', { name: 'a b' }],
    ['/traits/a%2Fb', 'unknownUrl', {}],
    ['/traits/a%zz', 'getTrait', { name: 'a%zz' }],
    ['/traits/%FF', 'getTrait', { name: '\u{fffd}' }],
  ];
  it.each(escaped)('%s is %s', (path, operation, params) => {
    const match = service.match('GET', path, '1.30');
    expect(match.contract.operation).toBe(operation);
    expect({ ...match.params }).toEqual(params);
  });

  it('rejects an unknown microversion', () => {
    expect(() => service.document('1.40')).toThrow('placement has no microversion 1.40');
  });
});
