/** Applies every general rule to one exchange. */
import type { Profile } from '../../spec/profile/profile.ts';
import {
  type Exchange,
  headerMap,
  isJsonType,
  type JudgedCall,
  mediaTypeOf,
  parseJson,
} from '../exchange.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { tokenHeader } from '../target/request-headers.ts';
import { MEMBER_TOKEN, OWN_TOKEN } from '../target/token-placeholders.ts';
import { RULES } from './registry.ts';

/** A call without what `judgedCall` reads from its exchange. */
export type CallToJudge = Omit<JudgedCall, 'json' | 'headers'>;

/** Adds headers and parsed body, which all rules share. */
export function judgeCall(call: CallToJudge): JudgedCall {
  const headers = headerMap(call.exchange.response);
  const isJson = isJsonType(mediaTypeOf(headers));
  return { ...call, headers, json: isJson ? parseJson(call.exchange.response.body) : undefined };
}

/** The findings of all rules, in the order of the registry. */
export function judge(call: JudgedCall, rules: readonly Rule[] = RULES): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) for (const seen of rule.check(call)) findings.push(findingOf(rule, call, seen));
  return findings;
}

function findingOf(rule: Rule, call: JudgedCall, seen: ReturnType<Rule['check']>[number]): Finding {
  return {
    rule: rule.id,
    clause: rule.clause,
    level: rule.level,
    operation: call.contract.operation,
    microversion: call.microversion,
    status: call.exchange.response.status,
    hint: rule.hint,
    ...seen,
    exchange: call.exchange,
  };
}

/** The exchange with `$TOKEN` for its token, since reports are published; `$MEMBER_TOKEN` stays. */
export function withoutToken(exchange: Exchange, profile: Profile): Exchange {
  const { header } = profile.authentication;
  const { headers } = exchange.request;
  const sent = header === null ? undefined : headers[header];
  if (sent === undefined || String(sent).includes(MEMBER_TOKEN)) return exchange;
  const hidden = { ...headers, ...tokenHeader(profile, OWN_TOKEN) };
  return { ...exchange, request: { ...exchange.request, headers: hidden } };
}
