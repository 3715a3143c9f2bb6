/** Samples from the Link Objects of documents, for answers that list-items.ts could not read. */
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, it } from 'vitest';
import type { Cloud } from '../../../runner/case/cloud.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { loadServiceFolder } from '../../../spec/service-folder/load-service-folder.ts';
import { linkSamples } from '../../../suites/folder/link-samples.ts';
import { listSamples } from '../../../suites/folder/list-samples.ts';

const service = loadServiceFolder(fileURLToPath(new URL('./linked', import.meta.url)));
const AT: Microversion = '1.0';
let calls: string[];
beforeEach(() => {
  calls = [];
});

/** @param answers JSON by path, or a status; 404 for others */
function cloudOf(answers: Record<string, unknown>): Cloud {
  return {
    async call({ path }: { path: string }) {
      calls.push(path);
      const answer = answers[path] ?? 404;
      const isStatus = typeof answer === 'number';
      const response = { status: isStatus ? answer : 200 };
      return { call: { exchange: { response }, headers: new Map(), json: isStatus ? undefined : answer } };
    },
    skip(reason: string) {
      throw new Error(reason);
    },
  } as unknown as Cloud;
}

const FILMS = { data: { first: { key: 'f/1' }, year: 1962 } };
const samples = linkSamples(service, listSamples(service));
const sampleOf = (operation: string, answers: Record<string, unknown>) =>
  samples[operation]?.(cloudOf(answers), AT);

it('are of each GET that a link leads to', () => {
  expect(Object.keys(samples).sort()).toEqual(['listFilms', 'search', 'showCredit', 'showFilm']);
});

it.each([
  ['showFilm', { '/films': FILMS }, { params: { film: 'f/1' } }],
  ['search', { '/films': FILMS }, { params: {}, query: { q: 'year:1962' } }],
  [
    'showCredit',
    { '/films': FILMS, '/films/f%2F1': { director: 7 } },
    { params: { person: '7', film: 'f/1' } },
  ],
])('have the values of the answer: %s', async (operation, answers, expected) => {
  expect(await sampleOf(operation, answers)).toEqual(expected);
});

it('come before the items of lists, which serve where the link has no value', async () => {
  expect(await sampleOf('showFilm', { '/films': FILMS })).toEqual({ params: { film: 'f/1' } });
  expect(calls).toEqual(['/films']);
  const listed = { '/films': { films: [{ id: 'f2' }] }, '/films/f2': {} };
  expect(await sampleOf('showFilm', listed)).toEqual({ params: { film: 'f2' } });
});

it.each([
  ['search', { '/films': { data: {} } }, 'no link in an answer at 1.0 has what search needs'],
  ['search', { '/films': 403 }, 'no link in an answer at 1.0 has what search needs'],
])('say what is missing: %s', async (operation, answers, expected) => {
  await expect(sampleOf(operation, answers)).rejects.toThrow(expected);
});
