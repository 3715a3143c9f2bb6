/** Texts that are runtime expressions, or have some embedded: `{$inputs.host}/servers`. */
import { findNearestName } from '../../openapi/reading/nearest-name.ts';
import { parseExpression, type RuntimeExpression } from './runtime-expression.ts';

/** An expression as it is written, without braces; undefined where it is not valid. */
export interface WrittenExpression {
  text: string;
  expression: RuntimeExpression | undefined;
}

/** A constant, an expression that keeps the type of its value, or a text with values put in. */
export type Template =
  | { kind: 'constant' }
  | ({ kind: 'expression' } & WrittenExpression)
  | { kind: 'text'; parts: readonly (string | WrittenExpression)[] };

/** A text that begins with `$` and no word like those of expressions, such as `$5`, is a constant. */
export function parseTemplate(text: string): Template {
  const known = templates.get(text);
  if (known) return known;
  const template = parse(text);
  // Payloads may be long, and each is read many times.
  if (templates.size >= MOST_TEMPLATES) templates.clear();
  templates.set(text, template);
  return template;
}

const templates = new Map<string, Template>();
const MOST_TEMPLATES = 10_000;

function parse(text: string): Template {
  if (text.startsWith('$')) {
    const expression = parseExpression(text);
    if (expression || isMeantAsExpression(text)) return { kind: 'expression', text, expression };
  }
  if (!text.includes('{$')) return { kind: 'constant' };
  const parts = splitText(text);
  return parts.some((part) => typeof part !== 'string') ? { kind: 'text', parts } : { kind: 'constant' };
}

function splitText(text: string): (string | WrittenExpression)[] {
  const parts: (string | WrittenExpression)[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{(\$[^{}]*)\}?/g)) {
    const [whole, inside = ''] = match;
    const expression = whole.endsWith('}') ? parseExpression(inside) : undefined;
    if (!expression && !isMeantAsExpression(inside)) continue;
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ text: inside, expression });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

const ROOTS = [
  'url',
  'method',
  'statusCode',
  'self',
  'request',
  'response',
  'message',
  'inputs',
  'outputs',
  'steps',
  'workflows',
  'sourceDescriptions',
  'components',
];

/** True where the first word is one of expressions, or a misspelling of one. */
function isMeantAsExpression(text: string): boolean {
  const [, word, after] = /^\$([A-Za-z]+)(.?)/.exec(text) ?? [];
  if (word === undefined) return false;
  if (ROOTS.includes(word)) return true;
  return after !== '' && nearestRoot(word) !== undefined;
}

function nearestRoot(word: string): string | undefined {
  return word.length > 3 ? findNearestName(word, ROOTS) : undefined;
}

/** How to write what is not a valid expression. */
export function expressionRemedy(text: string): string {
  const [, word = '', rest = ''] = /^\$([A-Za-z]*)(.*)$/s.exec(text) ?? [];
  if (!ROOTS.includes(word)) {
    const nearest = nearestRoot(word);
    return nearest
      ? `Did you mean $${nearest}${rest}?`
      : `Expected one of ${ROOTS.map((root) => `$${root}`).join(' ')}.`;
  }
  const property = /^\.body((?:\.[\w-]+)+)$/.exec(rest)?.[1];
  if (property) return `A property of the body is $${word}.body#${property.replaceAll('.', '/')}.`;
  return `Expected ${EXAMPLES.get(word) ?? `$${word}`}.`;
}

const EXAMPLES = new Map([
  ['request', '$request.body#/name, $request.header.NAME, $request.query.NAME or $request.path.NAME'],
  ['response', '$response.body, $response.body#/name or $response.header.NAME'],
  ['message', '$response, since messages are of AsyncAPI, which is not supported'],
  ['inputs', '$inputs.NAME or $inputs.NAME#/pointer'],
  ['outputs', '$outputs.NAME or $outputs.NAME#/pointer'],
  ['steps', '$steps.STEP.outputs.NAME or $steps.STEP.outputs.NAME#/pointer'],
  ['workflows', '$workflows.WORKFLOW.outputs.NAME or $workflows.WORKFLOW.inputs.NAME'],
  ['sourceDescriptions', '$sourceDescriptions.NAME.url or $sourceDescriptions.NAME.OPERATION'],
  [
    'components',
    '$components.parameters.NAME, $components.successActions.NAME or $components.failureActions.NAME',
  ],
]);
