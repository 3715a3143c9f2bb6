/** A complete document with one operation, for tests that change one part of it. */
import type { OpenApiDocument } from '../../../spec/openapi/document.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into it to break it
export function smallDocument(change: (document: any) => void = () => {}): OpenApiDocument {
  const refused = { description: 'refused', headers: {} };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Small', version: '1.0' },
    'x-service': 'small',
    'x-surface': {
      malformedMicroversion: { 400: refused },
      unsupportedMicroversion: { 406: refused },
      untypedBody: { 400: refused },
      unknownUrl: { 404: refused },
      unknownMethod: { 405: refused },
      notYet: { 404: refused },
      routes: { '/things': { methods: ['GET'] } },
    },
    paths: {
      '/things': {
        get: {
          operationId: 'listThings',
          summary: 'List things',
          responses: {
            200: {
              description: 'Things',
              headers: { 'x-id': { $ref: '#/components/headers/Id' } },
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
            },
          },
        },
      },
    },
    components: {
      headers: { Id: { required: true, schema: { type: 'string' } } },
      schemas: {
        Thing: {
          type: 'object',
          additionalProperties: false,
          properties: { name: { $ref: '#/components/schemas/Name' } },
        },
        Name: { type: 'string' },
        Unused: { type: 'string' },
      },
    },
  };
  change(document);
  return document as unknown as OpenApiDocument;
}
