/** The formats of `interop gate`, by name. */
import type { GatedFolder } from './gated-folder.ts';
import { renderGateGithub } from './github.ts';
import { renderGateJson } from './json.ts';
import { renderGateText } from './text.ts';

export const GATE_FORMATS: Readonly<Record<string, (folders: readonly GatedFolder[]) => string>> = {
  text: renderGateText,
  json: renderGateJson,
  github: renderGateGithub,
};
