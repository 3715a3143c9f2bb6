/** Fixed fields of OpenAPI objects (OpenAPI Specification 3.0 to 3.2). */

/** Keys of a Path Item Object that hold operations; `query` is of OpenAPI 3.2. */
export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/** Fields of OpenAPI 3.2 that the diff does not compare: they are an error in every document. */
export const UNCOMPARED_FIELDS = new Set(['prefixEncoding', 'itemEncoding']);

/** The fixed fields that the diff understands, by the kind of object. */
export const KNOWN_KEYS = {
  root: [
    'openapi',
    '$self',
    'info',
    'jsonSchemaDialect',
    'servers',
    'paths',
    'webhooks',
    'components',
    'security',
    'tags',
    'externalDocs',
  ],
  item: [...METHODS, 'additionalOperations', 'summary', 'description', 'parameters', 'servers', '$ref'],
  operation: [
    'tags',
    'summary',
    'description',
    'externalDocs',
    'operationId',
    'deprecated',
    'parameters',
    'requestBody',
    'responses',
    'callbacks',
    'security',
    'servers',
  ],
  parameter: [
    'name',
    'in',
    'description',
    'required',
    'deprecated',
    'allowEmptyValue',
    'style',
    'explode',
    'allowReserved',
    'schema',
    'content',
    'example',
    'examples',
  ],
  body: ['description', 'content', 'required'],
  media: ['schema', 'itemSchema', 'example', 'examples', 'encoding'],
  response: ['summary', 'description', 'headers', 'content', 'links'],
} as const;
