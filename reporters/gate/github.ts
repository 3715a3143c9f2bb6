/** What the gate found, as commands of a GitHub workflow: each change at its line. */
import { changeCommands, githubCommand } from '../diff/github.ts';
import { type GatedFolder, rangeOf } from './gated-folder.ts';
import { GATE_WORDS } from './words.ts';

export function gateGithub(folders: readonly GatedFolder[]): string {
  return folders
    .flatMap(({ folder, findings }) =>
      findings.flatMap(({ rule, versions, path, changes }) => [
        githubCommand(
          'error',
          path || folder,
          1,
          rule,
          `${folder} ${rangeOf(versions)} ${GATE_WORDS[rule]}.`,
        ),
        changeCommands(changes),
      ]),
    )
    .join('');
}
