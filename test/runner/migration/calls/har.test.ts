/** HAR files as browsers and proxies write them, and files that are none. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readRecordedCalls } from '../../../../runner/migration/calls/read-calls.ts';
import { placement } from '../sample-calls.ts';

const ROOT = 'https://cloud.example.com/placement';
const VERSION = [{ name: 'OpenStack-API-Version', value: 'placement 1.10' }];

interface EntryParts {
  request?: object;
  response?: object;
  root?: string;
}

/** An entry of a call that the service answers. */
function entry(path: string, { request = {}, response = {}, root = ROOT }: EntryParts = {}): object {
  return {
    request: { method: 'GET', url: root + path, headers: VERSION, ...request },
    response: {
      status: 200,
      headers: [],
      content: { text: '{}', mimeType: 'application/json' },
      ...response,
    },
  };
}

function har(...entries: unknown[]): string {
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'a test', version: '1' }, entries } });
}

function read(text: string | Uint8Array, root?: string) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return readRecordedCalls('traffic.har', bytes, { service: placement, ...(root !== undefined && { root }) });
}

describe('an archive of mitmproxy', () => {
  const { calls, omitted } = read(readFileSync('docs/examples/migration/traffic.har'));

  it('has the calls to the service, below its mount', () => {
    expect(
      calls.map(({ method, path, version, place }) => `${place.entry} ${method} ${path} ${version}`),
    ).toEqual([
      '1 GET / 1.10',
      '2 POST /resource_providers 1.10',
      '3 PUT /resource_providers/b2d1b44d-7a3c-4b6f-9d0e-000000000001/inventories 1.10',
      '4 GET /allocation_candidates 1.10',
      '5 PUT /allocations/b2d1b44d-7a3c-4b6f-9d0e-0000000000c1 1.10',
      '6 GET /usages 1.10',
      '7 DELETE /allocations/b2d1b44d-7a3c-4b6f-9d0e-0000000000c1 1.10',
    ]);
  });

  it('has their bodies, and those of answers', () => {
    expect(calls[4]?.body?.value).toMatchObject({ project_id: 'p' });
    expect(calls[5]?.answer).toMatchObject({ status: 200, body: { usages: { VCPU: 1 } } });
    expect(calls[6]?.answer).toMatchObject({ status: 204, body: undefined });
  });

  it('leaves out the calls to another service and to a host that is away', () => {
    expect(omitted).toEqual([{ reason: 'calls to other addresses', count: 2 }]);
  });
});

