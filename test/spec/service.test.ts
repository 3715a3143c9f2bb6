import { describe, expect, it } from 'vitest';
import { loadService } from '../../spec/load-service.ts';
import type { Microversion } from '../../spec/microversion.ts';

const service = loadService('placement');

const CALLS: [string, { call: [string, string, Microversion]; want: string }][] = [
  ['an operation', { call: ['GET', '/traits/A', '1.6'], want: 'getTrait' }],
  ['the root, however it is written', { call: ['GET', '', '1.0'], want: 'getVersions' }],
  [
    'an operation one microversion early',
    { call: ['GET', '/traits/A', '1.5'], want: 'notYet GET /traits/{name}' },
  ],
  [
    'a method that the path never has',
    { call: ['PATCH', '/traits/A', '1.6'], want: 'unknownMethod /traits/{name}' },
  ],
  ['a URL that is no route', { call: ['GET', '/health', '1.6'], want: 'unknownUrl' }],
  ['a slash too many', { call: ['GET', '/traits/', '1.6'], want: 'unknownUrl' }],
  ['a slash too many behind a name', { call: ['GET', '/traits/A/', '1.6'], want: 'unknownUrl' }],
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

describe('a service', () => {
  it.each(CALLS)('finds the contract of %s', (_name, { call, want }) => {
    expect(service.match(...call).contract.operation).toBe(want);
  });

  it('gives the values of the path, decoded', () => {
    expect(service.match('GET', '/traits/A%20B', '1.6').params).toEqual({ name: 'A B' });
  });

  it('has 40 microversions, and far fewer revisions than operations at each of them', () => {
    expect(service.microversions).toHaveLength(40);
    const revisions = service.contracts.filter(({ kind }) => kind === 'operation');
    expect(revisions.length).toBeLessThan(200);
  });

  it.each(service.operations())(
    '%s has revisions that follow one another without gap or overlap',
    (operation) => {
      const versions = service.microversions;
      const revisions = service.revisions(operation);
      revisions.slice(1).forEach((revision, index) => {
        const before = revisions[index]?.until as Microversion;
        expect(versions.indexOf(revision.since)).toBe(versions.indexOf(before) + 1);
      });
    },
  );

  it('knows the exact methods that Allow names', () => {
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

  it('refuses a microversion that it does not have', () => {
    expect(() => service.document('1.40')).toThrow('placement has no microversion 1.40');
  });
});
