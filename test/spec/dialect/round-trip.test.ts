import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../../spec/dialect/import/import-document.ts';
import { rejectProblem } from '../../../spec/dialect/marks/dialect-problem.ts';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import { folderOnDisk } from '../../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../../spec/versions/read-versions.ts';
import { API_ROWS, SILENT_ROWS, smallApi } from '../diff/api-rows.ts';
import { OTHER_ROWS, SAME_ROWS } from '../diff/same-rows.ts';
import { SCHEMA_ROWS } from '../diff/schema-rows.ts';
import { api, schemaApi } from '../diff/small-api.ts';
import { asVersions } from './export/as-versions.ts';
import { readImported } from './import/imported-versions.ts';
import { parseMarked } from './marks/parse-marked.ts';
import { findRoundTripLosses } from './round-trip.ts';
import { SERVERS_API } from './servers-api.ts';

const called = (status: number, url = '{$request.body#/url}') => ({
  done: { [url]: { post: { responses: { [status]: { description: 'Notified.' } } } } },
});

// biome-ignore lint/suspicious/noExplicitAny: rows reach into it to change it
const OWN_ROWS: [string, (whole: any) => void][] = [
  [
    'a header with a media type',
    ({ paths }) => {
      paths['/things'].get.responses[200].headers['x-total'] = {
        required: true,
        content: { 'text/plain': {} },
      };
    },
  ],
  ['a callback', ({ paths }) => Object.assign(paths['/things'].post, { callbacks: called(200) })],
  [
    'properties below a pattern with a backslash',
    ({ paths }) => {
      paths['/things'].post.requestBody.content['application/json'].schema = {
        patternProperties: { '^\\d$': { type: 'string', properties: { a: false } } },
      };
    },
  ],
  [
    'a path that loses its operations and keeps its parameters',
    ({ paths }) => {
      paths['/things/{id}'].parameters = paths['/things/{id}'].get.parameters;
      delete paths['/things/{id}'].get;
    },
  ],
];

describe('export and import keep the versions', () => {
  it.each([
    ['placement', 10],
    ['scheduler', 13],
  ])('of %s, the last %d', (service, count) => {
    const folder = fileURLToPath(new URL(`../../../spec/${service}`, import.meta.url));
    // All versions: round-trip.long.test.ts.
    const versions = readVersions(folderOnDisk(folder)).slice(-count);
    expect(versions).toHaveLength(count);
    expect(findRoundTripLosses(versions)).toEqual([]);
  });

  it('of an imported document', () => {
    const imported = importDocument(parseMarked(SERVERS_API).file, {}, rejectProblem);
    const versions = readImported(imported);
    expect(versions.map(({ version }) => version).join(' ')).toBe('2.1 2.5 2.7 2.10 2.11 2.12 2.20');
    expect(findRoundTripLosses(versions)).toEqual([]);
  });

  it.each([...API_ROWS.map(([title, { change }]) => [title, change] as const), ...OWN_ROWS])(
    'when a part is added, removed and added again: %s',
    (_title, change) => {
      const [one, other] = [api('one.json', smallApi()), api('other.json', smallApi(change))];
      expect(findRoundTripLosses(asVersions(one, other, one, other))).toEqual([]);
      expect(findRoundTripLosses(asVersions(other, one, one, other))).toEqual([]);
    },
  );

  it('when another call of a callback has other responses', () => {
    const [one, other] = [called(200), called(204, '{$url}')].map((callbacks, index) =>
      api(`${index}.json`, { paths: { '/': { post: { callbacks, responses: {} } } } }),
    ) as [ApiDocument, ApiDocument];
    expect(findRoundTripLosses(asVersions(one, other, one))).toEqual([]);
  });

  it.each(SILENT_ROWS)('when no client can see the change: %s', (_title, change) => {
    const [one, other] = [api('one.json', smallApi()), api('other.json', smallApi(change))];
    expect(findRoundTripLosses(asVersions(one, other, one))).toEqual([]);
  });

  it.each(SCHEMA_ROWS)('when a schema changes: %s', (_title, { before, after }) => {
    const [one, other] = [schemaApi('one.json', before), schemaApi('other.json', after)];
    expect(findRoundTripLosses(asVersions(one, other, one))).toEqual([]);
  });

  it.each([...SAME_ROWS, ...OTHER_ROWS])('when a component changes: %s', (_title, before, after) => {
    const [one, other] = [before, after].map((schema, index) => {
      const items = { $ref: '#/components/schemas/It' };
      return schemaApi(`${index}.json`, { type: 'array', items }, { schemas: { It: schema } });
    }) as [ApiDocument, ApiDocument];
    expect(findRoundTripLosses(asVersions(one, other, one))).toEqual([]);
  });
});
