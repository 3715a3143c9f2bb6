/** The gate accepts what no call shows: the name of an exploded object in the query. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from './git-repository.ts';

const document = (parameters: string) => `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets:
    get:
      parameters: [${parameters}]
      responses:
        "200": { description: The pets. }
`;
const object = (name: string, properties: string) =>
  `{ name: ${name}, in: query, schema: { type: object, properties: { ${properties} } } }`;
const NAMED = object('filter', 'kind: { type: string }, age: { type: integer }');
const OPEN = (name: string) =>
  `{ name: ${name}, in: query, schema: { type: object, patternProperties: { "^a": { type: string } } } }`;
const KIND = '{ name: kind, in: query, schema: { type: string } }';
const AGE = '{ name: age, in: query, schema: { type: integer } }';

let repository: GitRepository;
beforeEach(() => {
  repository = new GitRepository();
});
afterEach(() => repository.remove());

async function gate(before: string, after: string, ...flags: string[]) {
  repository.write('openapi.yaml', document(before));
  repository.commit();
  repository.write('openapi.yaml', document(after));
  return repository.interop('gate', 'openapi.yaml', '--base', 'main', ...flags);
}

describe('interop gate, for an exploded object in the query', () => {
  it.each([
    ['another name', NAMED, NAMED.replace('filter', 'f'), 0],
    ['another name, with names that clients choose', OPEN('a'), OPEN('b'), 0],
    ['single parameters', NAMED, `${AGE}, ${KIND}`, 0],
    ['a single parameter fewer', NAMED, KIND, 1],
    ['another type', NAMED, NAMED.replace('integer', 'number'), 1],
    [
      'deepObject, where the name counts',
      NAMED.replace('query,', 'query, style: deepObject,'),
      NAMED.replace('filter', 'f').replace('query,', 'query, style: deepObject,'),
      1,
    ],
  ])('decides for %s', async (_title, before, after, code) => {
    expect(await gate(before, after)).toMatchObject({ code });
  });
});

describe('interop gate --format github', () => {
  it('names no file for a finding without one', async () => {
    repository.write('api/1.0.0.yaml', document(KIND));
    repository.write('api/1.1.0.yaml', document(KIND).replace('1.0.0', '1.1.0'));
    repository.commit();
    repository.git('rm', '-q', 'api/1.1.0.yaml');
    const { out } = await repository.interop('gate', 'api', '--base', 'main', '--format', 'github');
    expect(out).toMatch(/^::error title=published\.removed::api 1\.1\.0 published, and now missing/m);
  });

  it('names the lock, if there is one', async () => {
    repository.write('api/1.0.0.yaml', document(KIND));
    repository.write('api/1.1.0.yaml', document(KIND).replace('1.0.0', '1.1.0'));
    await repository.interop('gate', 'api', '--publish');
    repository.commit();
    repository.git('rm', '-q', 'api/1.1.0.yaml');
    const { out } = await repository.interop('gate', 'api', '--base', 'main', '--format', 'github');
    expect(out).toMatch(/^::error file=api\/published\.lock,line=1,title=published\.removed::/m);
  });
});
