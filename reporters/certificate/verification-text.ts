/** What `interop verify` found, as text for people. */
import {
  type CertificateCheck,
  outcomeOf,
  type Verification,
} from '../../runner/certificate/verify/verification.ts';
import { makeOneLine } from '../visible-text.ts';

const QUESTIONS = {
  signature: 'signature good',
  evidence: 'evidence complete',
  verdict: 'verdict re-derived',
} as const;

/** @param bundle the path of the archive, and its SHA-256 */
export function renderVerification(
  verification: Verification,
  { path, digest }: { path: string; digest: string },
): string {
  const checks = Object.entries(QUESTIONS).map(([key, words]) =>
    renderCheck(words, verification[key as keyof typeof QUESTIONS]),
  );
  return `${path} (sha256 ${digest})\n${describe(verification)}\n${checks.join('')}\n${conclude(verification)}\n`;
}

function describe({ product, run, report }: Verification): string {
  if (!product || !run || !report) return '';
  const { target, finishedAt, guideline } = report;
  const where = target?.isReference ? 'the reference server' : (target?.name ?? 'an unknown target');
  const lines = [
    ['product', `${product.product} ${product.version} of ${product.vendor} <${product.contact}>`],
    ['service', `${run.service} ${target?.minimum} to ${target?.maximum} at ${where}`],
    ...(guideline ? [['guideline', `${guideline.edition} (${guideline.status})`]] : []),
    ['run', `ended ${finishedAt}, depth ${run.depth}, ${run.tool.name} ${run.tool.version}`],
  ];
  return lines.map(([name, text]) => `${`${name}:`.padEnd(11)}${makeOneLine(text as string)}\n`).join('');
}

function renderCheck(words: string, { outcome, reasons }: CertificateCheck): string {
  const [first = '', ...others] = reasons.slice(0, MOST_REASONS).map(makeOneLine);
  const more = reasons.length - MOST_REASONS;
  const lines = [
    `${outcome.padEnd(12)} ${words}: ${first}`,
    ...others,
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
  return `${lines.join(`\n${' '.repeat(13)}`)}\n`;
}

const MOST_REASONS = 5;

function conclude(verification: Verification): string {
  const outcome = outcomeOf(verification);
  if (outcome === 'failed') return 'FAILED  Do not rely on this certificate.';
  if (outcome === 'not checked')
    return 'NOT CHECKED  Nothing speaks against this certificate, and not all of it was checked.';
  return `VERIFIED  ${verification.result}: the recorded cloud answered as the documents say. docs/verify.md says what this does not prove.`;
}
