import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../../spec/check/check-documents.ts';
import { CHECKS } from '../../../spec/check/registry.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { OpenApiDocument } from '../../../spec/openapi/document.ts';
import { smallDocument } from '../contract/small-document.ts';

// biome-ignore lint/suspicious/noExplicitAny: reaches into a document to break it
type Break = (document: any) => void;

/** A parameter whose names clients choose. */
const OPEN_NAMED = {
  name: 'groups',
  in: 'query',
  style: 'form',
  explode: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    patternProperties: { '^resources': { type: 'string', 'x-repeated': 'all' } },
  },
};

const BROKEN: [check: string, { break: Break; pointer: string }][] = [
  [
    'openapi-form',
    {
      break: (d) => {
        d.openapi = '3.0.3';
      },
      pointer: '/openapi',
    },
  ],
  [
    'openapi-form',
    {
      break: (d) => {
        delete d.paths['/things'].get.responses[200].description;
      },
      pointer: '/paths/~1things/get/responses/200/description',
    },
  ],
  [
    'openapi-form',
    {
      break: (d) => {
        d.paths['/things'].get.respones = {};
      },
      pointer: '/paths/~1things/get/respones',
    },
  ],
  [
    'openapi-form',
    {
      break: (d) => {
        d.paths['/things'].get['x-undeclared-query'] = 'maybe';
      },
      pointer: '/paths/~1things/get/x-undeclared-query',
    },
  ],
  [
    'openapi-form',
    {
      break: (d) => {
        d.paths['/things'].get.parameters = [{ ...OPEN_NAMED, explode: undefined }];
      },
      pointer: '/paths/~1things/get/parameters/0/explode',
    },
  ],
  [
    'openapi-form',
    {
      break: (d) => {
        const schema = { type: 'object', additionalProperties: false, patternProperties: { '^x': {} } };
        d.paths['/things'].get.parameters = [{ ...OPEN_NAMED, schema }];
      },
      pointer: '/paths/~1things/get/parameters/0/schema/patternProperties/^x/x-repeated',
    },
  ],
  [
    'openapi-form',
    {
      break: (d) => {
        d['x-surface'].routes['/things'].unknownMethods = { 404: { description: 'no', headers: {} } };
      },
      pointer: '/x-surface/routes/~1things/unknownMethods',
    },
  ],
  [
    'openapi-form',
    {
      break: (d) => {
        d['x-surface'].routes['/things'].unknownMethod = { 404: 'no' };
      },
      pointer: '/x-surface/routes/~1things/unknownMethod/404',
    },
  ],
  [
    'references-resolve',
    {
      break: (d) => {
        d.components.schemas.Thing.properties.name.$ref = '#/components/schemas/Nme';
      },
      pointer: '/components/schemas/Thing/properties/name',
    },
  ],
  [
    'references-resolve',
    {
      break: (d) => {
        d.components.schemas.Name = { $ref: '#/components/schemas/Name' };
      },
      pointer: '/components/schemas/Thing/properties/name',
    },
  ],
  [
    'headers-declared',
    {
      break: (d) => {
        delete d.paths['/things'].get.responses[200].headers;
      },
      pointer: '/paths/~1things/get/responses/200',
    },
  ],
  [
    'schemas-closed',
    {
      break: (d) => {
        delete d.components.schemas.Thing.additionalProperties;
      },
      pointer: '/components/schemas/Thing',
    },
  ],
  [
    'schemas-closed',
    {
      break: (d) => {
        d.components.schemas.Thing.additionalProperties = true;
      },
      pointer: '/components/schemas/Thing',
    },
  ],
  [
    'schemas-compile',
    {
      break: (d) => {
        d.components.schemas.Name.type = 'strng';
      },
      pointer: '/components/schemas/Thing',
    },
  ],
  [
    'operations-named',
    {
      break: (d) => {
        d.paths['/things'].post = d.paths['/things'].get;
      },
      pointer: '/paths/~1things/post',
    },
  ],
  [
    'routes-complete',
    {
      break: (d) => {
        d['x-surface'].routes = {};
      },
      pointer: '/paths/~1things/get',
    },
  ],
];

describe('a check of a document', () => {
  it.each(Object.keys(CHECKS))('%s finds nothing in a sound one', (name) => {
    expect(CHECKS[name]?.(smallDocument())).toEqual([]);
  });

  it.each(BROKEN)('%s finds the broken part', (name, { break: change, pointer }) => {
    expect(CHECKS[name]?.(smallDocument(change)).map((found) => found.pointer)).toContain(pointer);
  });

  it('accepts parameters whose names clients choose', () => {
    const document = smallDocument((d) => {
      const coded = { name: 'root', in: 'query', schema: { type: 'string' } };
      d.paths['/things'].get.parameters = [
        { ...coded, 'x-refusal-codes': { repeated: 'small.twice' } },
        OPEN_NAMED,
      ];
    });
    expect(CHECKS['openapi-form']?.(document)).toEqual([]);
  });

  it('accepts an open schema with a reason', () => {
    const document = smallDocument((d) => {
      d.components.schemas.Thing = { type: 'object', 'x-open': 'vendors name their own' };
    });
    expect(CHECKS['schemas-closed']?.(document)).toEqual([]);
  });

  it.each(Object.keys(CHECKS))('%s has a document in which it finds something', (name) => {
    expect(BROKEN.map(([check]) => check)).toContain(name);
  });
});

describe('the checks of all documents', () => {
  const problemsOf = (...documents: OpenApiDocument[]) =>
    checkDocuments(new Map(documents.map((document, index) => [`1.${index}` as Microversion, document]))).map(
      ({ check, version }) => `${check} ${version}`,
    );

  it('report a problem once, at the first microversion that has it', () => {
    const open = smallDocument((d) => delete d.components.schemas.Thing.additionalProperties);
    expect(problemsOf(smallDocument(), open, open)).toEqual(['schemas-closed 1.1']);
  });

  it('report only its form for a document of another form', () => {
    const broken = smallDocument((d) => {
      d['x-surface'] = {};
      delete d.paths['/things'].get.operationId;
    });
    expect(new Set(problemsOf(broken))).toEqual(new Set(['openapi-form 1.0']));
  });
});

// The documents of this package: test/cli/commands/spec/check.test.ts.
