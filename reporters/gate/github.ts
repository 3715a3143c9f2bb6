/** What the gate found, as commands of a GitHub workflow: each change at its line. */

import { filePlace } from '../diff/file-place.ts';
import { changeCommands, githubCommand } from '../diff/github.ts';
import { type GatedFolder, rangeOf } from './gated-folder.ts';
import { noticeLines } from './notice-text.ts';
import { GATE_WORDS } from './words.ts';

export function gateGithub(folders: readonly GatedFolder[]): string {
  return folders
    .flatMap(({ folder, findings }) =>
      findings.flatMap((finding) => {
        const { rule, versions, path, changes } = finding;
        const { file, line } = filePlace(path || folder);
        const words = [`${folder} ${rangeOf(versions)} ${GATE_WORDS[rule]}.`, ...noticeLines(finding)];
        return [githubCommand('error', file, line, rule, words.join(' ')), changeCommands(changes)];
      }),
    )
    .join('');
}
