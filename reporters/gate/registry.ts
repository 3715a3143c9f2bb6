/** Every format of what the gate says, by its name. */
import type { GatedFolder } from './gated-folder.ts';
import { gateGithub } from './github.ts';
import { gateJson } from './json.ts';
import { gateText } from './text.ts';

export const GATE_FORMATS: Readonly<Record<string, (folders: readonly GatedFolder[]) => string>> = {
  text: gateText,
  json: gateJson,
  github: gateGithub,
};
