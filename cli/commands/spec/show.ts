/** `interop spec show OPERATION`: what an operation takes and answers at a microversion. */
import type { Contract } from '../../../spec/contract/contract.ts';
import { contractText } from '../../contract-text.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { readMicroversion } from '../../settings/documents/microversion-argument.ts';
import { findOperation, revisionRanges } from '../../settings/documents/named-operation.ts';
import { UsageError } from '../../usage-error.ts';

const OPTIONS = { microversion: { type: 'string' } } as const;

export function showCommand(argv: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'spec show', atMost: 2 });
  const { service, operation } = findOperation(positionals, io.cwd);
  const version =
    values.microversion === undefined
      ? (service.revisions(operation).at(-1) as Contract).until
      : readMicroversion(service, values.microversion);
  const contract = service.contract(operation, version);
  if (!contract)
    throw new UsageError(
      `${service.name} has no ${operation} at ${version}. Its revisions: ${revisionRanges(service, operation)}.`,
    );
  io.out(contractText(service, contract));
  return EXIT.conforms;
}
