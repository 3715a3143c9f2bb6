/** Regular expressions that give up: some of public documents need exponential time on long texts. */
import { createContext, Script } from 'node:vm';

/** An expression took too long for a text, which says nothing about either. */
export class TooSlow extends Error {}

const LIMIT_MS = 200;
const SHORT = 20;
const SCRIPT = new Script('expression.test(text)');
const CONTEXT = createContext({ expression: /a/, text: '' });

/** For the option `code.regExp` of ajv. Its `test` throws TooSlow. */
export function boundedExpression(pattern: string, flags: string): RegExp {
  const expression = new RegExp(pattern, flags);
  // Without a repeated group, the time is at most polynomial.
  if (!/\)[*+{]/.test(pattern)) return expression;
  const test = (text: string): boolean => {
    if (text.length <= SHORT) return expression.test(text);
    Object.assign(CONTEXT, { expression, text });
    try {
      return SCRIPT.runInContext(CONTEXT, { timeout: LIMIT_MS }) as boolean;
    } catch (error) {
      throw new TooSlow((error as Error).message);
    }
  };
  return Object.assign(new RegExp(pattern, flags), { test });
}

boundedExpression.code = 'boundedExpression';
