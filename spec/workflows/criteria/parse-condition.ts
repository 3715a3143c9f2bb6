/** Parses simple conditions. `!` binds closest, then `< <= > >=`, `== !=`, `&&` and `||`. */
import type { CompareOperator, Condition, ConditionProblem } from './condition.ts';
import { type ConditionToken, readTokens } from './read-tokens.ts';

/** By the operators and literals of Arazzo 1.1, section "Criterion Object". */
export function parseCondition(text: string): Condition | ConditionProblem {
  const tokens = readTokens(text);
  if ('problem' in tokens) return tokens;
  try {
    return new ConditionParser(tokens).parse();
  } catch (error) {
    if (error instanceof ConditionError) return { problem: error.message, remedy: error.remedy };
    throw error;
  }
}

class ConditionError extends Error {
  constructor(
    problem: string,
    readonly remedy: string,
  ) {
    super(problem);
  }
}

/** From the loosest to the closest. */
const LEVELS: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']];

class ConditionParser {
  readonly #tokens: readonly ConditionToken[];
  #next = 0;

  constructor(tokens: readonly ConditionToken[]) {
    this.#tokens = tokens;
  }

  parse(): Condition {
    const condition = this.#binary(0);
    const token = this.#tokens[this.#next];
    if (token) throw new ConditionError(`${token.text} is not expected`, 'Expected an operator, or the end.');
    return condition;
  }

  #binary(level: number): Condition {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    for (let operator = this.#take(operators); operator; operator = this.#take(operators))
      left = combine(operator, left, this.#binary(level + 1));
    return left;
  }

  #unary(): Condition {
    if (this.#take(['!'])) return { kind: 'not', operand: this.#unary() };
    if (this.#take(['('])) {
      const inner = this.#binary(0);
      if (!this.#take([')'])) throw new ConditionError('a ")" is missing', 'Close each "(".');
      return inner;
    }
    const token = this.#tokens[this.#next];
    if (!token || token.kind === 'operator')
      throw new ConditionError(
        token ? `${token.text} is not expected` : 'the condition ends too early',
        "Expected an expression such as $statusCode, or a literal (1, 'text', true, null).",
      );
    this.#next += 1;
    return token;
  }

  /** The next token where it is one of these operators. */
  #take(operators: readonly string[]): string | undefined {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'operator' || !operators.includes(token.text)) return undefined;
    this.#next += 1;
    return token.text;
  }
}

function combine(operator: string, left: Condition, right: Condition): Condition {
  if (operator === '||') return { kind: 'or', left, right };
  if (operator === '&&') return { kind: 'and', left, right };
  return { kind: 'compare', operator: operator as CompareOperator, left, right };
}
