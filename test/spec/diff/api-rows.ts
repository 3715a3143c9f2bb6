/** One small API with one change each, and the differences that a client can see. */

import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows reach into it to change it
type Change = (api: any) => void;

export interface ApiRow {
  change: Change;
  /** Id, operation, status, part and media type. */
  want: readonly string[];
  /** The text of the line that the first of them names. */
  line?: string;
}

const text = { type: 'string' };
const parts: Json = { type: 'object', properties: { file: text } };
const json = (schema: Json) => ({ 'application/json': { schema } });
const done = { description: 'Done.' };

export function smallApi(change: Change = () => {}): JsonObject {
  const whole = structuredClone(BASE);
  change(whole);
  return whole;
}

const BASE: JsonObject = {
  security: [{ token: [] }],
  'x-surface': {
    unknownUrl: { 404: done },
    unknownMethod: { 405: done },
    notYet: { 404: done },
    routes: {
      '/things': { methods: ['GET', 'POST', 'DELETE'] },
      '/things/{id}': { methods: ['GET', 'POST'], unknownMethod: { 404: done } },
    },
  },
  paths: {
    '/things': {
      get: {
        parameters: [{ name: 'limit', in: 'query', schema: text }],
        responses: {
          200: {
            description: 'All.',
            headers: { 'x-total': { required: true, schema: text } },
            content: { ...json({ type: 'array', items: text }), 'multipart/mixed': { schema: parts } },
          },
        },
      },
      post: {
        requestBody: { content: { ...json(text), 'multipart/form-data': { schema: parts } } },
        responses: { 201: done },
      },
    },
    '/things/{id}': {
      get: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: { 200: done },
      },
      post: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: { 400: done },
        'x-actions': {
          reset: { requestBody: { content: json(text) }, responses: { 202: done } },
          start: { responses: { 202: done } },
        },
      },
    },
  },
  webhooks: { created: { $ref: '#/components/pathItems/created' } },
  components: {
    pathItems: {
      created: {
        post: {
          requestBody: { content: json({ type: 'object', properties: { a: text } }) },
          responses: { 200: done },
          callbacks: { more: { $ref: '#/components/callbacks/more' } },
        },
      },
    },
    callbacks: { more: { '{$request.body#/url}': { put: { responses: { 200: done } } } } },
    securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'x-token' } },
  },
};

const GET = (api: { paths: { [path: string]: { get: unknown } } }) =>
  // biome-ignore lint/suspicious/noExplicitAny: rows reach into it to change it
  api.paths['/things']?.get as any;

// biome-ignore lint/suspicious/noExplicitAny: rows reach into it to change it
const POST = (api: any) => api.paths['/things'].post;

// biome-ignore lint/suspicious/noExplicitAny: rows reach into it to change it
const ACTIONS = (api: any) => api.paths['/things/{id}'].post['x-actions'];

