/** Runtime expressions of Arazzo 1.1, such as `$steps.create.outputs.id`. Those of 1.0 are expressions of 1.1 as well. */
import { parsePointer } from '../../openapi/json-pointer.ts';

export type RuntimeExpression =
  | { kind: 'url' | 'method' | 'statusCode' | 'self' }
  | MessagePart<'request'>
  | MessagePart<'response'>
  /** For AsyncAPI alone. */
  | { kind: 'message' }
  | NamedValue<'inputs'>
  | NamedValue<'outputs'>
  | (NamedValue<'steps'> & { step: string })
  | (NamedValue<'workflows'> & { workflow: string; field: 'inputs' | 'outputs' })
  | { kind: 'sourceDescriptions'; source: string; reference: string }
  | { kind: 'components'; type: 'parameters' | 'successActions' | 'failureActions'; name: string };

type MessagePart<Kind> =
  | { kind: Kind; part: 'header' | 'query' | 'path'; name: string }
  | { kind: Kind; part: 'body'; pointer?: readonly string[] };

interface NamedValue<Kind> {
  kind: Kind;
  name: string;
  pointer?: readonly string[];
}

/**
 * Parses by the ABNF of Arazzo 1.1, section "Runtime Expressions". Its literals are read as written: `$URL` is none.
 * @returns undefined for any other text
 */
export function parseExpression(text: string): RuntimeExpression | undefined {
  for (const [pattern, build] of FORMS) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return build(groups);
  }
  return undefined;
}

type Groups = { [name: string]: string | undefined };

const STRICT = '[A-Za-z0-9_-]+';
const LOOSE = '[A-Za-z0-9._-]+';
/** Without braces, so that an embedded expression ends at the first one. */
const POINTER = '(?:#(?<pointer>(?:/(?:[\\0-.0-z|\\x7f-\\u{10ffff}]|~[01])*)*))?';
const CHARACTER = '(?:[ !#-[\\]-z|~-\\u{10ffff}]|\\\\(?:["\\\\/bfnrt]|u[0-9A-Fa-f]{4}))';
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

const FORMS: readonly [RegExp, (groups: Groups) => RuntimeExpression][] = [
  form('(?<kind>url|method|statusCode|self)', ({ kind }) => ({ kind }) as RuntimeExpression),
  form(
    `(?<kind>request|response)\\.(?:(?<part>header)\\.(?<token>${TOKEN})|(?<part2>query|path)\\.(?<name>${CHARACTER}*))`,
    ({ kind, part, part2, token, name }) =>
      ({ kind, part: part ?? part2, name: token ?? unescapeJson(name) }) as RuntimeExpression,
  ),
  form(
    `(?<kind>request|response)\\.body${POINTER}`,
    ({ kind, pointer }) => ({ kind, part: 'body', ...keysOf(pointer) }) as RuntimeExpression,
  ),
  form(
    `(?:message\\.(?:header\\.${TOKEN}|(?:query|path)\\.${CHARACTER}*|(?:body|payload)${POINTER})|(?:request|response)\\.payload${POINTER.replace('?<pointer>', '')})`,
    () => ({ kind: 'message' }),
  ),
  form(
    `(?<kind>inputs|outputs)\\.(?<name>${LOOSE})${POINTER}`,
    ({ kind, name, pointer }) => ({ kind, name, ...keysOf(pointer) }) as RuntimeExpression,
  ),
  form(
    `steps\\.(?<step>${STRICT})\\.outputs\\.(?<name>${LOOSE})${POINTER}`,
    ({ step, name, pointer }) => ({ kind: 'steps', step, name, ...keysOf(pointer) }) as RuntimeExpression,
  ),
  form(
    `workflows\\.(?<workflow>${STRICT})\\.(?<field>inputs|outputs)\\.(?<name>${LOOSE})${POINTER}`,
    ({ workflow, field, name, pointer }) =>
      ({ kind: 'workflows', workflow, field, name, ...keysOf(pointer) }) as RuntimeExpression,
  ),
  form(
    `sourceDescriptions\\.(?<source>${STRICT})\\.(?<reference>${CHARACTER}+)`,
    ({ source, reference }) =>
      ({ kind: 'sourceDescriptions', source, reference: unescapeJson(reference) }) as RuntimeExpression,
  ),
  form(
    `components\\.(?<type>parameters|successActions|failureActions)\\.(?<name>${LOOSE})`,
    ({ type, name }) => ({ kind: 'components', type, name }) as RuntimeExpression,
  ),
];

function form(pattern: string, build: (groups: Groups) => RuntimeExpression) {
  return [new RegExp(`^\\$(?:${pattern})$`, 'u'), (groups: Groups = {}) => build(groups)] as [
    RegExp,
    (groups: Groups) => RuntimeExpression,
  ];
}

function keysOf(pointer: string | undefined): { pointer?: string[] } {
  return pointer === undefined ? {} : { pointer: parsePointer(pointer) };
}

/** Names are written as within a string of JSON. */
function unescapeJson(name = ''): string {
  return name.includes('\\') ? (JSON.parse(`"${name}"`) as string) : name;
}
