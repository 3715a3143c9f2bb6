/** What `interop diff` and `interop gate` print of many changes, and at which lines GitHub shows them. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from './git-repository.ts';

const OPERATIONS = Array.from({ length: 14 }, (_, index) => `/things${index}`);

/** Every operation responds with the component, once as the body and once in a list. */
const document = (version: string, properties: string, parameters = '') =>
  `openapi: 3.1.0
info: { title: Things, version: ${version} }
paths:
${OPERATIONS.map(
  (path, index) => `  ${path}:
    get:
      parameters: [${parameters.replaceAll('N', String(index))}]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: ${index % 2 === 0 ? '{ $ref: "#/components/schemas/Thing" }' : '{ type: array, items: { $ref: "#/components/schemas/Thing" } }'}
`,
).join('')}components:
  schemas:
    Thing:
      type: object
      required: [name]
      properties:
        name: { type: string }
${properties}`;
const AGE = '        age: { type: integer }\n';
const LIMIT = '{ name: limitN, in: query, schema: { type: integer } }';

let repository: GitRepository;
beforeEach(() => {
  repository = new GitRepository();
  repository.write('apis/things/old.yaml', document('1.0.0', '', LIMIT));
  repository.write('apis/things/new.yaml', document('1.0.0', AGE));
});
afterEach(() => repository.remove());

const diff = (...flags: string[]) =>
  repository.interopIn(
    'apis/things',
    'diff',
    ...['old.yaml', 'new.yaml'].map((name) => join(repository.folder, 'apis/things', name)),
    ...flags,
  );

describe('interop diff of many changes', () => {
  it('prints totals first', async () => {
    const { out } = await diff();
    expect(out.split('\n').slice(0, 4)).toEqual([
      '            added  removed  changed',
      'request         0       14        0',
      'response       14        0        0',
      '14 can break old clients on a new cloud, 0 can break new clients on an old cloud, 14 can break interoperability only',
    ]);
    expect(out).toContain('DIFFERENT  28 changes in 14 operations between');
  });

  it('shows a change of a component once, with its operations', async () => {
    const { out } = await diff();
    expect(out.match(/response\.property\.added/g)?.length).toBe(1);
    expect(out).toMatch(
      /^\+ response property …\/age of component Thing {2}\[response\.property\.added, property\]$/m,
    );
    expect(out).toContain('  GET /things0 (200)\n');
    expect(out).toContain('and 10 more operations');
  });

  it('keeps equal properties of different components apart', async () => {
    const two = (properties: string) => {
      const other = `    Other:\n      type: object\n      properties:\n        name: { type: string }\n${properties}`;
      return `${document('1.0.0', properties).replace('schemas/Thing', 'schemas/Other')}${other}`;
    };
    repository.write('apis/things/old.yaml', two(''));
    repository.write('apis/things/new.yaml', two(AGE));
    const { out } = await diff();
    expect(out).toMatch(
      /^\+ response property \/age {2}\[response\.property\.added, property\]\n {2}GET \/things0 \(200\)\n {2}\{/m,
    );
    expect(out).toContain('of component Thing');
  });

  it('stays within the annotations that GitHub shows, below a notice with the sum', async () => {
    const { out } = await diff('--format', 'github');
    const lines = out.split('\n');
    expect(lines[0]).toBe(
      '::notice title=api-interop::28 changes in 14 operations (request: 14 removed; response: 14 added). 11 are shown as annotations, and 4 more in the log of this step.',
    );
    expect(lines.filter((line) => line.startsWith('::error')).length).toBe(10);
    expect(lines.filter((line) => line.startsWith('::warning')).length).toBe(1);
    expect(lines.slice(lines.indexOf('::group::More annotations')).length).toBe(7);
    expect(out).toMatch(/^error apis\/things\/new\.yaml:\d+ request\.parameter\.removed: /m);
  });

  it('writes paths from the root of the repository, for GitHub and SARIF', async () => {
    const { out } = await diff('--format', 'github');
    expect(out).toMatch(
      /^::error file=apis\/things\/new\.yaml,line=\d+,title=request\.parameter\.removed::/m,
    );
    const sarif = JSON.parse((await diff('--format', 'sarif')).out);
    const [{ physicalLocation }] = sarif.runs[0].results[0].locations;
    expect(physicalLocation.artifactLocation.uri).toBe('apis/things/new.yaml');
    expect((await diff()).out).toMatch(/^ {2}new\.yaml:\d+$/m);
  });

  it('shows an addition that old clients do not notice as a warning', async () => {
    repository.write('apis/things/old.yaml', document('1.0.0', ''));
    repository.write('apis/things/new.yaml', document('1.0.0', '', LIMIT));
    expect((await diff('--format', 'github')).out).not.toContain('::error');
    repository.write(
      'apis/things/new.yaml',
      document('1.0.0', '', LIMIT.replace('query,', 'query, required: true,')),
    );
    expect((await diff('--format', 'github')).out).toContain('::error');
  });

  it('shows the action of an overlay that removed something', async () => {
    repository.write('api/1.0.yaml', document('"1.0"', AGE, LIMIT));
    repository.write(
      'api/1.1.overlay.yaml',
      `overlay: 1.1.0
info: { title: Less, version: "1.1" }
actions:
  - target: $.info
    update: { version: "1.1" }
  - target: $.components.schemas.Thing.properties.age
    remove: true
  - target: $.paths['/things3']
    remove: true
`,
    );
    const { out } = await repository.interop('diff', 'api', '1.0', '1.1', '--format', 'github');
    expect(out).toContain('::error file=api/1.1.overlay.yaml,line=9,title=request.url.removed::');
    expect(out).toMatch(/^::\w+ file=api\/1\.1\.overlay\.yaml,line=7,title=response\.property\.removed::/m);
    const back = await repository.interop('diff', 'api', '1.1', '1.0', '--format', 'github');
    expect(back.out).toContain('file=api/1.0.yaml');
  });
});

describe('interop gate of many changes', () => {
  it('shows the violation first, and stays within the annotations that GitHub shows', async () => {
    repository.write('apis/things/openapi.yaml', document('1.0.0', '', LIMIT));
    repository.commit();
    repository.write('apis/things/openapi.yaml', document('1.0.0', '', LIMIT.replace('limit', 'size')));
    const { out } = await repository.interopIn(
      'apis/things',
      ...['gate', 'openapi.yaml', '--base', 'main', '--format', 'github'],
    );
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^::notice title=api-interop::1 violation with 28 changes\. 20 are shown/);
    expect(lines[1]).toMatch(/^::error file=apis\/things\/openapi\.yaml,line=1,title=published\.changed::/);
    expect(lines.filter((line) => line.startsWith('::error')).length).toBe(10);
    expect(lines.filter((line) => line.startsWith('::warning')).length).toBe(10);
    expect(out).toMatch(/^FAIL\. openapi\.yaml: 1 version not as published/m);
  });
});