export const API_ROWS: readonly (readonly [title: string, ApiRow])[] = [
  [
    'a URL',
    {
      change: (api) => {
        api.paths['/others'] = { get: { responses: { 200: done } }, put: { responses: { 204: done } } };
      },
      want: ['request.url.added GET /others', 'request.url.added PUT /others'],
      line: '"get": {',
    },
  ],
  [
    'a method, without a change of its refusal',
    {
      change: (api) => {
        api.paths['/things'].delete = { responses: { 204: done } };
      },
      want: ['request.method.added DELETE /things'],
      line: '"delete": {',
    },
  ],
  [
    'an action',
    {
      change: (api) => {
        ACTIONS(api).stop = { responses: { 204: done } };
      },
      want: ['request.action.added POST /things/{id} stop'],
      line: '"stop": {',
    },
  ],
  [
    'a property of the body of an action',
    {
      change: (api) => {
        ACTIONS(api).reset.requestBody.content = json({ type: 'object' });
      },
      want: ['request.type.changed POST /things/{id} reset body application/json'],
    },
  ],
  [
    'the status of an action',
    {
      change: (api) => {
        ACTIONS(api).reset.responses[204] = done;
      },
      want: ['response.status.added POST /things/{id} reset 204'],
      line: '"204": {',
    },
  ],
  [
    'the responses to an action that is not known',
    {
      change: (api) => {
        api.paths['/things/{id}'].post.responses[404] = done;
      },
      want: ['response.status.added POST /things/{id} 404'],
    },
  ],
  [
    'a method with all its actions',
    {
      change: (api) => {
        delete api.paths['/things/{id}'].post;
      },
      want: ['request.method.removed POST /things/{id}'],
    },
  ],
  [
    'a parameter',
    {
      change: (api) => GET(api).parameters.push({ name: 'marker', in: 'query', schema: text }),
      want: ['request.parameter.added GET /things query marker'],
      line: '{',
    },
  ],
  [
    'a parameter of all operations of a URL',
    {
      change: (api) => {
        api.paths['/things'].parameters = [{ name: 'X-Lang', in: 'header', schema: text }];
      },
      want: [
        'request.parameter.added GET /things header x-lang',
        'request.parameter.added POST /things header x-lang',
      ],
    },
  ],
  [
    'a required parameter',
    {
      change: (api) => {
        GET(api).parameters[0].required = true;
      },
      want: ['request.parameter-required.added GET /things query limit'],
    },
  ],
  [
    'a parameter serialised in another way',
    {
      change: (api) => {
        GET(api).parameters[0].style = 'pipeDelimited';
      },
      want: ['request.parameter-form.changed GET /things query limit'],
    },
  ],
  [
    'a parameter of which all values count',
    {
      change: (api) => {
        GET(api).parameters[0]['x-repeated'] = 'all';
      },
      want: ['request.repeated.changed GET /things query limit'],
    },
  ],
  [
    'a parameter with an error code of its own',
    {
      change: (api) => {
        GET(api).parameters[0]['x-refusal-codes'] = { value: 'bad.limit' };
      },
      want: ['request.refusal-code.changed GET /things query limit'],
    },
  ],
  [
    'the schema of a parameter',
    {
      change: (api) => {
        GET(api).parameters[0].schema = { ...text, maxLength: 3 };
      },
      want: ['request.length.added GET /things query limit'],
      line: '"maxLength": 3',
    },
  ],
  [
    'a body',
    {
      change: (api) => {
        GET(api).requestBody = { content: json(text) };
      },
      want: ['request.body.added GET /things body'],
      line: '"requestBody": {',
    },
  ],
  [
    'a required body',
    {
      change: (api) => {
        POST(api).requestBody.required = true;
      },
      want: ['request.body-required.added POST /things body'],
    },
  ],
  [
    'another media type of a request',
    {
      change: (api) => {
        POST(api).requestBody.content['text/plain'] = { schema: text };
      },
      want: ['request.media-type.added POST /things body'],
    },
  ],
  [
    'a parameter of a media type of a request',
    {
      change: (api) => {
        const { content } = POST(api).requestBody;
        POST(api).requestBody.content = { ...content, 'application/json;v=2': content['application/json'] };
        delete POST(api).requestBody.content['application/json'];
      },
      want: ['request.media-type.changed POST /things body'],
    },
  ],
  [
    'a parameter of a media type of a response',
    {
      change: (api) => {
        const { content } = GET(api).responses[200];
        content['application/json; charset="UTF-8"'] = content['application/json'];
        delete content['application/json'];
      },
      want: ['response.media-type.changed GET /things 200 body'],
    },
  ],
  [
    'the encoding of the parts of a request',
    {
      change: (api) => {
        const { content } = POST(api).requestBody;
        content['multipart/form-data'].encoding = { file: { contentType: 'image/png' } };
      },
      want: ['request.part-encoding.changed POST /things body multipart/form-data'],
    },
  ],
  [
    'the encoding of the parts of a response',
    {
      change: (api) => {
        const { content } = GET(api).responses[200];
        content['multipart/mixed'].encoding = { file: { contentType: 'image/png' } };
      },
      want: ['response.part-encoding.changed GET /things 200 body multipart/mixed'],
    },
  ],
  [
    'a status',
    {
      change: (api) => {
        GET(api).responses['4xx'] = done;
      },
      want: ['response.status.added GET /things 4XX'],
      line: '"4xx": {',
    },
  ],
  [
    'a header',
    {
      change: (api) => {
        GET(api).responses[200].headers.ETag = { schema: text };
      },
      want: ['response.header.added GET /things 200 header etag'],
      line: '"ETag": {',
    },
  ],
  [
    'a header that is optional now',
    {
      change: (api) => {
        GET(api).responses[200].headers['x-total'].required = false;
      },
      want: ['response.header-required.removed GET /things 200 header x-total'],
    },
  ],
  [
    'a header serialised in another way',
    {
      change: (api) => {
        GET(api).responses[200].headers['x-total'].content = json(text);
      },
      want: ['response.header-form.changed GET /things 200 header x-total'],
    },
  ],
  [
    'the schema of a header',
    {
      change: (api) => {
        GET(api).responses[200].headers['x-total'].schema = { ...text, pattern: '^1$' };
      },
      want: ['response.pattern.added GET /things 200 header x-total'],
      line: '"pattern": "^1$"',
    },
  ],
  [
    'another media type of a response',
    {
      change: (api) => {
        GET(api).responses[200].content['text/plain'] = { schema: text };
      },
      want: ['response.media-type.added GET /things 200 body'],
    },
  ],
  [
    'the schema of a response',
    {
      change: (api) => {
        GET(api).responses[200].content['application/json'].schema.maxItems = 9;
      },
      want: ['response.item-count.added GET /things 200 body application/json'],
      line: '"maxItems": 9',
    },
  ],
  [
    'the security of an operation',
    {
      change: (api) => {
        POST(api).security = [];
      },
      want: ['request.authentication.changed POST /things'],
      line: '"security": []',
    },
  ],
  [
    'the security scheme of all operations',
    {
      change: (api) => {
        api.components.securitySchemes.token = { type: 'http', scheme: 'bearer' };
      },
      want: [
        'request.authentication.changed GET /things',
        'request.authentication.changed GET /things/{id}',
        'request.authentication.changed POST /things',
        'request.authentication.changed POST /things/{id}',
        'request.authentication.changed POST /things/{id} reset',
        'request.authentication.changed POST /things/{id} start',
      ],
    },
  ],
  [
    'the servers of an operation',
    {
      change: (api) => {
        POST(api).servers = [{ url: '/v2' }];
      },
      want: ['request.servers.changed POST /things'],
      line: '"servers": [',
    },
  ],
  [
    'a callback',
    {
      change: (api) => {
        POST(api).callbacks = { done: { '{$request.body#/url}': { post: { responses: { 200: done } } } } };
      },
      want: ['request.url.added POST {$request.body#/url} (callback done of POST /things)'],
      line: '"post": {',
    },
  ],
  [
    'the request of a webhook, through a reference',
    {
      change: (api) => {
        api.components.pathItems.created.post.requestBody.content['application/json'].schema.properties.b =
          text;
      },
      want: ['request.property.added POST webhook created body application/json'],
      line: '"b": {',
    },
  ],
  [
    'a webhook',
    {
      change: (api) => {
        api.webhooks.deleted = { post: { responses: { 200: done } } };
      },
      want: ['request.url.added POST webhook deleted'],
    },
  ],
  [
    'the responses to a callback of a webhook',
    {
      change: (api) => {
        api.components.callbacks.more['{$request.body#/url}'].put.responses[204] = done;
      },
      want: ['response.status.added PUT {$request.body#/url} (callback more of POST webhook created) 204'],
    },
  ],
  [
    'the treatment of undeclared parameters',
    {
      change: (api) => {
        GET(api)['x-undeclared-query'] = 'ignored';
      },
      want: ['request.undeclared-query.changed GET /things'],
      line: '"x-undeclared-query": "ignored"',
    },
  ],
  [
    'the order of checks',
    {
      change: (api) => {
        POST(api)['x-path-before-body'] = true;
      },
      want: ['response.check-order.changed POST /things'],
    },
  ],
  [
    'the methods that Allow names',
    {
      change: (api) => api['x-surface'].routes['/things'].methods.push('PATCH'),
      want: ['response.allow.changed unknownMethod /things'],
      line: '"methods": [',
    },
  ],
  [
    'the refusal of an unknown URL',
    {
      change: (api) => {
        api['x-surface'].unknownUrl[410] = done;
      },
      want: ['response.status.added unknownUrl 410'],
      line: '"410": {',
    },
  ],
  [
    'the default refusal of an unknown method',
    {
      change: (api) => {
        api['x-surface'].unknownMethod[410] = done;
      },
      want: ['response.status.added unknownMethod 410'],
    },
  ],
  [
    'the refusal of an unknown method of one URL',
    {
      change: (api) => {
        delete api['x-surface'].routes['/things/{id}'].unknownMethod;
      },
      want: [
        'response.status.added unknownMethod /things/{id} 405',
        'response.status.removed unknownMethod /things/{id} 404',
      ],
    },
  ],
  [
    'the refusal of a method of a later version',
    {
      change: (api) => {
        api['x-surface'].routes['/things'].notYet = { DELETE: { 404: done, 405: done } };
      },
      want: ['response.status.added notYet DELETE /things 405'],
    },
  ],
  [
    'a refusal that is gone',
    {
      change: (api) => {
        delete api['x-surface'].unknownUrl;
      },
      want: ['response.status.removed unknownUrl 404'],
      line: '"404": {',
    },
  ],
];

