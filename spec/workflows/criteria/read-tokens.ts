/** The tokens of a simple condition. */
import type { Json } from '../../openapi/document.ts';
import { parseExpression, type RuntimeExpression } from '../expression/runtime-expression.ts';
import { expressionRemedy } from '../expression/template.ts';
import type { ConditionProblem } from './condition.ts';

export type ConditionToken =
  | { kind: 'operator'; text: string }
  | { kind: 'literal'; text: string; value: Json }
  | { kind: 'expression'; text: string; expression: RuntimeExpression; path: (string | number)[] };

/** Ends with the first problem. */
export function readTokens(text: string): ConditionToken[] | ConditionProblem {
  const tokens: ConditionToken[] = [];
  let rest = text.trimStart();
  while (rest !== '') {
    const read = readToken(rest);
    if ('problem' in read) return read;
    tokens.push(read.token);
    rest = rest.slice(read.length).trimStart();
  }
  return tokens;
}

type TokenReading = { token: ConditionToken; length: number } | ConditionProblem;

function readToken(text: string): TokenReading {
  const [operator] = /^(?:==|!=|<=|>=|&&|\|\||[<>!()])/.exec(text) ?? [];
  if (operator) return { token: { kind: 'operator', text: operator }, length: operator.length };
  if (text.startsWith('$')) return readExpression(text);
  const [quoted] = /^'(?:[^']|'')*'/.exec(text) ?? [];
  if (quoted) {
    const value = quoted.slice(1, -1).replaceAll("''", "'");
    return { token: { kind: 'literal', text: quoted, value }, length: quoted.length };
  }
  const [literal] =
    /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/.exec(text) ?? [];
  if (literal)
    return { token: { kind: 'literal', text: literal, value: JSON.parse(literal) }, length: literal.length };
  return { problem: `${JSON.stringify(wordOf(text))} is not understood`, remedy: remedyFor(text) };
}

function wordOf(text: string): string {
  return /^(?:[\w.$-]+|"[^"]*"?|.)/s.exec(text)?.[0] ?? text;
}

function remedyFor(text: string): string {
  if (text.startsWith('=')) return 'Comparison is written ==.';
  if (text.startsWith('"')) return "Write texts between single quotes: 'text'.";
  if (text.startsWith("'")) return "Close the text with a single quote; a quote within it is written ''.";
  if (/^[&|]/.test(text)) return 'Write && or ||.';
  if (/^[A-Za-z]/.test(text)) return "Write texts between single quotes: 'text'; expressions begin with $.";
  return "Expected an expression, a literal (1, 'text', true, null) or an operator (== != < <= > >= ! && || ( )).";
}

/** An expression ends at white space and at operators, which may not be in its pointer. */
function readExpression(text: string): TokenReading {
  const [head = ''] = /^\$(?:(?!!=|&&|\|\|)[^\s()<>=[\],])*/.exec(text) ?? [];
  const split = splitExpression(head);
  if (!split) return { problem: `${head} is no valid runtime expression`, remedy: expressionRemedy(head) };
  const path: (string | number)[] = [...split.path];
  let length = head.length;
  for (;;) {
    const [whole, index, name] = /^(?:\[(\d+)\]|\.([\w-]+))/.exec(text.slice(length)) ?? [];
    if (whole === undefined) break;
    path.push(index === undefined ? (name as string) : Number(index));
    length += whole.length;
  }
  const token = {
    kind: 'expression',
    text: text.slice(0, length),
    expression: split.expression,
    path,
  } as const;
  return { token, length };
}

/** The longest valid expression, and the properties after it: `$response.body.count`. */
function splitExpression(text: string): { expression: RuntimeExpression; path: string[] } | undefined {
  const parts = text.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const expression = parseExpression(parts.slice(0, length).join('.'));
    if (expression) return { expression, path: parts.slice(length) };
  }
  return undefined;
}
