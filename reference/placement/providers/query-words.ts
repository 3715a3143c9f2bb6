/**
 * Describes refused query values. A schema only says that a value does not match; these messages say which form is
 * expected, in the wording that OpenStack's own tests assert.
 */
import { isValid } from '../../../spec/contract/validate.ts';
import type { RefusedValue } from '../../http/request/query.ts';

/** @returns undefined for a parameter whose schema problem says enough */
export function describePlacementQuery(refused: RefusedValue): string | undefined {
  const [, kind = ''] = /^(resources|required|root_required|member_of|in_tree)/.exec(refused.name) ?? [];
  return (DESCRIPTIONS[kind] ?? DESCRIPTIONS[refused.name])?.(refused);
}

const DESCRIPTIONS: Readonly<Record<string, (refused: RefusedValue) => string>> = {
  resources: ({ value }) => describeResources(value),
  required: describeTraits,
  root_required: describeTraits,
  member_of: describeAggregates,
  in_tree: ({ value }) => `${INVALID} Expected 'in_tree' parameter to be a format of uuid. Got: ${value}`,
  same_subtree: () => 'Empty string (unsuffixed group) can not be specified in `same_subtree` ',
  associated: ({ value }) =>
    `The query parameter "associated" only accepts "true" or "false". Got: "${value}"`,
  name: ({ value }) =>
    `Badly formatted name parameter. Expected name query string parameter in form: ?name=[in|startswith]:[name1,name2|prefix]. Got: "${value}"`,
};

const INVALID = 'Invalid query string parameters:';

function describeResources(value: string): string {
  if (value.trim() === '') return describeBadForm('empty string');
  for (const part of value.split(',')) {
    const [name, amount, ...rest] = part.split(':');
    if (name === undefined || amount === undefined || rest.length > 0) return describeBadForm(part);
    if (!/^\s*[+-]?\d+(_\d+)*\s*$/.test(amount))
      return `Requested resource ${name} expected positive integer amount. Got: ${amount}.`;
    if (Number(amount.replaceAll('_', '')) < 1)
      return `Requested resource ${name} requires amount >= 1. Got: ${amount}.`;
  }
  return describeBadForm(value);
}

function describeBadForm(part: string): string {
  return `Badly formed resources parameter. Expected resources query string parameter in form: ?resources=VCPU:2,MEMORY_MB:1024. Got: ${part}.`;
}

function describeTraits({ value, repeated, name, schema }: RefusedValue): string {
  if (repeated) return `Query parameter '${name}' may be specified only once.`;
  if (value.startsWith('in:') && !isValid(schema, 'in:A'))
    return `${INVALID} The format 'in:HW_CPU_X86_VMX,CUSTOM_MAGIC' only supported since microversion 1.39. Got: ${value}`;
  const form = `HW_CPU_X86_VMX,${isValid(schema, '!A') ? '!' : ''}CUSTOM_MAGIC`;
  return `${INVALID} Expected 'required' parameter value of the form: ${form}. Got: ${value}`;
}

function describeAggregates({ value, repeated, name, schema }: RefusedValue): string {
  if (repeated) return `Multiple ${name} parameters are not supported`;
  if (value.startsWith('!') && !isValid(schema, `!${ANY_UUID}`))
    return `Forbidden ${name} parameters are not supported in the specified microversion`;
  if (value.includes(',') && !/^!?in:/.test(value))
    return `Multiple values for 'member_of' must be prefixed with the 'in:' or '!in:' keyword using the valid microversion. Got: ${value}`;
  return `${INVALID} Expected 'member_of' parameter to contain valid UUID(s). Got: ${value}`;
}

const ANY_UUID = '00000000-0000-4000-8000-000000000000';