/** Edits that no client can see. */
export const SILENT_ROWS: readonly (readonly [title: string, Change])[] = [
  [
    'the name of a parameter of the path',
    (api) => {
      const item = api.paths['/things/{id}'];
      item.get.parameters[0].name = 'uuid';
      api.paths = { '/things/{uuid}': item, '/things': api.paths['/things'] };
      api['x-surface'].routes['/things/{uuid}'] = api['x-surface'].routes['/things/{id}'];
      delete api['x-surface'].routes['/things/{id}'];
    },
  ],
  [
    'the order of actions',
    (api) => {
      const { reset, start } = ACTIONS(api);
      api.paths['/things/{id}'].post['x-actions'] = { start, reset };
    },
  ],
  [
    'headers that OpenAPI ignores as parameters',
    (api) => GET(api).parameters.push({ name: 'Accept', in: 'header', schema: text }),
  ],
  [
    'the name of a scheme',
    (api) => {
      api.components.securitySchemes.key = api.components.securitySchemes.token;
      api.security = [{ key: [] }];
    },
  ],
  [
    'a refusal that no call gets, since the method exists',
    (api) => {
      api['x-surface'].routes['/things'].notYet = { GET: { 500: done } };
    },
  ],
  [
    'the default server',
    (api) => {
      api.servers = [{ url: '/' }];
    },
  ],
  [
    'a media type in capitals',
    (api) => {
      const { content } = POST(api).requestBody;
      content['Application/JSON'] = content['application/json'];
      delete content['application/json'];
    },
  ],
];
