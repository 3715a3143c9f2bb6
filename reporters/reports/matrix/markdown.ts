/** Many runs for a page of a wiki or a pull request. */
import type { RunMatrix } from '../../../runner/report/saved/run-matrix.ts';
import { escapeMarkdown, renderCode } from '../../markdown-text.ts';
import { describeAllowed } from '../../run/text/allowed-text.ts';
import { countCauses, levelOf } from '../../run/verdict-text.ts';
import { makeOneLine } from '../../visible-text.ts';
import { formatSpan } from '../../words.ts';
import { describeRun } from '../text.ts';
import { describeCapability } from './capability-cell.ts';

export function renderRunMatrixMarkdown({ service, runs, capabilities, mistakes }: RunMatrix): string {
  const numbers = runs.map((_, index) => String(index + 1));
  const head = renderRow(['capability', ...numbers]);
  const rows = capabilities.map(({ name, cells }) =>
    renderRow([asText(name), ...cells.map(describeCapability)]),
  );
  return [
    `## ${asText(service)}: ${runs.length} runs`,
    runs
      .map(({ report }, index) => `${index + 1}. ${asText(`${describeRun(report)}: ${countCauses(report)}`)}`)
      .join('\n'),
    ...(rows.length === 0
      ? []
      : [[head, renderRow(['---', ...numbers.map(() => ':---:')]), ...rows].join('\n')]),
    ...(mistakes.length === 0 ? [] : [`### Causes\n\n${renderMistakes({ runs, mistakes })}`]),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

/** As many as a reader looks at, and a comment of GitHub has room for. */
const MAX_MISTAKES = 100;

function renderMistakes({ runs, mistakes }: Pick<RunMatrix, 'runs' | 'mistakes'>): string {
  const lines = mistakes.slice(0, MAX_MISTAKES).map(({ cause, runs: having }) => {
    const { rule, pointer, expected, microversions } = cause;
    const where = having.length === runs.length ? 'all' : having.map((index) => index + 1).join(', ');
    const subject = pointer === '' ? '' : ` ${renderCode(cut(pointer))}`;
    const allowed = describeAllowed(cause);
    return `- ${levelOf(cause)} in ${where}: ${renderCode(rule)}${subject}, expected ${renderCode(cut(expected))}, ${formatSpan(microversions)}${allowed === '' ? '' : `; ${asText(allowed)}`}`;
  });
  const left = mistakes.length - lines.length;
  return [...lines, ...(left > 0 ? [`- and ${left.toLocaleString('en')} more`] : [])].join('\n');
}

function renderRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function asText(text: string): string {
  return escapeMarkdown(makeOneLine(text));
}

function cut(text: string): string {
  const line = makeOneLine(text);
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
