/** Queries for allocation candidates that are refused, each as a case. */
import type { QueryInput } from '../../../../runner/case/paths.ts';
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import type { facts } from '../../facts.ts';

export interface RefusedQuery {
  /** What follows "a query for candidates" in the title. */
  words: string;
  query: QueryInput;
  since?: Microversion;
  until?: Microversion;
  code?: 'duplicate_key' | 'bad_value' | 'missing_value';
}

/** @param first the first microversion of the rows that name none */
export function addRefusedQueries(
  fact: ReturnType<typeof facts>['fact'],
  first: Microversion,
  questions: Readonly<Record<string, RefusedQuery>>,
): void {
  for (const [id, { words, query, since = first, until, code }] of Object.entries(questions)) {
    fact(
      `refuses.${id}`,
      `a query for candidates ${words} is refused`,
      { since, ...(until && { until }), clause: 'status' },
      async (cloud) => {
        const expected = code ? `placement.query.${code}` : 'placement.undefined_code';
        await cloud.expect(400, expected).get('/allocation_candidates', {}, { query });
      },
    );
  }
}
