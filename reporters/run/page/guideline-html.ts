/** The capabilities of a guideline as a table of the page. */
import type { CapabilityJudgement, GuidelineJudgement } from '../../../runner/report/guideline-judgement.ts';
import { escapeHtml } from '../../page/escape.ts';
import type { PageTone } from '../../page/findings/page-data.ts';
import { makeVisible } from '../../visible-text.ts';
import {
  CAPABILITY_VERDICTS,
  describeCaseCounts,
  describeOtherServices,
  explainCapability,
  summarizeGuideline,
} from '../guideline-text.ts';

/** Empty for a run that was not judged by a guideline. @param found the capabilities with findings on the page, which their names lead to */
export function renderGuidelineTable(judgement: GuidelineJudgement | null, found: readonly string[]): string {
  if (judgement === null) return '';
  const others = describeOtherServices(judgement);
  const rows = judgement.capabilities.map((each) => renderRow(each, found)).join('\n');
  return `<section class="panel" aria-labelledby="guideline-title">
  <h2 id="guideline-title">${text(summarizeGuideline(judgement))}</h2>
  <div class="guideline" tabindex="0" role="region" aria-label="Capabilities of the guideline"><table>
  <thead><tr>${HEADINGS.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead>
  <tbody>
${rows}
  </tbody>
  </table></div>
  ${others === null ? '' : `<p>${text(others)}</p>`}
</section>`;
}

const HEADINGS = ['Capability', 'Status', 'Verdict', 'Microversions', 'Cases', 'Why'];

const CAPABILITY_TONES: Readonly<Record<CapabilityJudgement['verdict'], PageTone>> = {
  pass: 'good',
  fail: 'bad',
  error: 'doubtful',
};

function renderRow(capability: CapabilityJudgement, found: readonly string[]): string {
  const { id, description, status, verdict, microversions } = capability;
  const title = description === null ? '' : ` title="${text(description)}"`;
  const cells = [
    status,
    `<span class="verdict ${CAPABILITY_TONES[verdict]}">${CAPABILITY_VERDICTS[verdict]}</span>`,
    text(microversions),
    describeCaseCounts(capability),
    text(explainCapability(capability)),
  ];
  return `<tr><th scope="row"${title}>${renderName(id, found)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function renderName(id: string, found: readonly string[]): string {
  const name = `<code>${text(id)}</code>`;
  const capability = makeVisible(id);
  if (!found.includes(capability)) return name;
  return `<a href="#${text(String(new URLSearchParams({ capability })))}">${name}</a>`;
}

function text(value: string): string {
  return escapeHtml(makeVisible(value));
}
