/** `interop spec check`: checks documents as this project's own are checked. */
import { checkService } from '../../spec/check/check-service.ts';
import { loadService, SERVICES } from '../../spec/contract/load-service.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments } from '../settings/arguments.ts';

export function checkCommand(argv: readonly string[], io: Io): ExitCode {
  readArguments(argv, {}, { command: 'spec check', atMost: 0 });
  const problems = SERVICES.flatMap((name) =>
    checkService(loadService(name)).map((problem) => ({ name, ...problem })),
  );
  for (const { name, version, pointer, problem, remedy } of problems)
    io.err(`${name} ${version} ${pointer}: ${problem}. ${remedy}\n`);
  if (problems.length === 0)
    io.out(`${SERVICES.join(', ')}: every document of every microversion is sound.\n`);
  return problems.length === 0 ? EXIT.conforms : EXIT.usage;
}
