/** Compares what holds for an operation as a whole and is a plain value: authentication, servers. */

import { canonicalise } from '../../openapi/canonical.ts';
import type { ChangeRule } from '../change-ids.ts';
import type { OperationDifference } from '../difference.ts';
import type { OperationForm } from '../form/operation-form.ts';
import { effectOfFact } from './fact-effects.ts';
import { FACT_RULES } from './operation-rules.ts';

export function compareFacts(before: OperationForm, after: OperationForm): OperationDifference[] {
  if (before.facts === after.facts) return [];
  return Object.entries(FACT_RULES).flatMap(([name, { clause, side, keyword }]) => {
    const [factBefore, factAfter] = [before.facts.get(name) ?? null, after.facts.get(name) ?? null];
    if (factBefore === factAfter || canonicalise(factBefore) === canonicalise(factAfter)) return [];
    const holder = factAfter === null ? 'before' : 'after';
    return {
      rule: name as ChangeRule,
      clause,
      kind: 'changed',
      effect: effectOfFact(name, factBefore, factAfter),
      location: { in: side === 'request' ? 'operation' : 'response' },
      before: factBefore,
      after: factAfter,
      declared: { source: (holder === 'before' ? before : after).source, key: keyword, in: holder },
    };
  });
}
