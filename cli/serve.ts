/** `interop serve`: the reference server, until it is ended. */
import { startReference } from '../reference/serve.ts';
import { readArguments, readNumber } from './arguments.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  port: { type: 'string', default: '8778' },
  host: { type: 'string', default: '127.0.0.1' },
} as const;

export async function serveCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = readArguments(argv, OPTIONS);
  const port = readNumber('--port', values.port, 0);
  const reference = await startReference({ port, host: values.host }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(
        `${values.host}:${port} cannot be listened on (${error.code}). Choose another with --port; 0 takes any free one.`,
      );
    },
  );
  const ended = new Promise<void>((resolve) => io.onInterrupt(resolve));
  io.out(
    `Placement, all microversions, at ${reference.url}\nThe token is "admin": curl -H 'X-Auth-Token: admin' ${reference.url}/resource_providers\n`,
  );
  await ended;
  await reference.close();
  return EXIT.conforms;
}
