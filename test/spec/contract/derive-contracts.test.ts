import { describe, expect, it } from 'vitest';
import { deriveContracts } from '../../../spec/contract/derive-contracts.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Json, OpenApiDocument } from '../../../spec/openapi/document.ts';
import { applyOverlay } from '../../../spec/openapi/overlay/overlay.ts';
import { smallDocument } from './small-document.ts';

function revisions(...documents: OpenApiDocument[]): string[] {
  const byVersion = new Map(documents.map((document, index) => [`1.${index}` as Microversion, document]));
  return deriveContracts(byVersion)
    .filter(({ operation }) => operation === 'listThings')
    .map(({ since, until }) => `${since}..${until}`);
}

const same = () => smallDocument();

/** The same objects but for what the update touches. */
function changed(document: OpenApiDocument, target: string, update: Json): OpenApiDocument {
  const overlay = { overlay: '1.1.0', info: { title: '', version: '' }, actions: [{ target, update }] };
  return applyOverlay(document as unknown as Json, overlay).document as unknown as OpenApiDocument;
}

describe('revisions', () => {
  it('span the microversions in which nothing changes', () => {
    expect(revisions(same(), same(), same())).toEqual(['1.0..1.2']);
  });

  // biome-ignore lint/suspicious/noExplicitAny: reaches into a document
  it.each<[string, (document: any) => void]>([
    [
      'the operation changes',
      (d) => {
        d.paths['/things'].get.responses[404] = { description: 'no', headers: {} };
      },
    ],
    [
      'a header that it refers to changes',
      (d) => {
        d.components.headers.Id.required = false;
      },
    ],
    [
      'a schema behind a schema changes',
      (d) => {
        d.components.schemas.Name.maxLength = 9;
      },
    ],
    [
      'only its description changes, which describes behaviour',
      (d) => {
        d.paths['/things'].get.description = 'otherwise';
      },
    ],
  ])('end where %s', (_name, change) => {
    expect(revisions(same(), smallDocument(change), smallDocument(change))).toEqual(['1.0..1.0', '1.1..1.2']);
  });

  // biome-ignore lint/suspicious/noExplicitAny: reaches into a document
  it.each<[string, (document: any) => void]>([
    [
      'a schema that it does not refer to changes',
      (d) => {
        d.components.schemas.Unused.maxLength = 9;
      },
    ],
    [
      'another operation is added',
      (d) => {
        d.paths['/others'] = { get: { operationId: 'listOthers', summary: 's', responses: {} } };
        d['x-surface'].routes['/others'] = { methods: ['GET'] };
      },
    ],
  ])('continue where %s', (_name, change) => {
    expect(revisions(same(), smallDocument(change))).toEqual(['1.0..1.1']);
  });

  it.each([
    ['a schema behind a schema', '$.components.schemas.Name', ['1.0..1.0', '1.1..1.2']],
    ['a schema that it does not refer to', '$.components.schemas.Unused', ['1.0..1.2']],
  ])('of documents that share all but %s', (_name, target, expected) => {
    const first = same();
    const second = changed(first, target, { maxLength: 9 });
    const third = changed(second, '$.info', { title: 'Same' });
    expect(revisions(first, second, third)).toEqual(expected);
  });

  it('of an action end where it changes, and those of its operation do not', () => {
    const first = smallDocument((d) => {
      const action = (operationId: string) => ({ operationId, responses: {} });
      d.paths['/things'].post = { ...action('act'), 'x-actions': { a: action('actA'), b: action('actB') } };
    });
    const second = changed(first, "$.paths['/things'].post['x-actions'].a", {
      responses: { 409: { description: '' } },
    });
    const contracts = deriveContracts(
      new Map([
        ['1.0', first],
        ['1.1', second],
      ] as const),
    );
    const found = contracts.filter(({ operation }) => operation.startsWith('act'));
    expect(found.map(({ operation, since, until }) => `${operation} ${since}..${until}`)).toEqual([
      'act 1.0..1.1',
      'actA 1.0..1.0',
      'actB 1.0..1.1',
      'actA 1.1..1.1',
    ]);
  });

  it('end where the operation is removed, and begin where it is added again', () => {
    const gone = smallDocument((d) => {
      d.paths = {};
    });
    expect(revisions(same(), gone, same())).toEqual(['1.0..1.0', '1.2..1.2']);
  });

  it('of refusals end where a route stops overriding unknownMethod', () => {
    const absent = smallDocument((d) => {
      d['x-surface'].routes['/things'].unknownMethod = { 404: { description: 'no', headers: {} } };
    });
    const contracts = deriveContracts(
      new Map<Microversion, OpenApiDocument>([
        ['1.0', absent],
        ['1.1', absent],
        ['1.2', same()],
      ]),
    );
    const refusals = contracts.filter(({ operation }) => operation === 'unknownMethod /things');
    expect(refusals.map(({ since, until, responses }) => [since, until, ...responses.keys()])).toEqual([
      ['1.0', '1.1', 404],
      ['1.2', '1.2', 405],
    ]);
  });

  it('of refusals end where the missing operation is added', () => {
    const gone = smallDocument((d) => {
      d.paths = {};
    });
    const contracts = deriveContracts(
      new Map<Microversion, OpenApiDocument>([
        ['1.0', gone],
        ['1.1', same()],
      ]),
    );
    const refusal = contracts.find(({ operation }) => operation === 'notYet GET /things');
    expect([refusal?.since, refusal?.until, [...(refusal?.responses.keys() ?? [])]]).toEqual([
      '1.0',
      '1.0',
      [404],
    ]);
  });
});
