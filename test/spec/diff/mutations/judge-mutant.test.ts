/** The judge finds each kind of wrong report. */
import { expect, it } from 'vitest';
import type { ApiDocument } from '../../../../spec/openapi/api-document.ts';
import { smallDocument } from '../../contract/small-document.ts';
import type { Edit, Family } from './edit.ts';
import { problemsOf } from './judge/judge-mutant.ts';
import type { Mutant } from './mutants.ts';
import type { Expected, MutationSite } from './place.ts';
import { listMutationSites } from './places.ts';

const NAME = ['components', 'schemas', 'Name'];
const LONGER = { type: 'string', minLength: 1 };
const LENGTH: Expected = { rule: 'length', kind: 'added' };

const ROWS: [
  string,
  { changed: typeof LONGER | { type: string }; expected: Expected[]; problem?: RegExp },
][] = [
  ['what is reported is what can be seen', { changed: LONGER, expected: [LENGTH] }],
  ['nothing is reported where nothing can be seen', { changed: { type: 'string' }, expected: [] }],
  ['something is reported that cannot be seen', { changed: LONGER, expected: [], problem: /not to be seen/ }],
  [
    'nothing is reported of what can be seen',
    { changed: { type: 'string' }, expected: [LENGTH], problem: /^not reported: response.length.added/ },
  ],
  [
    'it is reported by another rule',
    {
      changed: LONGER,
      expected: [{ ...LENGTH, rule: 'pattern' }],
      problem: /^not reported: response.pattern.added/,
    },
  ],
  [
    'it is reported of another operation',
    { changed: LONGER, expected: [{ ...LENGTH, operation: 'PUT /things' }], problem: /PUT \/things/ },
  ],
  [
    'the report points elsewhere',
    { changed: LONGER, expected: [{ ...LENGTH, below: '/x' }], problem: /points at "\/name"/ },
  ],
];

it.each(ROWS)('%s', (_name, { changed, expected, problem }) => {
  const problems = problemsOf(mutantOf(changed, expected));
  if (problem) expect(problems.join('\n')).toMatch(problem);
  else expect(problems).toEqual([]);
});

it('a report without a line is a problem', () => {
  const mutant = mutantOf(LONGER, [LENGTH]);
  const document = { ...mutant.document, locate: () => '' };
  expect(problemsOf({ ...mutant, document })).toContainEqual(expect.stringContaining('has no line'));
});

function mutantOf(changed: object, expected: readonly Expected[]): Mutant {
  const root = smallDocument() as unknown as ApiDocument['root'];
  const document: ApiDocument = {
    name: 'small',
    version: '1.0',
    root,
    isOpenApi30: false,
    locate: () => 'small.yaml:1',
  };
  const place = listMutationSites(root).find(({ path }) => path.join() === NAME.join()) as MutationSite;
  const family: Family = { name: 'one', roles: ['schema'], edits: () => [] };
  const apply: Edit['apply'] = () =>
    smallDocument((whole) => {
      whole.components.schemas.Name = changed;
    }) as unknown as ApiDocument['root'];
  return { family, document, place, edit: { name: 'one', apply, expected } };
}
