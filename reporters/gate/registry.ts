/** The formats of `interop gate`, by name. */
import type { GatedFolder } from './gated-folder.ts';
import { renderGateGithub } from './github.ts';
import type { GatedGuidelines } from './guidelines.ts';
import { renderGateJson } from './json.ts';
import { renderGateText } from './text.ts';

export const GATE_FORMATS: Readonly<
  Record<string, (folders: readonly GatedFolder[], guidelines: readonly GatedGuidelines[]) => string>
> = {
  text: renderGateText,
  json: renderGateJson,
  github: renderGateGithub,
};
