import { describe, expect, it } from 'vitest';
import type { OpenApiDocument, Operation } from '../../spec/openapi/document.ts';
import { buildDocuments } from './build-documents.ts';
import type { Correction } from './corrections.ts';
import type { Facts } from './facts.ts';
import { renderFiles } from './render-files.ts';
import { SMALL_NAMES, smallFacts } from './small-facts.ts';

function build(facts: Facts = smallFacts(), corrections: Correction[] = []): OpenApiDocument[] {
  return buildDocuments(facts, SMALL_NAMES, corrections).map(
    ({ document }) => document as unknown as OpenApiDocument,
  );
}

const listOf = (document: OpenApiDocument | undefined) => document?.paths['/things']?.get as Operation;
const ACTION = '/things/{thing_id}/action';

describe('a document of compute', () => {
  it('has the query that a method declares', () => {
    const operation = listOf(build()[0]);
    expect(operation['x-undeclared-query']).toBe('ignored');
    expect(operation.parameters).toEqual([
      { name: 'limit', in: 'query', 'x-repeated': 'refused', schema: { type: 'integer' } },
      { name: 'name', in: 'query', 'x-repeated': 'all', schema: { type: 'string' } },
    ]);
  });

  it('has the statuses of the version', () => {
    const facts = smallFacts({ errors: { 'to 2.1': [400], 'from 2.2': [404] }, codes: { 'from 2.3': 203 } });
    expect(build(facts).map((document) => Object.keys(listOf(document).responses))).toEqual([
      ['200', '400'],
      ['200', '404'],
      ['203', '404'],
    ]);
  });

  it('has an action at the versions that have it, with a response without a body', () => {
    const [first, second] = build().map((document) => document.paths[ACTION]?.post as Operation);
    expect(first?.['x-actions']).toEqual({});
    const action = second?.['x-actions']?.start;
    expect([
      action?.operationId,
      Object.keys(action?.responses ?? {}),
      action?.requestBody?.required,
    ]).toEqual(['startThing', ['202', '404', '409'], true]);
    expect(action?.responses[202]).toEqual({ description: 'Accepted; it happens later.' });
    expect(Object.keys(second?.responses ?? {})).toEqual(['400', '401', '404', '415']);
    expect(second?.parameters).toEqual([{ $ref: '#/components/parameters/thing_id' }]);
  });

  it('has the key of an action where Nova checks nothing else', () => {
    const facts = smallFacts();
    for (const form of facts.methods.start ?? []) form.request = { 'to 2.2': 'start' };
    const bodies = build(facts).map(
      (document) => document.paths[ACTION]?.post?.['x-actions']?.start?.requestBody,
    );
    expect(bodies[2]?.content['application/json']?.schema).toEqual({
      type: 'object',
      properties: { start: {} },
      required: ['start'],
      additionalProperties: false,
    });
  });

  it('has nothing of a removed method but its status', () => {
    const operation = build()[0]?.paths['/gone']?.post as Operation;
    expect([Object.keys(operation.responses), operation.requestBody]).toEqual([['410'], undefined]);
  });

  it.each<[string, Partial<Correction>, (operation: Operation) => unknown, unknown]>([
    [
      'errors',
      { errors: [403], 'no-errors': [400] },
      ({ responses }) => Object.keys(responses),
      ['200', '403'],
    ],
    [
      'statuses of a success',
      { success: { 207: true } },
      ({ responses }) => Object.keys(responses),
      ['207', '400'],
    ],
    [
      'headers',
      { headers: { 200: { location: true } } },
      ({ responses }) => responses[200],
      expect.objectContaining({ headers: { location: { required: true, schema: expect.anything() } } }),
    ],
    [
      'parameters',
      { query: { limit: null, name: { const: 'a' } } },
      ({ parameters }) => parameters,
      [expect.objectContaining({ name: 'name', schema: { const: 'a' } })],
    ],
    ['the token', { open: true }, ({ security }) => security, []],
    [
      'parts of a schema',
      { response: { '/properties/things/maxItems': 1 } },
      ({ responses }) => JSON.stringify(responses[200]),
      expect.stringContaining('"maxItems":1'),
    ],
  ])('has corrections of %s', (_name, correction, part, expected) => {
    const corrections = [{ operations: ['listThings'], versions: 'from 2.2', reason: '', ...correction }];
    const [first, second] = build(smallFacts(), corrections).map(listOf);
    expect(part(second as Operation)).toEqual(expected);
    expect(part(first as Operation)).not.toEqual(expected);
  });

  it('needs a name for each route', () => {
    const facts = smallFacts();
    facts.routes.push({ path: '/others', method: 'GET', handler: 'list' });
    expect(() => build(facts)).toThrow('has no name for GET /others: add an operationId');
  });

  it('shares with the version before what did not change', () => {
    const [first, second] = build();
    expect(listOf(second)).toBe(listOf(first));
  });
});

describe('the overlay of a version', () => {
  const titleOf = (facts: Facts) => {
    const files = renderFiles(buildDocuments(facts, SMALL_NAMES, []));
    return JSON.parse(files.get('2.3.overlay.json') as string).info.title;
  };

  it.each<[string, Partial<Facts['methods'][string][number]>]>([
    ['No change of the documents', {}],
    [
      'Adds links to the response of listThings',
      { response: { 'to 2.2': 'things', 'from 2.3': 'things with links' } },
    ],
    [
      'Removes links from the response of listThings',
      { response: { 'to 2.2': 'things with links', 'from 2.3': 'things' } },
    ],
    ['Adds status 404 to listThings', { errors: { 'to 2.2': [400], 'from 2.3': [400, 404] } }],
    ['Removes listThings', { versions: 'to 2.2' }],
    [
      'Removes the query parameter limit, name from listThings; 1 more',
      { query: { 'to 2.2': 'query', 'from 2.3': 'strict query' } },
    ],
  ])('says "%s"', (title, list) => {
    expect(titleOf(smallFacts(list))).toBe(title);
  });
});
