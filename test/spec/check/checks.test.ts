import { describe, expect, it } from 'vitest';
import { checkService } from '../../../spec/check/check-service.ts';
import { CHECKS } from '../../../spec/check/registry.ts';
import { loadService, SERVICES } from '../../../spec/contract/load-service.ts';
import { smallDocument } from '../contract/small-document.ts';

// biome-ignore lint/suspicious/noExplicitAny: reaches into a document to break it
type Break = (document: any) => void;

/** Parameters that clients name themselves. */
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
        d.components.schemas.Name = { type: 'array', items: { $ref: '#/components/schemas/Name' } };
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
  it.each(Object.keys(CHECKS))('%s finds nothing in one that is as it should be', (name) => {
    expect(CHECKS[name]?.(smallDocument())).toEqual([]);
  });

  it.each(BROKEN)('%s finds what was broken', (name, { break: change, pointer }) => {
    expect(CHECKS[name]?.(smallDocument(change)).map((found) => found.pointer)).toContain(pointer);
  });

  it('takes parameters that clients name themselves', () => {
    const document = smallDocument((d) => {
      const coded = { name: 'root', in: 'query', schema: { type: 'string' } };
      d.paths['/things'].get.parameters = [
        { ...coded, 'x-refusal-codes': { repeated: 'small.twice' } },
        OPEN_NAMED,
      ];
    });
    expect(CHECKS['openapi-form']?.(document)).toEqual([]);
  });

  it('lets an open schema say why', () => {
    const document = smallDocument((d) => {
      d.components.schemas.Thing = { type: 'object', 'x-open': 'vendors name their own' };
    });
    expect(CHECKS['schemas-closed']?.(document)).toEqual([]);
  });

  it.each(Object.keys(CHECKS))('%s is shown to find something', (name) => {
    expect(BROKEN.map(([check]) => check)).toContain(name);
  });
});

describe('the documents of this package', () => {
  it.each(SERVICES)('%s: every check passes at every microversion', (name) => {
    expect(checkService(loadService(name))).toEqual([]);
  });
});
