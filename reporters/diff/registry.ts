/** The formats of `interop diff`, by name. */
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { renderDiffGithub } from './github.ts';
import { renderDiffPage } from './html.ts';
import { renderDiffJson } from './json.ts';
import { renderDiffMarkdown } from './markdown.ts';
import { renderDiffSarif } from './sarif.ts';
import { renderDiffText } from './text.ts';

/** A way to write a comparison. */
export interface DiffFormat {
  render(comparison: VersionComparison): string;
  /** True for a format that shows the changes of each version between the two. */
  isStepwise?: boolean;
}

export const DIFF_FORMATS: Readonly<Record<string, DiffFormat>> = {
  text: { render: renderDiffText },
  json: { render: renderDiffJson },
  markdown: { render: renderDiffMarkdown, isStepwise: true },
  html: { render: renderDiffPage, isStepwise: true },
  sarif: { render: renderDiffSarif },
  github: { render: renderDiffGithub },
};
