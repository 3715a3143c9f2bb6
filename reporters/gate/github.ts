/** The findings of the gate as commands of a GitHub workflow, each change at its line. */

import { parsePlace } from '../diff/file-place.ts';
import { formatCommand, renderChangeCommands } from '../diff/github.ts';
import { formatRange, type GatedFolder } from './gated-folder.ts';
import { describeNotice } from './notice-text.ts';
import { GATE_RULE_TEXT } from './rule-text.ts';
import { adviseOnVersion } from './version-advice.ts';

export function renderGateGithub(folders: readonly GatedFolder[]): string {
  return folders
    .flatMap(({ folder, findings }) =>
      findings.flatMap((finding) => {
        const { rule, versions, path, changes } = finding;
        const { file, line } = parsePlace(path || folder);
        const sentences = [
          `${folder} ${formatRange(versions)} ${GATE_RULE_TEXT[rule]}.`,
          ...describeNotice(finding),
          ...adviseOnVersion(finding, folder),
        ];
        return [formatCommand('error', file, line, rule, sentences.join(' ')), renderChangeCommands(changes)];
      }),
    )
    .join('');
}
