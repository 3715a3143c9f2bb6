/** A Markdown table with a row for each pair and a column for each tool. */
import { EXPECTATIONS } from './expectations.ts';
import { judgeAnswer, type PairAnswer, type PairVerdict } from './judge-answer.ts';

/** By tool, then by folder. */
export type PairAnswers = Readonly<Record<string, Readonly<Record<string, PairAnswer>>>>;

/** These compare schemas or whole documents, and say only whether something differs. */
const WITHOUT_PLACES: ReadonlySet<string> = new Set(['json-schema-diff', 'plain JSON']);

/** A tool without answers has no column. */
export function renderPairsTable(answers: PairAnswers, tools: readonly string[]): string {
  const shown = tools.filter((tool) => answers[tool]);
  const verdicts = Object.entries(EXPECTATIONS).map(([folder, expectation]) => ({
    about: expectation.about,
    cells: shown.map((tool) => {
      const answer = answers[tool]?.[folder];
      return answer && judgeAnswer(answer, expectation, !WITHOUT_PLACES.has(tool));
    }),
  }));
  const rows = [
    ['what the pair is about', ...shown],
    ['---', ...shown.map(() => '---')],
    ...verdicts.map(({ about, cells }) => [about, ...cells.map((cell) => cell ?? '–')]),
    ['**right**', ...shown.map((_, tool) => countOf(verdicts, tool, 'right'))],
    ['**refused**', ...shown.map((_, tool) => countOf(verdicts, tool, 'refused'))],
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function countOf(
  verdicts: readonly { cells: readonly (PairVerdict | undefined)[] }[],
  tool: number,
  verdict: PairVerdict,
): string {
  return String(verdicts.filter(({ cells }) => cells[tool] === verdict).length);
}
