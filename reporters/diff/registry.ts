/** Every format of a comparison, by its name. */
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { renderDiffGithub } from './github.ts';
import { renderDiffPage } from './html.ts';
import { renderDiffJson } from './json.ts';
import { renderDiffMarkdown } from './markdown.ts';
import { renderDiffSarif } from './sarif.ts';
import { renderDiffText } from './text.ts';

export interface DiffFormat {
  write(comparison: VersionComparison): string;
  /** It shows what changed in each version on the way. */
  isStepwise?: boolean;
}

export const DIFF_FORMATS: Readonly<Record<string, DiffFormat>> = {
  text: { write: renderDiffText },
  json: { write: renderDiffJson },
  markdown: { write: renderDiffMarkdown, isStepwise: true },
  html: { write: renderDiffPage, isStepwise: true },
  sarif: { write: renderDiffSarif },
  github: { write: renderDiffGithub },
};
