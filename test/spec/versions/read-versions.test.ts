import { describe, expect, it } from 'vitest';
import { requireTarget } from '../../../spec/openapi/references/references.ts';
import type { Folder } from '../../../spec/versions/folder.ts';
import { readVersions } from '../../../spec/versions/read-versions.ts';

const folder = (files: { [name: string]: string }): Folder => ({
  path: 'api',
  names: () => Object.keys(files),
  text: (name) => files[name] as string,
});
const document = (version: string) =>
  `openapi: 3.1.0\ninfo: { title: An API, version: ${version} }\npaths: {}\n`;
const overlay = (version: string) =>
  `overlay: 1.1.0\ninfo: { title: A step, version: "1" }\nactions:\n  - target: $.info\n    update: { version: ${version} }\n`;

describe('the versions of a folder', () => {
  it('are ordered by their numbers, and a number without quotes keeps its text', () => {
    const versions = readVersions(
      folder({
        'a.yaml': document('1.10'),
        'b.yaml': document('1.9'),
        'c.json': '{"openapi":"3.1.0","info":{"version":1.20}}',
      }),
    );
    expect(versions.map(({ version }) => version)).toEqual(['1.9', '1.10', '1.20']);
  });

  it('can be one document and overlays, next to a policy', () => {
    const versions = readVersions(
      folder({
        '1.10.overlay.yaml': overlay('"1.10"'),
        '1.0.yaml': document('1.0'),
        '1.9.overlay.yaml': overlay('"1.9"'),
        'deprecation-policy.yaml': 'a: b',
      }),
    );
    expect(versions.map(({ version, title }) => [version, title])).toEqual([
      ['1.0', 'An API'],
      ['1.9', 'A step'],
      ['1.10', 'A step'],
    ]);
  });

  it.each([
    ['docker-compose.yml', 'services:\n  api: { image: "api:1" }\n'],
    ['chart.yaml', '{{ if .Values.api }}\nopenapi-url: {{ .Values.url }}\n{{ end }}\n'],
    ['package.json', '{ "name": "a", "dependencies": { "openapi": "1" } }'],
    ['list.json', '[{ "openapi": "3.1.0" }]'],
    ['broken.yaml', 'a: [\n'],
  ])('leave out %s, which is no document', (name, text) => {
    const versions = readVersions(folder({ [name]: text, 'a.yaml': document('"1.0"') }));
    expect(versions.map(({ version }) => version)).toEqual(['1.0']);
  });

  it.each([
    ['a.json', '{ "info": { "version": "1.0" }, "openapi": "3.1.0", "paths": {} }'],
    ['a.yaml', '{ "openapi": "3.1.0", "info": { "version": "1.0" }, "paths": {} }'],
    ['a.yml', '# comment\n"openapi": 3.1.0\ninfo: { version: "1.0" }\npaths: {}\n'],
  ])('include %s, however it is written', (name, text) => {
    expect(readVersions(folder({ [name]: text })).map(({ version }) => version)).toEqual(['1.0']);
  });

  it('may refer to other files, which are no versions, and keep their lines', () => {
    const versions = readVersions(
      folder({
        '1.0.yaml':
          'openapi: 3.1.0\ninfo: { title: A, version: "1.0" }\npaths: { /a: { $ref: paths/a.yaml } }\n',
        '1.1.overlay.yaml': overlay('"1.1"'),
        'common.json': '{ "type": "string" }',
        'paths/a.yaml': 'get:\n  responses: {}\n',
      }),
    );
    expect(versions.map(({ version }) => version)).toEqual(['1.0', '1.1']);
    for (const { document } of versions) {
      const root = document.root as { paths: { '/a': { $ref: string } } };
      const item = requireTarget(root, root.paths['/a'].$ref);
      expect(document.locate(item, 'get')).toMatch(/^api\/paths\/a\.yaml:[12]$/);
      expect(document.locate(document.root, 'paths')).toBe('api/1.0.yaml:3');
    }
  });

  it.each<[string, { [name: string]: string }, string]>([
    [
      'a document that is not JSON',
      { 'a.json': '{ "info": {}, "openapi": "3.1.0", }' },
      'api/a.json:1: is not JSON',
    ],
    [
      'a document of Swagger 2.0',
      { 'a.yaml': 'swagger: "2.0"\n' },
      'api/a.yaml:1: is a Swagger 2.0 document',
    ],
    [
      'an overlay with a number',
      { '1.0.yaml': document('"1.0"'), '1.10.overlay.yaml': overlay('1.10') },
      'api/1.10.overlay.yaml:5: "info.version" is the number 1.1. Put it in quotes',
    ],
    [
      'an overlay that keeps the version',
      { '1.0.yaml': document('"1.0"'), '1.1.overlay.yaml': overlay('"1.0"') },
      'api/1.1.overlay.yaml: "info.version" is still "1.0"',
    ],
    [
      'overlays without a document',
      { '1.1.overlay.yaml': overlay('"1.1"') },
      'api: overlays need exactly one document to start from; found none',
    ],
    [
      'two documents before overlays',
      { 'a.yaml': document('1'), 'b.yaml': document('2'), '3.overlay.yaml': overlay('"3"') },
      'found a.yaml, b.yaml',
    ],
    [
      'two documents of one version',
      { 'a.yaml': document('1'), 'b.yaml': document('1') },
      'b.yaml: describes version 1, and so does api/a.yaml',
    ],
    ['no files', {}, 'api: has no documents'],
    ['no document', { 'docker-compose.yml': 'services: {}\n' }, 'api: has no documents'],
  ])('are rejected for %s', (_title, files, says) => {
    expect(() => readVersions(folder(files))).toThrow(says);
  });
});
