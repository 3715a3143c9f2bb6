/** `interop spec list`: the services of this package or others, their operations, and the revisions of each. */
import type { Contract } from '../../../spec/contract/contract.ts';
import { SERVICES } from '../../../spec/contract/load-service.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { revisionRanges } from '../../settings/documents/named-operation.ts';
import { readNamedService } from '../../settings/documents/named-service.ts';

export function listCommand(argv: readonly string[], io: Io): ExitCode {
  const limit = { command: 'spec list', atMost: Number.POSITIVE_INFINITY } as const;
  const { positionals } = readArguments(argv, {}, limit);
  const names = positionals.length === 0 ? SERVICES : positionals;
  const texts = names.map((name) => {
    const service = readNamedService(name, io.cwd);
    const operations = service.operations().map((operation) => operationLines(service, operation));
    return `${service.name}  ${service.oldest} to ${service.newest}\n\n${operations.join('')}`;
  });
  io.out(texts.join('\n'));
  return EXIT.conforms;
}

function operationLines(service: Service, operation: string): string {
  const { method, path } = service.revisions(operation)[0] as Contract;
  return `${operation}\n    ${method} ${path}\n    ${revisionRanges(service, operation)}\n`;
}