describe('what programs write differently', () => {
  it.each<[string, object, object]>([
    [
      'pseudo-headers of HTTP/2',
      entry('/traits', {
        request: {
          headers: [{ name: ':authority', value: 'x' }, { name: ':path', value: '/y' }, ...VERSION],
        },
      }),
      { path: '/traits', version: '1.10' },
    ],
    [
      'a body in base64',
      entry('/traits', {
        response: {
          content: { text: Buffer.from('{"traits":["A"]}').toString('base64'), encoding: 'base64' },
        },
      }),
      { answer: { kind: 'recorded', status: 200, headerNames: [], body: { traits: ['A'] } } },
    ],
    [
      'a request body in base64',
      entry('/resource_classes', {
        request: {
          method: 'POST',
          postData: { text: Buffer.from('{"name":"CUSTOM_A"}').toString('base64'), encoding: 'base64' },
        },
      }),
      { body: { value: { name: 'CUSTOM_A' } } },
    ],
    [
      'an answer without its body',
      entry('/traits', { response: { content: { size: 10, mimeType: 'application/json' } } }),
      { answer: { body: undefined } },
    ],
    [
      'a call that was cancelled',
      entry('/traits', { response: { status: 0 } }),
      { answer: { kind: 'unseen' } },
    ],
    ['no response at all', { ...entry('/traits'), response: undefined }, { answer: { kind: 'unseen' } }],
    [
      'a header that is repeated',
      entry('/traits', {
        request: { headers: [{ name: 'OpenStack-API-Version', value: 'compute 2.1' }, ...VERSION] },
      }),
      { version: '1.10' },
    ],
    [
      'a query, encoded',
      entry('/resource_providers?name=a%20b&required=X&required=Y'),
      {
        query: [
          { name: 'name', value: 'a b' },
          { name: 'required', value: 'X' },
          { name: 'required', value: 'Y' },
        ],
      },
    ],
    [
      'a service at the root of its host',
      entry('/traits', { root: 'http://host:8778' }),
      { path: '/traits' },
    ],
    [
      'the microversion of another spelling',
      entry('/traits', {
        request: { headers: [{ name: 'openstack-api-version', value: 'PLACEMENT 1.10' }] },
      }),
      { version: '1.10' },
    ],
    [
      'the word for the newest version',
      entry('/traits', {
        request: { headers: [{ name: 'openstack-api-version', value: 'placement latest' }] },
      }),
      { version: 'latest' },
    ],
  ])('%s', (_name, each, want) => {
    expect(read(har(each)).calls).toMatchObject([want]);
  });

  it('a byte order mark, and compression', () => {
    expect(read(`\ufeff${har(entry('/traits'))}`).calls).toHaveLength(1);
    expect(read(gzipSync(har(entry('/traits')))).calls).toHaveLength(1);
  });

  it('entries of other services, of browsers, and of other protocols are none of the calls', () => {
    const { calls, omitted } = read(
      har(
        entry('/traits'),
        entry('/v2.1/servers', { root: 'https://cloud.example.com/compute', request: { headers: [] } }),
        entry('/traits', { root: 'https://other.example.com/placement', request: { headers: [] } }),
        entry('/traits', { request: { method: 'OPTIONS', headers: [] } }),
        { request: { method: 'GET', url: 'wss://cloud.example.com/placement/traits', headers: [] } },
        { request: { method: 'GET', url: 'data:image/png;base64,AAAA', headers: [] } },
        null,
      ),
    );
    expect(calls).toHaveLength(1);
    expect(omitted).toEqual([
      { reason: 'calls to other addresses', count: 2 },
      { reason: 'requests of browsers for permission (OPTIONS)', count: 1 },
    ]);
  });

  it('calls without a version belong to the service as well, below its mount', () => {
    const { calls } = read(har(entry('/traits'), entry('/traits', { request: { headers: [] } })));
    expect(calls.map(({ version }) => version)).toEqual(['1.10', null]);
  });

  it('where no call asks for a version, paths show the mount', () => {
    const { calls } = read(
      har(entry('/traits/CUSTOM_A', { request: { headers: [] } }), entry('/', { request: { headers: [] } })),
    );
    expect(calls.map(({ path }) => path)).toEqual(['/traits/CUSTOM_A', '/']);
  });

  it('a root that is named counts in place of what calls show', () => {
    const unknown = { request: { headers: [] } };
    const { calls } = read(
      har(entry('/no/such', unknown), entry('/traits', { ...unknown, root: 'https://a' })),
      `${ROOT}/`,
    );
    expect(calls.map(({ path }) => path)).toEqual(['/no/such']);
  });
});

describe('a file that is refused', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['an empty one', '\n', /^traffic\.har is empty\. Expected a HAR file/],
    [
      'one that is not JSON',
      '<html>',
      /^traffic\.har is neither a HAR file nor recorded exchanges: .* Expected an archive/,
    ],
    ['another JSON', '{"log":{}}', /^traffic\.har is no HAR file: it has no log\.entries/],
    ['a list', '[]', /it has no log\.entries/],
    ['an archive without entries', har(), /^traffic\.har has no entries\. Record again/],
    [
      'an archive without a call to the service',
      har(entry('/v2.1/servers', { root: 'https://a:8774', request: { headers: [] } })),
      /^traffic\.har has no call to placement: its 1 entry is a call to a:8774\. Name the root of the service with --target URL\./,
    ],
    [
      'a file that is cut',
      gzipSync(har(entry('/traits'))).subarray(0, 40),
      /^traffic\.har cannot be uncompressed/,
    ],
    [
      'exchanges of another format',
      '{"format":"api-interop/exchanges","formatVersion":9}\n',
      /format version 9, and this program reads 1/,
    ],
    [
      'exchanges without calls',
      '{"format":"api-interop/exchanges","formatVersion":1}\n{"calls":0}\n',
      /has no call to placement/,
    ],
    [
      'exchanges with another line',
      '{"format":"api-interop/exchanges","formatVersion":1}\n{}\n',
      /^traffic\.har:2 is no recorded call/,
    ],
  ])('%s', (_name, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
