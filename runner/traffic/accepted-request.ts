/** Finds what a service accepted although the documents do not have it: an addition that no answer shows. */
import type { Contract } from '../../spec/contract/contract.ts';
import { firstProblem } from '../../spec/contract/validate.ts';
import { type JudgedCall, parseJson } from '../exchange.ts';
import type { Finding, Observation } from '../finding.ts';
import { findDeclaredParameter } from '../probes/query/declared-parameter.ts';

/** @returns findings of the rule `request.refused`, which probes use for the same */
export function findAcceptedRequests(call: JudgedCall): Finding[] {
  const { contract, exchange, microversion } = call;
  const { status } = exchange.response;
  if (contract.kind === 'refusal' || status >= 300) return [];
  return [...findQuery(contract, exchange.request.path), ...findBody(contract, exchange.request.body)].map(
    ({ clause, ...seen }) => ({
      ...seen,
      ...{
        rule: 'request.refused',
        clause,
        level: 'MUST',
        operation: contract.operation,
        microversion,
        status,
      },
      hint: 'What this microversion does not declare has to be refused; to accept it needs a new microversion.',
      exchange,
    }),
  );
}

type Accepted = Observation & Pick<Finding, 'clause'>;

function findQuery(contract: Contract, path: string): Accepted[] {
  if (contract.query.undeclared !== 'refused') return [];
  const [, query = ''] = path.split('?');
  const names = new Set(new URLSearchParams(query).keys());
  return [...names]
    .filter((name) => findDeclaredParameter(contract.query, name) === undefined)
    .map((name) => ({
      clause: 'property',
      location: { in: 'query', name },
      expected: `the parameter ${name} to be refused`,
      actual: 'it was accepted',
    }));
}

function findBody({ body }: Contract, text: string | null): Accepted[] {
  const sent = text === null ? undefined : parseJson(text);
  if (!body || sent === undefined) return [];
  const problem = firstProblem(body.schema, sent);
  if (!problem) return [];
  return [
    {
      clause: 'values',
      location: { in: 'request-body', ...(problem.pointer && { pointer: problem.pointer }) },
      expected: `the body to be refused, which is not ${problem.expected}`,
      actual: 'it was accepted',
    },
  ];
}
