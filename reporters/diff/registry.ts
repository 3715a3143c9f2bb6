/** Every format of a comparison, by its name. */
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { diffGithub } from './github.ts';
import { htmlPage } from './html.ts';
import { diffJson } from './json.ts';
import { diffMarkdown } from './markdown.ts';
import { diffSarif } from './sarif.ts';
import { diffText } from './text.ts';

export interface DiffFormat {
  write(comparison: VersionComparison): string;
  /** It shows what changed in each version on the way. */
  isStepwise?: boolean;
}

export const DIFF_FORMATS: Readonly<Record<string, DiffFormat>> = {
  text: { write: diffText },
  json: { write: diffJson },
  markdown: { write: diffMarkdown, isStepwise: true },
  html: { write: htmlPage, isStepwise: true },
  sarif: { write: diffSarif },
  github: { write: diffGithub },
};
