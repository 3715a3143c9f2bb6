/** A small API in a temporary folder: a document for 1.0, and overlays that tests write. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';

const ok = (properties: JsonObject, headers: JsonObject = {}) => ({
  description: 'ok',
  headers,
  content: { 'application/json': { schema: { type: 'object', additionalProperties: false, properties } } },
});

export const BASE: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'small', version: '1.0' },
  paths: {
    '/': {
      get: {
        responses: {
          200: ok({ id: { const: 'v1.0' }, min_version: { const: '1.0' }, max_version: { type: 'string' } }),
        },
      },
    },
    '/old': {
      get: {
        'x-capability': 'old-things',
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'string' } }],
        responses: {
          200: ok(
            { things: { type: 'array', items: { $ref: '#/components/schemas/Thing' } } },
            { 'x-count': { required: true, schema: { type: 'string' } } },
          ),
        },
      },
    },
    '/new': {
      put: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: { 204: { description: 'done', headers: {} } },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        additionalProperties: false,
        properties: { name: { type: 'string' }, colour: { type: 'string' } },
      },
    },
  },
};

export class SmallApi {
  /** Guidelines are written beside the folder. */
  readonly #home = mkdtempSync(join(tmpdir(), 'interop-small-'));
  readonly folder = join(this.#home, 'api');

  constructor() {
    this.write('1.0.yaml', BASE);
  }

  write(name: string, content: Json): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** @param actions the update of each target; null removes it */
  version(version: string, actions: { [target: string]: JsonObject | null } = {}): void {
    const info = { ...actions['$.info'], version };
    const all = Object.entries({ ...actions, '$.info': info }).map(
      ([target, update]): JsonObject => (update === null ? { target, remove: true } : { target, update }),
    );
    this.write(`${version}.overlay.yaml`, {
      overlay: '1.1.0',
      info: { title: `What ${version} is about`, version },
      actions: all,
    });
  }

  remove(name: string): void {
    rmSync(join(this.folder, name));
  }

  end(): void {
    rmSync(this.#home, { recursive: true });
  }
}
